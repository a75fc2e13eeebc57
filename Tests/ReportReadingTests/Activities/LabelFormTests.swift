import Oversight
import ReportReading
import Testing

/// Activities that stand in labels, in sentences, on cards or below rows of days.
@Suite("Activities in labels")
struct LabelFormTests {
    private static func report(_ text: String) throws -> ReadReport {
        try OwnReport.read("Uppsiktsrapport 2025 för Parknämnden\n\n\(text)\n")
    }

    @Test("may be the sentences of an item, the comment at its end")
    func sentences() throws {
        let report = try Self.report(
            """
            Mål 1. Fler barn ska leka ute

            • Så gräs i lekparken. Ansvarig: Parkenheten. Tid: T1–T2 2025. Status:
              Avslutad enligt plan. Gräset växer på sju av åtta platser. Den åttonde är torr.
            • Laga gungorna. Ansvarig: Murarlaget. Tid: T3 2025. Status: Ej påbörjad.

            Text mellan målen.

            Mål 2. Murarna ska hålla

            • Fritt fall: en punkt som inte är någon aktivitet. Den är bara text.
            """)
        #expect(report.rows.map(\.title) == ["Så gräs i lekparken", "Laga gungorna"])
        #expect(report.rows.map(\.units) == [["Parkenheten"], ["Murarlaget"]])
        #expect(report.rows.map { $0.start?.description } == ["2025-01-01", "2025-09-01"])
        #expect(report.rows.map { $0.end?.description } == ["2025-08-31", "2025-12-31"])
        #expect(report.rows.map(\.status) == [.completedOnPlan, .notStarted])
        #expect(report.rows.map(\.comment) == ["Gräset växer på sju av åtta platser. Den åttonde är torr.", ""])
        #expect(report.goals.first?.title == "Fler barn ska leka ute")
    }

    @Test("may have the unit and the time in brackets after their title in bold")
    func brackets() throws {
        let report = try Self.report(
            """
            ## Fler barn ska leka ute

            - **Så gräs i lekparken** (Parkenheten, januari–maj 2025). Status: Ej påbörjad. Gräset växer.
            - **Laga gungorna** (Murarlaget, februari–december 2025). Status: Ej påbörjad.
            """)
        #expect(report.rows.map(\.title) == ["Så gräs i lekparken", "Laga gungorna"])
        #expect(report.rows.map(\.units) == [["Parkenheten"], ["Murarlaget"]])
        #expect(report.rows.map { $0.end?.description } == ["2025-05-31", "2025-12-31"])
        #expect(report.rows.map(\.comment) == ["Gräset växer.", ""])
    }

    @Test("may have their title in a line above a table that has no column of titles, under goals below their label")
    func titlesAboveTables() throws {
        func part(_ title: String, comment: String = "") -> String {
            """
            \(title)
             Startdatum              Slutdatum              Ansvarig enhet              Status

             2025-10-01              2025-12-30             Parkenheten                 Ej påbörjad
            \(comment)

            """
        }
        let report = try Self.report(
            "Nämndens mål\nFler barn ska leka ute\n"
                + part("Så gräs i lekparken", comment: "\nKommentar\nGräset växer när det regnar.\n")
                + part("Laga gungorna") + "\nNämndens mål\nMurarna ska hålla i hundra år\n" + part("Laga muren"))
        #expect(report.rows.map(\.title) == ["Så gräs i lekparken", "Laga gungorna", "Laga muren"])
        #expect(report.goals.map(\.title) == ["Fler barn ska leka ute", "Murarna ska hålla i hundra år"])
        #expect(report.rows.map(\.units) == [["Parkenheten"], ["Parkenheten"], ["Parkenheten"]])
        #expect(report.rows.map(\.comment) == ["Gräset växer när det regnar.", "", ""])
        #expect(report.rows.map(\.goalLine) == [report.goals[0].line, report.goals[0].line, report.goals[1].line])
    }

    @Test("may have a wrapped title after a number, where numbers are those of activities")
    func wrappedTitles() throws {
        func fields(_ end: String) -> String {
            "Ansvarig: Parkenheten\nStart: 1 mars 2025. Klart senast: \(end).\nLäge: Ej påbörjad\n\n"
        }
        let report = try Self.report(
            "MÅL 1: Fler barn ska leka ute\n\n1.1 Så gräs i samtliga lekparker med gungor i\nVästerparken\n"
                + fields("15 oktober 2025") + "1.2 Laga gungorna\n" + fields("30 november 2025"))
        #expect(
            report.rows.map(\.title) == ["Så gräs i samtliga lekparker med gungor i Västerparken", "Laga gungorna"])
        #expect(report.rows.map { $0.end?.description } == ["2025-10-15", "2025-11-30"])
        // Where they are those of goals, the line below is the title.
        let goals = try Self.report(
            "2.1 Fler barn ska leka ute\nSå gräs\n" + fields("15 oktober 2025")
                + "2.2 Murarna ska hålla\nLaga muren\n" + fields("30 november 2025"))
        #expect(goals.rows.map(\.title) == ["Så gräs", "Laga muren"])
        #expect(goals.goals.map(\.title) == ["Fler barn ska leka ute", "Murarna ska hålla"])
    }

    @Test("serve the goals of a list that their cells name by label and number")
    func numberedGoals() throws {
        let report = try Self.report(
            """
            Nämndens mål
            Mål 1: Fler barn ska leka ute
            Mål 2: Murarna ska hålla

            Avdelning: Parkavdelningen
              Aktivitet               Mål     Start        Slut         Status
              Laga muren              Mål 2   2025-03-01   2025-11-30   Ej påbörjad
              Så gräs                 Mål 1   2025-03-01   2025-11-30   Ej påbörjad

            Avdelning: Lekavdelningen
              Aktivitet               Mål     Start        Slut         Status
              Laga gungorna           Mål 1   2025-03-01   2025-11-30   Ej påbörjad
            """)
        #expect(report.goals.map(\.title) == ["Fler barn ska leka ute", "Murarna ska hålla"])
        #expect(report.rows.map(\.goalLine) == [5, 4, 4])
        #expect(report.rows.map(\.units) == [["Parkavdelningen"], ["Parkavdelningen"], ["Lekavdelningen"]])
    }

    @Test("are of the unit that a line between the goal and the table says")
    func unitBelowGoal() throws {
        func part(_ goal: String, _ unit: String, _ title: String) -> String {
            """
            ## Mål: \(goal)
            **Ansvarig enhet:** \(unit)
            | Aktivitet | Tidplan | Status |
            |---|---|---|
            | \(title) | mars–maj 2025 | Ej påbörjad |


            """
        }
        let report = try Self.report(
            part("Fler barn ska leka ute", "Parkenheten", "Så gräs")
                + part("Murarna ska hålla", "Murarlaget", "Laga muren")
        )
        #expect(report.rows.map(\.units) == [["Parkenheten"], ["Murarlaget"]])
        let lines = try Self.report(
            """
            Enhet: Miljö och lek
            Mål: Fler barn ska leka ute
            Aktivitet               Start        Slut         Status
            Så gräs                 2025-03-01   2025-11-30   Ej påbörjad

            Enhet: Murar och grindar
            Mål: Murarna ska hålla
            Aktivitet               Start        Slut         Status
            Laga muren              2025-03-01   2025-11-30   Ej påbörjad
            """)
        #expect(lines.rows.map(\.units) == [["Miljö och lek"], ["Murar och grindar"]])
        #expect(lines.goals.map(\.title) == ["Fler barn ska leka ute", "Murarna ska hålla"])
    }

    @Test("may have their title and their days in a table, and everything else in labels below each row")
    func datedRows() throws {
        let report = try Self.report(
            """
            2.1 Fler barn ska leka ute
            Aktivitet                                Startdatum      Slutdatum
            Så gräs i lekparken                      2025-01-20      2025-05-16
            Enhet: Parkenheten
            Status: Ej påbörjad
            Kommentar: Gräset växer.
            Laga gungorna i de lekparker som         2025-02-01      2025-12-31
            har några
            Enhet: Murarlaget
            Status: Ej påbörjad

            2.2 Murarna ska hålla
            Aktivitet                                Startdatum      Slutdatum
            Laga muren                               2025-03-01      2025-12-31
            Status: Ej påbörjad
            """)
        #expect(
            report.rows.map(\.title) == [
                "Så gräs i lekparken", "Laga gungorna i de lekparker som har några", "Laga muren",
            ])
        #expect(report.rows.map(\.units) == [["Parkenheten"], ["Murarlaget"], []])
        #expect(report.rows.map { $0.start?.description } == ["2025-01-20", "2025-02-01", "2025-03-01"])
        #expect(report.rows.map(\.comment) == ["Gräset växer.", "", ""])
        #expect(report.goals.map(\.title) == ["Fler barn ska leka ute", "Murarna ska hålla"])
    }

    @Test("may each have a card, with the goal as one of its labels and a status that elsewhere is a day")
    func cards() throws {
        func card(_ number: Int, _ title: String, _ status: String) -> String {
            """
            Kort \(number)
            Aktivitet                 \(title)
            Nämndens mål              Fler barn ska leka ute varje dag
            Ansvarig enhet            Parkenheten
            Planerad start            2024-02-01
            Planerat slut             2024-11-30
            Status                    \(status)
            Kommentar                 Gräset växer på sju platser. De två
                                      sista är torra.


            """
        }
        let report = try Self.report(card(1, "Så gräs i lekparken", "Ej påbörjad") + card(2, "Laga gungorna", "Klart"))
        #expect(report.rows.map(\.title) == ["Så gräs i lekparken", "Laga gungorna"])
        #expect(report.rows.map(\.statedStatus).last == "Klart")
        #expect(report.rows.map { $0.end?.description } == ["2024-11-30", "2024-11-30"])
        #expect(Set(report.rows.map(\.comment)) == ["Gräset växer på sju platser. De två sista är torra."])
        #expect(report.goals.map(\.title) == ["Fler barn ska leka ute varje dag"])
    }

    @Test("have the comments that a table apart gives their numbers")
    func numberedComments() throws {
        let report = try Self.report(
            """
            ## Mål: Fler barn ska leka ute

            | Nr | Aktivitet | Enhet | Start | Slut | Status |
            |---|---|---|---|---|---|
            | 1 | Så gräs | Parkenheten | 2025-03-01 | 2025-11-30 | Ej påbörjad |
            | 2 | Laga gungorna | Murarlaget | 2025-03-01 | 2025-11-30 | Ej påbörjad |
            | 10 | Olja grinden | Murarlaget | 2025-03-01 | 2025-11-30 | Ej påbörjad |

            ## Kommentarer

            | Nr | Kommentar |
            |---|---|
            | 1 | Gräset växer. |
            | 10 | Den gnisslar. |
            | 11 | Ingen har detta nummer. |
            """)
        #expect(report.rows.map(\.comment) == ["Gräset växer.", "", "Den gnisslar."])
        let aligned = try Self.report(
            """
            Mål: Fler barn ska leka ute
            Nr     Aktivitet            Enhet          Start         Slut          Status

            1      Så gräs              Parkenheten    2025-03-01    2025-11-30    Ej påbörjad

            2      Laga gungorna        Murarlaget     2025-03-01    2025-11-30    Ej påbörjad


            Kommentarer till aktiviteterna
            Nr     Aktivitet            Kommentar

            1      Så gräs              Gräset växer när
                                        det regnar.

            3      Olja grinden         Det finns ingen grind.
            """)
        #expect(aligned.rows.map(\.comment) == ["Gräset växer när det regnar.", ""])
    }
}
