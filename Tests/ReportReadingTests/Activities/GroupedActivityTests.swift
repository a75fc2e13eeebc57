import Oversight
import ReportReading
import Testing

/// Activities under areas, units and headers of two lines.
@Suite("Activities in groups")
struct GroupedActivityTests {
    @Test(
        "serve the area that they stand under if there are no goals",
        arguments: [
            ("Fokusområde", "1", ": "), ("Insatsområde", "A", " – "), ("Strategiskt område", "1", ": "),
            ("Inriktningsmål", "1", ": "), ("Målområde", "2", ": "),
        ])
    func areas(_ label: String, _ number: String, _ mark: String) throws {
        let table = "Aktivitet\tStart\tSlut\tStatus\n"
        let report = try OwnActivities.read(
            "\(label) \(number)\(mark)Grönare gator\n\n\(table)Så gräs\t2025-03-01\t2025-11-30\tEj påbörjad\n",
            goal: false)
        #expect(report.goals.map(\.title) == ["Grönare gator"])
        #expect(report.rows.map(\.goalLine) == report.goals.map(\.line))
    }

    @Test("serve the area of a row over all columns, and the goals below an area if there are any")
    func rows() throws {
        let header = "Aktivitet\tStart\tSlut\tStatus\n"
        let row = { (title: String) in "\(title)\t2025-03-01\t2025-11-30\tEj påbörjad\n" }
        let groups = "\(header)Fokusområde 1: Grönt\t\t\t\n\(row("Så"))Fokusområde 2: Torrt\t\t\t\n\(row("Torka"))"
        let grouped = try OwnActivities.read(groups, goal: false)
        #expect(grouped.goals.map(\.title) == ["Grönt", "Torrt"])
        #expect(grouped.rows.map(\.goalLine) == grouped.goals.map(\.line))

        let below = "Fokusområde 1: Grönt\n\nMål 1: Fler träd\n\n\(header)\(row("Så"))"
        let report = try OwnActivities.read(below, goal: false)
        #expect(report.goals.map(\.title) == ["Fler träd"])
        #expect(report.goals.map(\.area) == ["Grönt"])
    }

    @Test("are of the unit that a label names above its goals, page by page")
    func units() throws {
        let part = { (unit: String, title: String) in
            """
            Enhet: \(unit)
            Skolledning: rektor

            Mål 1. Grönare gator

            Aktivitet                 Start        Slut         Status
            \(title)                   2025-03-01   2025-11-30   Ej påbörjad

            """
        }
        let report = try OwnActivities.read(
            part("Eks skola", "Så gräs") + "\n\u{C}" + part("Aspens skola", "Klippa"), goal: false)
        #expect(report.rows.map(\.units) == [["Eks skola"], ["Aspens skola"]])
        #expect(report.goals.map(\.title) == ["Grönare gator"])
    }

    @Test("have their days below the words for both", arguments: ["\n", "\n\n"])
    func twoLines(_ gap: String) throws {
        let header = "Aktivitet                 Tidsplan                  Status         Kommentar"
        let days = "                          Start        Slut"
        let row = "Så gräs                   2025-03-01   2025-11-30   Ej påbörjad    Det regnar."
        let report = try OwnActivities.read("Mål 1: Grönt\n\n\(header)\(gap)\(days)\n\n\(row)\n", goal: false)
        #expect(report.rows.map(\.start) == [CalendarDate("2025-03-01")])
        #expect(report.rows.map(\.end) == [CalendarDate("2025-11-30")])
        #expect(report.rows.map(\.comment) == ["Det regnar."])
    }

    @Test("lose nothing in silence if their status is not known: the comment is listed")
    func comment() throws {
        let report = try OwnActivities.read(
            "Aktivitet\tStart\tSlut\tStatus\tKommentar\nSå\t2025-03-01\t2025-11-30\tSnart\tDet regnar.\n")
        #expect(report.unrecognised.map(\.text) == ["Snart", "Det regnar."])
    }

    @Test("have the status that the legend gives their symbol, and list a symbol without a legend")
    func symbols() throws {
        let table = """
            Aktivitet\tStart\tSlut\tStatus
            Så gräs\t2025-03-01\t2025-11-30\t✔
            Klippa\t2025-03-01\t2025-11-30\t○

            """
        let legend = "Teckenförklaring: ✔ Avslutad enligt plan ○ Ej påbörjad\n\n"
        let told = try OwnActivities.read(legend + table)
        #expect(told.rows.map(\.status) == [.completedOnPlan, .notStarted])
        let untold = try OwnActivities.read(table)
        #expect(untold.rows.map(\.statedStatus) == ["✔", "○"])
        #expect(untold.rows.map(\.status) == [nil, nil])
    }

    @Test("are under the cover of a Markdown page, whose title is a heading")
    func cover() throws {
        let report = try OwnReport.read(
            """
            # Aktivitetsuppföljning 2025

            **Nämnd:** Parknämnden
            **Diarienummer:** PN 2025/17

            ## Mål 1: Grönt

            | Aktivitet | Start | Slut | Status |
            |---|---|---|---|
            | Så gräs | 2025-03-01 | 2025-11-30 | Ej påbörjad |
            """)
        #expect(report.committee == "Parknämnden")
        #expect(report.diaryNumber?.written == "PN 2025/17")
        #expect(report.goals.map(\.title) == ["Grönt"])
    }

    @Test("have no row of the foot of the first page")
    func foot() throws {
        let page = { (number: Int, titles: [String]) in
            "Aktivitet                 Start        Slut         Status\n"
                + titles.map { "\($0)                   2025-03-01   2025-11-30   Ej påbörjad\n" }.joined()
                + "\nParknämnden               Aktiviteter  2025-12-01   Sida \(number)\n"
        }
        let report = try OwnActivities.read(page(1, ["Så gräs"]) + "\u{C}" + page(2, ["Klippa ", "Vattna "]))
        #expect(report.rows.map(\.title) == ["Så gräs", "Klippa", "Vattna"])
        #expect(report.unrecognised.isEmpty)
    }
}

/// What stands directly above and below tables of activities.
@Suite("Around tables of activities")
struct ActivityTableEdgeTests {
    private static let header = "Mål             Aktivitet        Start        Slut         Status         Kommentar"
    private static let rows = """
        Fler ska        Så gräs          2025-03-01   2025-11-30   Ej påbörjad    Det regnar.
        trivas
        """

    @Test("the name of a unit directly above a header is no part of it, also at the end of the page before")
    func unit() throws {
        let first = "HR-avdelningen\n\(Self.header)\n\(Self.rows)\n"
        let second =
            "\nEkonomiavdelningen\n\n\u{C}\n\n\n\n\(Self.header)\n\(Self.rows.replacing("Så gräs", with: "Klippa "))\n"
        let report = try OwnActivities.read(first + second, goal: false)
        #expect(report.rows.map(\.title) == ["Så gräs", "Klippa"])
        #expect(report.rows.map(\.units) == [["HR-avdelningen"], ["Ekonomiavdelningen"]])
        #expect(report.goals.map(\.title) == ["Fler ska trivas"])
        #expect(report.unrecognised.isEmpty)
    }

    @Test("a chapter at the top of the next page is no rest of a title, and a number can be")
    func chapter() throws {
        let table = """
            Aktivitet                     Start        Slut         Status         Kommentar
            Laga den gamla muren vid      2025-03-01   2025-11-30   Ej påbörjad    Det regnar.
            """
        let chapter = try OwnActivities.read("\(table)\n\n\u{C}3 Sammanfattande bedömning\nAllt går bra i år.\n")
        #expect(chapter.rows.map(\.title) == ["Laga den gamla muren vid"])
        let rest = try OwnActivities.read("\(table)\n\n\u{C}3 torg\n")
        #expect(rest.rows.map(\.title) == ["Laga den gamla muren vid 3 torg"])
    }

    @Test("a comment below a repeated header belongs to the row before the page, and the next row is one")
    func comment() throws {
        let header = "Aktivitet                     Status         Start        Slut\n"
        let row = { (title: String) in "\(title)                       Ej påbörjad    2025-03-01   2025-11-30\n" }
        let report = try OwnActivities.read(
            header + row("Så gräs") + "\n\u{C}" + header + "Kommentar: Det regnar varje dag.\n" + row("Klippa "))
        #expect(report.rows.map(\.title) == ["Så gräs", "Klippa"])
        #expect(report.rows.map(\.comment) == ["Det regnar varje dag.", ""])
        #expect(report.unrecognised.isEmpty)
    }

    @Test("a title with its number stands above labels in two columns, whose values may be wrapped")
    func titles() throws {
        let report = try OwnActivities.read(
            """
            Mål 1 Fler ska trivas
            Aktivitet 1.1 Laga den gamla muren
            vid torget
             Ansvarig enhet     Murarlaget
             Startdatum         2025-04-15
             Slutdatum          2025-10-31
             Status             Ej påbörjad
             Kommentar          Den spricker mer för
                                varje år.

            Aktivitet 1.2 Så gräs
             Ansvarig enhet     Parkenheten
             Startdatum         2025-04-15
             Slutdatum          2025-10-31
             Status             Pågående enligt plan
            """, goal: false)
        #expect(report.rows.map(\.title) == ["Laga den gamla muren vid torget", "Så gräs"])
        #expect(report.rows.map(\.units) == [["Murarlaget"], ["Parkenheten"]])
        #expect(report.rows.map(\.comment) == ["Den spricker mer för varje år.", ""])
        #expect(report.goals.map(\.title) == ["Fler ska trivas"])
    }

    @Test("goals stand between rows without blank lines, also below the rest of a row")
    func goalsBetweenRows() throws {
        let report = try OwnActivities.read(
            """
            Aktivitet                 Start        Slut         Status         Kommentar
            Mål 1: Fler ska trivas
            Laga den gamla            2025-03-01   2025-11-30   Ej påbörjad    Den spricker mer för
            muren                                                              varje år.
            Mål 2: Mindre ska spricka
            Så gräs                   2025-03-01   2025-11-30   Ej påbörjad    Det regnar.
            """, goal: false)
        #expect(report.rows.map(\.title) == ["Laga den gamla muren", "Så gräs"])
        #expect(report.rows.map(\.comment) == ["Den spricker mer för varje år.", "Det regnar."])
        #expect(report.goals.map(\.title) == ["Fler ska trivas", "Mindre ska spricka"])
        #expect(report.rows.map(\.goalLine) == report.goals.map(\.line))
    }

    @Test("the heading of a goal stands directly below that of its chapter, and a chapter ends the table")
    func sections() throws {
        let report = try OwnActivities.read(
            """
            2 Mål och aktiviteter
            2.1 Fler ska trivas
             Aktiviteter               Status         Startdatum   Slutdatum
             Så gräs                   Ej påbörjad    2025-03-01   2025-11-30

            \u{C}3 Slutsatser
            Gräset växer överallt i kommunen, och det är vi glada för.
            """, goal: false)
        #expect(report.rows.map(\.title) == ["Så gräs"])
        #expect(report.rows.map(\.comment) == [""])
        #expect(report.goals.map(\.title) == ["Fler ska trivas"])
        #expect(report.rows.map(\.goalLine) == report.goals.map(\.line))
    }

    @Test("rows may have two labels, each with its value beside it")
    func twoPairs() throws {
        let rows = [
            ["Aktivitet", "Så gräs", "", ""], ["Ansvarig enhet", "Parkenheten", "Status", "Ej påbörjad"],
            ["Startdatum", "2025-03-01", "Slutdatum", "2025-11-30"], ["Kommentar", "Det regnar.", "", ""],
        ]
        let report = try OwnActivities.read(rows.map { $0.joined(separator: "\t") }.joined(separator: "\n"))
        #expect(report.rows.map(\.title) == ["Så gräs"])
        #expect(report.rows.map(\.units) == [["Parkenheten"]])
        #expect(report.rows.map(\.status) == [.notStarted])
        #expect(report.rows.map(\.end) == [CalendarDate("2025-11-30")])
        #expect(report.rows.map(\.comment) == ["Det regnar."])

        let done = try OwnActivities.read(
            rows.map { $0.joined(separator: "\t") }.joined(separator: "\n").replacing("Ej påbörjad", with: "Klar"))
        #expect(done.rows.map(\.statedStatus) == ["Klar"])
        #expect(done.rows.map(\.title) == ["Så gräs"])
    }

    @Test("may stand under the heading of their status", arguments: ["aligned", "bars", "tabs"])
    func statusHeadings(_ form: String) throws {
        let header = ["Aktivitet", "Mål", "Start", "Slut", "Kommentar"]
        func line(_ cells: [String]) -> String {
            switch form {
            case "bars": "| " + cells.joined(separator: " | ") + " |"
            case "tabs": cells.joined(separator: "\t")
            default:
                zip(cells, [20, 18, 12, 12, 0]).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }
                    .joined()
            }
        }
        func table(_ rows: [[String]]) -> String { ([header] + rows).map(line).joined(separator: "\n") }
        let report = try OwnReport.read(
            """
            Uppföljning av aktiviteter, augusti 2024
            Parknämnden

            Status: Avslutad (2 aktiviteter)
            \(table([["Så gräs", "Gröna gator", "1/2 2024", "31/5 2024", "Det växer."],
                ["Klippa häcken", "Gröna gator", "1/3 2024", "30/4 2024", "Den är låg."]]))

            Status: Ej påbörjad (1 aktivitet)
            \(table([["Laga muren", "Hela murar", "1/9 2024", "31/12 2024", "Den spricker."]]))
            """)
        #expect(report.rows.map(\.title) == ["Så gräs", "Klippa häcken", "Laga muren"])
        #expect(report.rows.map(\.statedStatus) == ["Avslutad", "Avslutad", "Ej påbörjad"])
        #expect(report.rows.map(\.comment) == ["Det växer.", "Den är låg.", "Den spricker."])
        #expect(report.rows.map { $0.end?.description } == ["2024-05-31", "2024-04-30", "2024-12-31"])
    }
}
