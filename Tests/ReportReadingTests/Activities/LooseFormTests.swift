import Oversight
import ReportReading
import Testing

/// Activities whose labels are other words, or that have few of them.
@Suite("Activities in loose forms")
struct LooseFormTests {
    private static func report(_ text: String) throws -> ReadReport {
        try OwnReport.read("Uppföljning av verksamhetsplan 2025\nParknämnden\n\n\(text)\n")
    }

    @Test("may have their facts in a line of sentences below their title")
    func factsInSentences() throws {
        let report = try Self.report(
            """
            Nämndens mål: Fler barn ska leka ute

            Aktivitet 1: Så gräs i lekparken
            Start 2025-02-01, slut 2025-09-30. Ansvarig: Parkenheten. Status: Ej påbörjad.
            Kommentar: Gräset växer.

            Aktivitet 2: Laga gungorna
            Start 2025-04-01, slut 2025-11-30. Ansvarig: Murarlaget, Parkenheten. Status: Ej påbörjad.
            """)
        #expect(report.rows.map(\.title) == ["Så gräs i lekparken", "Laga gungorna"])
        #expect(report.rows.map { $0.start?.description } == ["2025-02-01", "2025-04-01"])
        #expect(report.rows.map { $0.end?.description } == ["2025-09-30", "2025-11-30"])
        #expect(report.rows.map(\.units) == [["Parkenheten"], ["Murarlaget", "Parkenheten"]])
        #expect(report.rows.map(\.comment) == ["Gräset växer.", ""])
        #expect(report.goals.map(\.title) == ["Fler barn ska leka ute"])
    }

    @Test("may have their status at the right of their title, and who and when on the next line")
    func statusBesideTitle() throws {
        let report = try Self.report(
            """
            MÅL 1   FLER SKA LEKA UTE

            1.1     Så gräs i alla lekparker                                 ● Ej påbörjad
                    Parkenheten   jan 2025 – apr 2025
                    Gräset växer på
                    sju platser.

            1.2     Laga gungorna                                            ● Försenat
                    Murarlaget   apr 2025 – aug 2025

            MÅL 2   MURARNA SKA HÅLLA

            2.1     Laga muren                                               ● Ej påbörjad
                    Murarlaget   mars 2025 – sep 2025
            """)
        #expect(report.rows.map(\.title) == ["Så gräs i alla lekparker", "Laga gungorna", "Laga muren"])
        #expect(report.rows.map(\.units) == [["Parkenheten"], ["Murarlaget"], ["Murarlaget"]])
        #expect(report.rows.map { $0.end?.description } == ["2025-04-30", "2025-08-31", "2025-09-30"])
        #expect(report.rows.map(\.statedStatus)[1] == "Försenat")
        #expect(report.rows.map(\.comment) == ["Gräset växer på sju platser.", "", ""])
        #expect(report.goals.map(\.title) == ["FLER SKA LEKA UTE", "MURARNA SKA HÅLLA"])
    }

    @Test("may have unit, time and status without labels below a title in bold")
    func plainFacts() throws {
        let slanted = try Self.report(
            """
            ## Mål 1. Fler barn ska leka ute

            **Så gräs i lekparken** (Parkenheten)
            *2025-02-01 – 2025-05-31* · Ej påbörjad
            Gräset växer.

            **Laga gungorna** (Reparationsenheten)
            *2025-04-01 – 2025-12-31* · Ej påbörjad
            """)
        #expect(slanted.rows.map(\.title) == ["Så gräs i lekparken", "Laga gungorna"])
        #expect(slanted.rows.map(\.units) == [["Parkenheten"], ["Reparationsenheten"]])
        #expect(slanted.rows.map { $0.end?.description } == ["2025-05-31", "2025-12-31"])
        #expect(slanted.rows.map(\.comment) == ["Gräset växer.", ""])
        let items = try Self.report(
            """
            ## Fler barn ska leka ute

            - **Så gräs i lekparken**
            Parkenheten, jan 2025–dec 2025
            Status: Ej påbörjad
            Gräset växer.
            - **Laga gungorna**
            Murarlaget, sep 2025–nov 2025
            Status: Ej påbörjad
            """)
        #expect(items.rows.map(\.title) == ["Så gräs i lekparken", "Laga gungorna"])
        #expect(items.rows.map(\.units) == [["Parkenheten"], ["Murarlaget"]])
        #expect(items.rows.map { $0.end?.description } == ["2025-12-31", "2025-11-30"])
    }

    @Test("may have their number before the title and labels indented below it, and goals beside their label")
    func numbersAndColumns() throws {
        let numbered = try Self.report(
            """
            Mål 1. Fler barn ska leka ute

            1. Så gräs
               Ansvar: Parkenheten
               Start: januari 2025
               Klart: juni 2025
               Läge: Ej påbörjad
               Gräset växer.

            2. Laga gungorna
               Ansvar: Murarlaget
               Start: mars 2025
               Klart: november 2025
               Läge: Ej påbörjad

            Mål 2. Murarna ska hålla

            3. Laga muren
               Ansvar: Murarlaget
               Start: februari 2025
               Klart: maj 2025
               Läge: Ej påbörjad
            """)
        #expect(numbered.rows.map(\.title) == ["Så gräs", "Laga gungorna", "Laga muren"])
        #expect(numbered.goals.map(\.title) == ["Fler barn ska leka ute", "Murarna ska hålla"])
        #expect(numbered.rows.map(\.comment) == ["Gräset växer.", "", ""])
        func part(_ goal: String, _ title: String) -> String {
            """
            Mål                                    \(goal)

            Aktivitet                              \(title)
            Ansvarig                               Parkenheten
            Tidplan                                2025-05-01 - 2025-08-15
            Status                                 Ej påbörjad


            """
        }
        let columns = try Self.report(part("Fler leker ute", "Så gräs") + part("Murarna håller", "Laga muren"))
        #expect(columns.goals.map(\.title) == ["Fler leker ute", "Murarna håller"])
        #expect(columns.rows.map(\.goalLine) == columns.goals.map(\.line))
    }

    @Test("may stand under questions")
    func questions() throws {
        let report = try Self.report(
            """
            ## Mål 1: Fler barn ska leka ute

            | # | Vad ska göras? | Vem? | När? | Hur går det? | Kommentar |
            |---|---|---|---|---|---|
            | 1 | Så gräs | Parkenheten | 2025-01 – 2025-10 | Ej påbörjad | Gräset växer. |
            | 2 | Laga gungorna | Murarlaget | 2025-03 – 2025-12 | Ej påbörjad | |
            """)
        #expect(report.rows.map(\.title) == ["Så gräs", "Laga gungorna"])
        #expect(report.rows.map(\.units) == [["Parkenheten"], ["Murarlaget"]])
        #expect(report.rows.map { $0.start?.description } == ["2025-01-01", "2025-03-01"])
        #expect(report.rows.map { $0.end?.description } == ["2025-10-31", "2025-12-31"])
    }

    @Test("may have both days with their labels in one cell")
    func labelledDays() throws {
        let report = try Self.report(
            """
            Mål: Fler barn ska leka ute

            Åtgärd                   Ansvarig             Tidplan                  Läge
            -------------------------------------------------------------------------------------
            Så gräs                  Parkenheten          Start: 2025-03-01        Ej påbörjad
                                                          Slut: 2025-10-31
                Kommentar: Gräset växer.

            Laga gungorna            Murarlaget           Start: 2025-05-01        Ej påbörjad
                                                          Slut: 2025-09-30
            """)
        #expect(report.rows.map { $0.start?.description } == ["2025-03-01", "2025-05-01"])
        #expect(report.rows.map { $0.end?.description } == ["2025-10-31", "2025-09-30"])
        #expect(report.rows.map(\.comment) == ["Gräset växer.", ""])
    }

    @Test("may share a column with the goals above them")
    func goalsAmongTitles() throws {
        let report = try Self.report(
            "Mål/Aktivitet\tAnsvarig\tStartdatum\tSlutdatum\tStatus\tKommentar\n"
                + "Fler leker ute\t\t\t\t\t\nSå gräs\tParkenheten\t2025-03-01\t2025-11-30\tEj påbörjad\tDet växer.\n"
                + "Murarna håller\t\t\t\t\t\nLaga muren\tMurarlaget\t2025-03-01\t2025-11-30\tEj påbörjad\t\n")
        #expect(report.rows.map(\.title) == ["Så gräs", "Laga muren"])
        #expect(report.goals.map(\.title) == ["Fler leker ute", "Murarna håller"])
        #expect(report.rows.map(\.goalLine) == report.goals.map(\.line))
    }

    @Test("may have a line with their code above the title")
    func codesAbove() throws {
        func part(_ code: String, _ title: String) -> String {
            "Aktivitet \(code)\n\(title)\nAnsvarig: Parkenheten\nTid: 2025-01-01--2025-12-31\nLäge: Ej påbörjad\n\n"
        }
        let report = try Self.report(
            "Mål A. Fler barn ska leka ute\n\n" + part("A1", "Så gräs") + part("A2", "Laga gungorna")
                + "Mål B. Murarna ska hålla\n\n" + part("B1", "Laga muren"))
        #expect(report.rows.map(\.title) == ["Så gräs", "Laga gungorna", "Laga muren"])
        #expect(report.goals.map(\.title) == ["Fler barn ska leka ute", "Murarna ska hålla"])
        #expect(report.rows.map { $0.end?.description } == ["2025-12-31", "2025-12-31", "2025-12-31"])
    }

    @Test("may be lettered items with the status behind a dash")
    func letteredItems() throws {
        let report = try Self.report(
            """
            1. Mål: Fler barn ska leka ute
               a) Så gräs (Parkenheten, 2025-01-15 till 2025-06-15) – ej påbörjad. Gräset växer.
               b) Laga gungorna (Murarlaget, 2025-03-01 till 2025-12-31) – försenad.
            2. Mål: Murarna ska hålla
               a) Laga muren (Murarlaget, 2025-02-01 till 2025-12-31) – ej påbörjad.
            """)
        #expect(report.rows.map(\.title) == ["Så gräs", "Laga gungorna", "Laga muren"])
        #expect(report.rows.map(\.status) == [.notStarted, nil, .notStarted])
        #expect(report.rows.map(\.comment) == ["Gräset växer.", "", ""])
        #expect(report.rows.map { $0.end?.description } == ["2025-06-15", "2025-12-31", "2025-12-31"])
        #expect(report.goals.map(\.title) == ["Fler barn ska leka ute", "Murarna ska hålla"])
    }

    @Test("may call their status the outcome, if nothing is called the status")
    func outcomeAsStatus() throws {
        func part(_ title: String, _ status: String) -> String {
            "Aktivitet: \(title)\nAnsvarig verksamhet: Parkenheten\nPlanerad tid: mars–juni 2025\nUtfall: \(status)\n"
                + "Vad har hänt: Gräset växer.\n\n"
        }
        let report = try Self.report(
            "Mål 1 Fler barn ska leka ute\n\n" + part("Så gräs", "Ej påbörjad") + part("Laga gungorna", "Ej påbörjad"))
        #expect(report.rows.map(\.title) == ["Så gräs", "Laga gungorna"])
        #expect(report.rows.map(\.status) == [.notStarted, .notStarted])
        #expect(report.rows.map { $0.start?.description } == ["2025-03-01", "2025-03-01"])
        #expect(Set(report.rows.map(\.comment)) == ["Gräset växer."])
    }
}
