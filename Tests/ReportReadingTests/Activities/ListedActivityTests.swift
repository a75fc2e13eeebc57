import Foundation
import Oversight
import ReportReading
import Testing

/// Activities that are items of lists, or have their values in lines of bars.
@Suite("Activities in lists")
struct ListedActivityTests {
    private static func report(_ text: String) throws -> ReadReport {
        try OwnReport.read("Uppsiktsrapport 2025 för Parknämnden\n\n\(text)\n")
    }

    @Test("may begin with their status, with the unit and the time in brackets")
    func statusFirst() throws {
        let report = try Self.report(
            """
            Mål: Grönare gator
              • Ej påbörjad: Så gräs (Parkenheten, mars–november 2025). Det växer inte ännu, så
                vi väntar.
              • Ej påbörjad: Klippa häcken (Parkenheten, maj 2025). Den är hög.
              • Försenat: Rensa ogräs (Parkenheten, juni 2025). Det växer fort.

            Mål: Hela murar
              • Ej påbörjad: Laga muren (Murarlaget, 2025-04-01 – 2025-11-30). Den spricker.
            """)
        #expect(report.rows.map(\.title) == ["Så gräs", "Klippa häcken", "Rensa ogräs", "Laga muren"])
        #expect(report.rows.map(\.units) == [["Parkenheten"], ["Parkenheten"], ["Parkenheten"], ["Murarlaget"]])
        #expect(report.rows.map { $0.start?.description } == ["2025-03-01", "2025-05-01", "2025-06-01", "2025-04-01"])
        #expect(report.rows.map { $0.end?.description } == ["2025-11-30", "2025-05-31", "2025-06-30", "2025-11-30"])
        #expect(report.rows.map(\.status) == [.notStarted, .notStarted, nil, .notStarted])
        #expect(report.rows.map(\.statedStatus)[2] == "Försenat")
        #expect(report.rows.map(\.comment)[0] == "Det växer inte ännu, så vi väntar.")
        #expect(report.rows.map(\.comment)[3] == "Den spricker.")
        #expect(report.goals.map(\.title) == ["Grönare gator", "Hela murar"])
        #expect(report.rows.map(\.goalLine) == [3, 3, 3, report.goals.last?.line])
    }

    @Test("may have their labels and values in one line with bars, under goals without blank lines")
    func bars() throws {
        let report = try Self.report(
            """
            Parken
            Mål: Grönare gator är målet för alla
            Så gräs
            Startdatum 2025-03-01 | Slutdatum 2025-11-30 | Status Ej påbörjad
            Det växer.

            Klippa häcken
            Startdatum 2025-04-01 | Slutdatum 2025-12-31 | Status Ej påbörjad
            Den är hög.
            """)
        #expect(report.rows.map(\.title) == ["Så gräs", "Klippa häcken"])
        #expect(report.rows.map { $0.end?.description } == ["2025-11-30", "2025-12-31"])
        #expect(report.rows.map(\.comment) == ["Det växer.", "Den är hög."])
        #expect(report.goals.map(\.title) == ["Grönare gator är målet för alla"])
    }

    @Test("are of the unit whose name stands above its goals")
    func unitsAboveGoals() throws {
        func part(_ unit: String, _ goal: String, _ title: String) -> String {
            "\(unit)\nMål: \(goal)\n\(title)\nStart: 2025-03-01   Slut: 2025-11-30   Status: Ej påbörjad\nDet växer.\n\n"
        }
        let report = try Self.report(
            part("Biblioteket", "Fler barn ska läsa", "Så gräs")
                + part("Fritidsenheten", "Fler ska röra sig", "Laga muren"))
        #expect(report.rows.map(\.units) == [["Biblioteket"], ["Fritidsenheten"]])
        #expect(report.goals.map(\.title) == ["Fler barn ska läsa", "Fler ska röra sig"])
        #expect(report.rows.map(\.title) == ["Så gräs", "Laga muren"])
    }

    @Test("may be items with a mark, whose first label is who does it")
    func marks() throws {
        func item(_ title: String) -> String {
            "* \(title)\n  Ansvar: Parkenheten\n  Tid: feb 2025 - okt 2025\n  Status: ej påbörjad\n  Det växer inte.\n\n"
        }
        let report = try Self.report("Mål 1: Grönare gator\n\n\(item("Så gräs"))\(item("Laga muren"))")
        #expect(report.rows.map(\.title) == ["Så gräs", "Laga muren"])
        #expect(report.rows.map(\.units) == [["Parkenheten"], ["Parkenheten"]])
        #expect(report.rows.map { $0.end?.description } == ["2025-10-31", "2025-10-31"])
        #expect(report.rows.map(\.comment) == ["Det växer inte.", "Det växer inte."])
    }

    @Test("have the comments that a list below their table says")
    func listedComments() throws {
        let report = try Self.report(
            """
            ## Mål: Grönare gator

            | Aktivitet | Ansvar | Tidplan | Läge |
            |---|---|---|---|
            | Så gräs | Parkenheten | 2025-03-01–2025-11-30 | Ej påbörjad |
            | Laga muren | Murarlaget | 2025–2026 | Ej påbörjad |
            | Olja grinden | Murarlaget | maj–juni 2025 | Ej påbörjad |

            ### Kommentarer

            - Så gräs: Det växer.
            - **Laga muren:** Den spricker.
            - Annat: Inget.
            """)
        #expect(report.rows.map(\.comment) == ["Det växer.", "Den spricker.", ""])
        #expect(report.rows.map { $0.start?.description } == ["2025-03-01", "2025-01-01", "2025-05-01"])
        #expect(report.rows.map { $0.end?.description } == ["2025-11-30", "2026-12-31", "2025-06-30"])
    }

    @Test("may have a goal by itself between rows, or one that goes over them, and a sentence below as comment")
    func goalsBetweenRows() throws {
        let between = try Self.report(
            """
            Aktivitet            Ansvar          Start        Slut         Läge

            Gatorna ska vara gröna för alla

            Så gräs              Parkenheten     2025-03-01   2025-11-30   Ej påbörjad
             Det växer redan nu.
            Klippa häcken        Parkenheten     2025-03-01   2025-11-30   Ej påbörjad

            Murarna ska hålla i hundra år

            Laga muren           Murarlaget      2025-03-01   2025-11-30   Ej påbörjad
            """)
        #expect(between.goals.map(\.title) == ["Gatorna ska vara gröna för alla", "Murarna ska hålla i hundra år"])
        #expect(between.rows.map(\.title) == ["Så gräs", "Klippa häcken", "Laga muren"])
        #expect(between.rows.map(\.comment) == ["Det växer redan nu.", "", ""])

        let over = try Self.report(
            """
            Mål                      Aktivitet         Enhet          Start        Slut         Bedömning
            Fler gator får gräs      Så gräs           Parkenheten    2025-03-01   2025-11-30   Ej påbörjad
            och häckar till

                                     Klippa häcken     Parkenheten    2025-03-01   2025-11-30   Ej påbörjad
            allas trivsel

            Hela murar               Laga muren        Murarlaget     2025-03-01   2025-11-30   Ej påbörjad
            """)
        #expect(over.goals.map(\.title) == ["Fler gator får gräs och häckar till allas trivsel", "Hela murar"])
        #expect(over.rows.map(\.title) == ["Så gräs", "Klippa häcken", "Laga muren"])
    }

    @Test("a summary of counts is no activity")
    func counts() throws {
        let report = try Self.report(
            """
            # Sammanställning

            Status\tAntal
            Klar\t5
            Pågår\t4

            # Mål 1: Grönt

            Aktivitet\tStart\tSlut\tStatus
            Så gräs\t2025-03-01\t2025-11-30\tEj påbörjad
            """)
        #expect(report.rows.map(\.title) == ["Så gräs"])
    }

    @Test("stand under lines that say what shall be, each over a table, and under the next number between rows")
    func bareGoals() throws {
        func part(_ goal: String, _ title: String) -> String {
            "\(goal)\nDet går bra för nästan alla.\n\nAktivitet\tStart\tSlut\tStatus\n"
                + "\(title)\t2025-03-01\t2025-11-30\tEj påbörjad\n\n"
        }
        let bare = try Self.report(
            "Uppföljning av nämndens mål\n" + part("Gatorna ska vara gröna för alla", "Så gräs")
                + part("Murarna ska hålla i hundra år", "Laga muren"))
        #expect(bare.goals.map(\.title) == ["Gatorna ska vara gröna för alla", "Murarna ska hålla i hundra år"])
        #expect(bare.rows.map(\.goalLine) == bare.goals.map(\.line))

        // A list of them before the tables has none.
        let listed = try Self.report(
            "Gatorna ska vara gröna för alla\nMurarna ska hålla i hundra år\n\n" + part("Så går det", "Så gräs")
                + part("Och här", "Laga muren"))
        #expect(listed.goals.isEmpty)

        let numbered = try Self.report(
            """
            Aktivitet            Ansvar          Start        Slut         Läge

            1. Gröna gator

            Så gräs              Parkenheten     2025-03-01   2025-11-30   Ej påbörjad
            Klippa häcken        Parkenheten     2025-03-01   2025-11-30   Ej påbörjad
            2. Hela murar

            Laga muren           Murarlaget      2025-03-01   2025-11-30   Ej påbörjad
            """)
        #expect(numbered.goals.map(\.title) == ["Gröna gator", "Hela murar"])
        #expect(numbered.rows.map(\.title) == ["Så gräs", "Klippa häcken", "Laga muren"])
        #expect(numbered.rows.map(\.goalLine) == [5, 5, 9])
    }

    @Test("have comments in a list below the table of each unit", arguments: ["", "Kommentarer\n"])
    func listedComments(_ label: String) throws {
        func part(_ titles: [String]) -> String {
            "Aktivitet          Startdatum   Slutdatum    Status\n"
                + titles.map {
                    "\($0.padding(toLength: 16, withPad: " ", startingAt: 0))   2025-03-01   2025-11-30   Ej påbörjad"
                }
                .joined(separator: "\n") + "\n\n"
        }
        let report = try Self.report(
            part(["Så gräs", "Klippa häcken"]) + label
                + " – Så gräs: Det växer.\n – Klippa häcken: Den är hög\n   och bred.\n\n"
                + part(["Laga muren", "Bära sten"]) + label + " – Laga muren: Den spricker.\n")
        #expect(report.rows.map(\.title) == ["Så gräs", "Klippa häcken", "Laga muren", "Bära sten"])
        #expect(report.rows.map(\.comment) == ["Det växer.", "Den är hög och bred.", "Den spricker.", ""])
        #expect(report.unrecognised.isEmpty)
    }

    @Test("have their time and status in brackets on the line below, in the neuter too")
    func brackets() throws {
        let report = try Self.report(
            """
            Mål 1. Gröna gator

            Så gräs på torget
            (januari–juni 2025, klart)
            Det växer bra.

            Klippa häcken vid skolan
            (maj 2025, försenat)

            Mål 2. Hela murar

            Laga muren vid ån
            (september–november 2025, inte påbörjat)
            Den spricker.
            """)
        #expect(report.goals.map(\.title) == ["Gröna gator", "Hela murar"])
        #expect(report.rows.map(\.title) == ["Så gräs på torget", "Klippa häcken vid skolan", "Laga muren vid ån"])
        #expect(report.rows.map(\.statedStatus) == ["klart", "försenat", "inte påbörjat"])
        #expect(report.rows.map { $0.end?.description } == ["2025-06-30", "2025-05-31", "2025-11-30"])
        #expect(report.rows.map(\.comment) == ["Det växer bra.", "", "Den spricker."])
    }

    @Test("may be counted on a line of their own, and have a question for the label of their comment")
    func cards() throws {
        func card(_ number: Int, _ title: String, _ goal: String, _ comment: String) -> String {
            """
            AKTIVITET \(number)

            \(title)

            Bidrar till målet:    \(goal)
            Ansvarig enhet:       Parkenheten
            Planerad start:       2025-03-01
            Planerat slut:        2025-11-30
            Status:               Ej påbörjad

            Hur har det gått?
            \(comment)

            """
        }
        let report = try Self.report(
            card(1, "Så gräs", "Gröna gator", "Det växer inte ännu,\nså vi väntar.") + "\n\u{C}"
                + card(2, "Laga muren", "Hela murar", "Den spricker."))
        #expect(report.rows.map(\.title) == ["Så gräs", "Laga muren"])
        #expect(report.rows.map(\.comment) == ["Det växer inte ännu, så vi väntar.", "Den spricker."])
        #expect(report.rows.map(\.units) == [["Parkenheten"], ["Parkenheten"]])
        #expect(report.goals.map(\.title) == ["Gröna gator", "Hela murar"])
    }

    @Test(
        "stand under chapters that say what shall be, with months and years of two figures and short words for comments"
    )
    func chapters() throws {
        func part(_ goal: String, _ title: String) -> String {
            """
            # \(goal)

            | Aktivitet | Verksamhet | Tid | Status | Anm. |
            |---|---|---|---|---|
            | \(title) | Park | jan 25 – nov 25 | Ej påbörjad | Det går bra. |

            """
        }
        let report = try Self.report(
            part("Gatorna ska vara gröna", "Så gräs") + "\n" + part("Murarna ska hålla", "Laga muren"))
        #expect(report.goals.map(\.title) == ["Gatorna ska vara gröna", "Murarna ska hålla"])
        #expect(report.rows.map(\.goalLine) == report.goals.map(\.line))
        #expect(report.rows.map { $0.start?.description } == ["2025-01-01", "2025-01-01"])
        #expect(report.rows.map { $0.end?.description } == ["2025-11-30", "2025-11-30"])
        #expect(report.rows.map(\.comment) == ["Det går bra.", "Det går bra."])
    }
}
