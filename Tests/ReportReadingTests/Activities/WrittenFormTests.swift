import Oversight
import ReportReading
import Testing

/// Tables and lists of activities in the forms in which programs write them.
struct WrittenFormTests {
    private func expectTwoRows(_ report: ReadReport, comments: [String] = ["Det växer.", "Nej."]) {
        #expect(report.rows.map(\.title) == ["Så mer gräs", "Klippa"])
        #expect(report.rows.map(\.start) == [CalendarDate("2025-03-01"), CalendarDate("2025-04-01")])
        #expect(report.rows.map(\.end) == [CalendarDate("2025-11-30"), CalendarDate("2025-10-31")])
        #expect(report.rows.map(\.status) == [.inProgressOnPlan, .notStarted])
        #expect(report.rows.map(\.comment) == comments)
        #expect(report.rows.allSatisfy { $0.goalLine == report.goals.first?.line && $0.goalLine != nil })
        #expect(report.unrecognised.isEmpty)
    }

    @Test(arguments: [";", ","])
    func separatedValues(_ mark: String) throws {
        let rows = [
            ["Aktivitet", "Startdatum", "Slutdatum", "Status", "Kommentar"],
            ["Så mer gräs", "2025-03-01", "2025-11-30", "Pågående enligt plan", "\"Det \"\"växer\"\"\(mark) fort.\""],
            ["Klippa", "2025-04-01", "2025-10-31", "Ej påbörjad", "\"Inte\nän.\""],
        ]
        let report = try OwnActivities.read(rows.map { $0.joined(separator: mark) }.joined(separator: "\n"))
        expectTwoRows(report, comments: ["Det \"växer\"\(mark) fort.", "Inte än."])
    }

    @Test func separatedValuesWithTheirGoalAndNothingElse() throws {
        let report = try OwnReport.read(
            "Mål;Aktivitet;Start;Slut;Status\nGrönt;Så gräs;2025-03-01;2025-11-30;Ej påbörjad\n")
        #expect(report.goals.map(\.title) == ["Grönt"])
        #expect(report.rows.map(\.title) == ["Så gräs"])
        #expect(report.unrecognised.isEmpty)
    }

    @Test(arguments: [
        [
            "Aktivitet Startdatum Slutdatum Status Kommentar",
            "Så mer gräs 2025-03-01 2025-11-30 Pågående enligt plan Det växer.",
            "Klippa 2025-04-01 2025-10-31 Ej påbörjad Nej.",
        ],
        [
            "Aktivitet Status Startdatum Slutdatum Kommentar", "",
            "Så mer", "gräs Pågående enligt plan 2025-03-01 2025-11-30 Det växer.", "",
            "Klippa Ej påbörjad 2025-04-01 2025-10-31 Nej.",
        ],
        [
            "Aktivitet Status Startdatum Slutdatum", "",
            "Så mer gräs Pågående enligt plan 1 mars 2025 30 november 2025", "Kommentar", "Det växer.", "",
            "Klippa Ej påbörjad 1 april 2025 31 oktober 2025", "Kommentar", "Nej.",
        ],
        [
            "Aktivitet   Status   Startdatum   Slutdatum", "",
            "Så mer", "gräs   Pågående enligt plan   2025-03-01   2025-11-30", "Kommentar", "Det växer.", "",
            "Klippa   Ej påbörjad   2025-04-01   2025-10-31", "Kommentar", "Nej.",
        ],
    ])
    func cellsPartedByTheSpacesOfWords(_ lines: [String]) throws {
        expectTwoRows(try OwnActivities.read(lines.joined(separator: "\n")))
    }

    @Test func aRowThatNothingDividesIsListed() throws {
        let report = try OwnActivities.read(
            """
            Aktivitet Startdatum Slutdatum Status
            Så mer gräs 2025-03-01 2025-11-30 Ej påbörjad
            Klippa Parkenheten Snart eller så småningom om det går 2025-04-01 2025-10-31
            2025-04-01 2025-10-31 Ej påbörjad
            """)
        #expect(report.rows.first?.title == "Så mer gräs")
        #expect(report.rows.allSatisfy { !$0.title.isEmpty })
        #expect(report.unrecognised.map(\.line).contains(9))
    }

    @Test(arguments: ["Kommentar", "Kommentarer", "Kommentar:"])
    func theLabelOfACommentAloneOnItsLine(_ label: String) throws {
        let report = try OwnActivities.read(
            """
            Aktivitet                     Status                 Startdatum   Slutdatum

            Så mer gräs                   Pågående enligt plan   2025-03-01   2025-11-30
            \(label)
            Det växer.

            Klippa                        Ej påbörjad            2025-04-01   2025-10-31
            \(label)
            Nej.
            """)
        expectTwoRows(report)
    }

    @Test(arguments: ["Så mer gräs", "Aktivitet: Så mer gräs", "Aktivitet 1.1 Så mer gräs", "1.1 Så mer gräs"])
    func aHeadingWithItsValuesBelow(_ heading: String) throws {
        let report = try OwnActivities.read(
            """
            ### \(heading)

            - **Start:** 2025-03-01
            - **Slut:** 2025-11-30
            - **Status:** Pågående enligt plan

            Det växer.

            ### 1.2 Klippa

            - **Start:** 2025-04-01
            - **Slut:** 2025-10-31
            - **Status:** Ej påbörjad

            Nej.
            """)
        expectTwoRows(report)
        #expect(report.goals.count == 1)
    }

    @Test(arguments: ["", "**"], ["", "- "])
    func oneBlockOfLabels(_ bold: String, _ bullet: String) throws {
        let fields = [
            ("Ansvarig", "Parkenheten"), ("Start", "2025-03-01"), ("Slut", "2025-11-30"),
            ("Status", "Pågående enligt plan"), ("Kommentar", "Det växer."),
        ]
        let lines =
            ["\(bold)Aktivitet:\(bold) Så gräs"] + fields.map { "\(bullet)\(bold)\($0):\(bold) \($1)" }
        let report = try OwnActivities.read(lines.joined(separator: "\n"))
        let row = try #require(report.rows.first)
        #expect(row.title == "Så gräs")
        #expect(row.units == ["Parkenheten"])
        #expect(row.start == CalendarDate("2025-03-01"))
        #expect(row.status == .inProgressOnPlan)
        #expect(row.comment == "Det växer.")
        #expect(report.unrecognised.isEmpty)
    }

    @Test func aTableBetweenRules() throws {
        let report = try OwnActivities.read(
            """
              ------------------------------------------------------------------------------------
              Aktivitet                     Start        Slut         Status                 Kommentar
              ----------------------------- ------------ ------------ ---------------------- ------------
              Så mer                        2025-03-01   2025-11-30   Pågående enligt plan   Det växer.
              gräs

              Klippa                        2025-04-01   2025-10-31   Ej påbörjad            Nej.
              ------------------------------------------------------------------------------------
            """)
        expectTwoRows(report)
    }
}
