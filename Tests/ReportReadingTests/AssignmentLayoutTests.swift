import Oversight
import ReportReading
import Testing

/// How assignments may be laid out in a half-year or annual report.
struct AssignmentLayoutTests {
    private func read(_ text: String) throws -> [ReadAssignment] {
        let ending = "\n\nEkonomi\n\nTkr\tBudget\tUtfall\nGator\t100\t110\n"
        return try ReportReader.read(Array("Bokslut 2022\nTekniska nämnden\n\nUppdrag\n\n\(text)\(ending)".utf8))
            .assignments
    }

    @Test(arguments: [
        "Start: 2022-02-01   Slut: 2022-10-31   Status: Pågår enligt plan\nLokalen är hyrd.",
        "Påbörjas: feb 2022 | Avslutas: okt 2022 | Läge: Pågår enligt plan\nLokalen är hyrd.",
        "- **Start:** 2022-02-01\n- **Klart:** 2022-10-31\n- **Läge:** Pågår enligt plan\n\nLokalen är hyrd.",
        "**Start:** 2022-02-01 **Slut:** 2022-10-31 **Status:** Pågår enligt plan\n\nLokalen är hyrd.",
        "Startdatum: 1 februari 2022\n\nSlutdatum: 31 oktober 2022\n\nStatus: Pågår enligt plan\n\nKommentar: Lokalen är hyrd.",
        "Tidplan: 2022-02-01 – 2022-10-31, Status: Pågår enligt plan\nKommentar: Lokalen är\nhyrd.",
    ])
    func fieldsBelowTheHeading(_ fields: String) throws {
        for heading in ["Starta en mottagning", "1. Starta en mottagning", "Uppdrag: Starta en mottagning"] {
            let read = try read("\(heading)\n\(fields)")
            #expect(read.map(\.title) == ["Starta en mottagning"])
            #expect(read.map(\.line) == [6])
            #expect(read.first?.start?.description == "2022-02-01")
            #expect(read.first?.end?.description == "2022-10-31")
            #expect(read.first?.statusLabel == "Pågår enligt plan")
            #expect(read.first?.comment == "Lokalen är hyrd.")
        }
    }

    @Test("An assignment may be a table of labels and values of its own")
    func pairs() throws {
        let read = try read(
            "Uppdrag\tBygga en bro\nStatus\tKlar\nKommentar\tBron står.\n\nUppdrag\tMåla räcket\nStatus\tPågår\n")
        #expect(read.map(\.title) == ["Bygga en bro", "Måla räcket"])
        #expect(read.map(\.statusLabel) == ["Klar", "Pågår"])
        #expect(read.map(\.comment) == ["Bron står.", ""])
        #expect(read.map(\.line) == [6, 10])
    }

    @Test(arguments: ["Redovisning", "Kommentar", "Utfall"])
    func whatWasDoneIsTheComment(_ words: String) throws {
        let read = try read("Uppdrag\t\(words)\tStatus\nBygga en bro\tBron står.\tKlar\nMåla räcket\t\tPågår\n")
        #expect(read.map(\.comment) == ["Bron står.", ""])
        #expect(read.map(\.statusLabel) == ["Klar", "Pågår"])
    }

    @Test
    func whoIsResponsibleIsKeptInTheComment() throws {
        let table = """
            Uppdrag\tAnsvarig\tStart\tSlut\tStatus\tKommentar
            Bygga en bro\tGatuchefen\t2022-01-01\t2022-12-31\tPågår\tPelarna står.
            Måla räcket\tFritidsenheten\t2022-03-01\t2022-08-31\tKlar\t
            Riva skjulet\t-\t2022-03-01\t2022-08-31\tKlar\t
            Öppna en väg\tKommunfullmäktige\t2022-03-01\t2022-08-31\tKlar\t
            """
        let read = try read(table)
        #expect(
            read.map(\.comment) == ["Pelarna står.\nAnsvarig: Gatuchefen", "Ansvarig: Fritidsenheten", "", ""])
        #expect(read.map(\.commentLines) == [[7], [8], [], []])
        // Who has given an assignment is its kind.
        #expect(read.map(\.kind) == [nil, nil, nil, .fromCouncil])
    }

    @Test(arguments: ["1.1 ", ""])
    func aStatusAloneIsEnoughUnderTheirChapter(_ number: String) throws {
        let read = try read(
            "\(number)Bygga en bro\nStatus: Klar\nKommentar: Bron står.\n\n1.2 Måla räcket\nStatus: Pågår\n")
        #expect(read.map(\.title) == ["Bygga en bro", "Måla räcket"])
        #expect(read.map(\.statusLabel) == ["Klar", "Pågår"])
        #expect(read.map(\.comment) == ["Bron står.", ""])
    }

    @Test(arguments: ["– Pågår. ", ": Pågår. ", "– Status: Pågår. ", "(Pågår). "])
    func itemsWithABoldTitle(_ status: String) throws {
        let read = try read(
            "- **Bygga en bro** \(status)Pelarna står. Räcket saknas.\n- **Måla räcket** – Ej startat.\n")
        #expect(read.map(\.title) == ["Bygga en bro", "Måla räcket"])
        #expect(read.map(\.statusLabel) == ["Pågår", "Ej startat"])
        #expect(read.map(\.comment) == ["Pelarna står. Räcket saknas.", ""])
        #expect(read.map(\.line) == [6, 7])
    }

    @Test
    func aTitleThatFillsItsColumnGivesTheStatusBack() throws {
        let read = try read(
            "Uppdrag\tStatus\nBygga en bro\tEj påbörjad\nMåla räcket\tKlar\nRiva det gamla skjulet Ej påbörjad\t\n")
        #expect(read.map(\.title) == ["Bygga en bro", "Måla räcket", "Riva det gamla skjulet"])
        #expect(read.map(\.statusLabel) == ["Ej påbörjad", "Klar", "Ej påbörjad"])
    }

    @Test
    func fieldsUnderAnotherChapterAreNoAssignment() throws {
        let text = "Aktiviteter\n\nBygga en bro\nStart: 2022-01-01   Slut: 2022-12-31   Status: Klar"
        #expect(try read(text) == [])
    }

    @Test(arguments: [
        ("2022-02-01 – 2022-10-31", "2022-02-01", "2022-10-31"), ("2022-02-01–2022-10-31", "2022-02-01", "2022-10-31"),
        ("15 januari 2022 till 30 juni 2022", "2022-01-15", "2022-06-30"), ("maj–aug 2022", "2022-05-01", "2022-08-31"),
        ("2021–2023", "2021-01-01", "2023-12-31"), ("mars 2022 – tills vidare", "2022-03-01", nil),
        ("löpande", nil, nil), ("2022", nil, "2022-12-31"), ("–", nil, nil),
    ])
    func spans(_ written: String, _ start: String?, _ end: String?) throws {
        for header in ["Tidplan", "Start – slut", "Period"] {
            let read = try read(
                "Uppdrag\t\(header)\tStatus\nMåla broar\t\(written)\tKlart\nLaga gator\t2022-12-01\tPågår")
            #expect(read.map(\.title) == ["Måla broar", "Laga gator"])
            #expect(read.first?.start?.description == start)
            #expect(read.first?.end?.description == end)
            #expect(read.first?.statusLabel == "Klart")
        }
    }

    @Test(arguments: ["2022-02-30", "31 april 2022", "2022-13-45", "senast 30/2 2022", "9999-99-99"])
    func aDayThatDoesNotExistIsAFinding(_ written: String) throws {
        let text = """
            Bokslut 2022
            Tekniska nämnden

            Uppdrag

            Uppdrag\tStart\tSlut\tStatus
            Måla broar\t\(written)\t2022-10-31\tKlart
            Laga gator\t2022-01-01\t\(written)\tPågår
            Så gräs\t2022-01-01\tlöpande\tPågår

            Ekonomi

            Tkr\tBudget\tUtfall
            Gator\t100\t110
            """
        let report = try ReportReader.read(Array(text.utf8))
        #expect(report.assignments.map(\.start?.description) == [nil, "2022-01-01", "2022-01-01"])
        let found = report.findings.filter { $0.code == .invalidDate }
        #expect(found.map(\.line) == [7, 8])
        #expect(found.map { $0.text("start") } == [written, nil])
        #expect(found.map { $0.text("end") } == [nil, written])
    }

    @Test
    func aSpanOverTwoLines() throws {
        let read = try read(
            """
            Uppdrag                       Tidplan          Status

            Samla kommunens alla          2022-02-01 –     Pågår
            fordon                        2022-10-31

            Måla broar                    2022-03-01 –     Klart
                                          2022-04-30
            """)
        #expect(read.map(\.title) == ["Samla kommunens alla fordon", "Måla broar"])
        #expect(read.map(\.start?.description) == ["2022-02-01", "2022-03-01"])
        #expect(read.map(\.end?.description) == ["2022-10-31", "2022-04-30"])
    }

    @Test
    func aCommentOverLinesAndANumberBefore() throws {
        let read = try read(
            """
            Nr  Uppdrag               Start      Klart      Status     Kommentar

            1   Måla broar            jan 2022   dec 2022   Pågår      Ny tid från hösten
                                                                       2023. Arbetet
                                                                       Fortsätter sedan.

            2   Laga gator            feb 2022   löpande    Pågår
            """)
        #expect(read.map(\.title) == ["Måla broar", "Laga gator"])
        #expect(read.map(\.comment) == ["Ny tid från hösten 2023. Arbetet Fortsätter sedan.", ""])
        #expect(read.map(\.end?.description) == ["2022-12-31", nil])
    }

    @Test
    func aRowWhoseWordsCouldBeAHeader() throws {
        let read = try read(
            "Uppdrag\tStart\tSlut\tStatus\nFlytta arkivet\t2021\tdec 2022\tKlart\nMåla\t2021\t2022\tKlart")
        #expect(read.map(\.title) == ["Flytta arkivet", "Måla"])
        #expect(read.map(\.end?.description) == ["2022-12-31", "2022-12-31"])
    }

    @Test
    func activitiesOfATableOfTheirOwn() throws {
        let text = """
            Delårsrapport 2025 per den 31 augusti
            Omsorgsnämnden

            Ekonomi

            Tkr\tBudget\tUtfall
            Gator\t100\t110

            Uppdrag

            Uppdrag\tStart\tSlut\tStatus
            Bygga en bro\t2025-01-01\t2025-12-31\tPågår
            Måla räcket\t2025-03-01\t2025-08-31\tKlar
            Öppna en väg\t2025-03-01\t2025-08-31\tKlar

            Aktiviteter

            Aktivitet\tStatus\tStart\tSlut\tAnsvarig
            Plantera träd\tPågående enligt plan\t2025-02-01\t2025-12-31\tParkenheten
            Måla bänkar\tAvslutad enligt plan\t2025-03-01\t2025-06-30\t
            Gräva diken\t\t\t\t
            """
        let report = try ReportReader.read(Array(text.utf8))
        #expect(report.kind == .halfYear)
        #expect(report.rows.map(\.title) == ["Plantera träd", "Måla bänkar"])
        #expect(report.rows.map(\.status) == [.inProgressOnPlan, .completedOnPlan])
        #expect(report.rows.map(\.end) == ["2025-12-31", "2025-06-30"].map { CalendarDate($0) })
        #expect(report.rows.map(\.units) == [["Parkenheten"], []])
        #expect(report.statements.count == 1)
        #expect(report.assignments.count == 3)
        #expect(report.unrecognised.map(\.text) == ["Gräva diken"])
    }

    @Test
    func aGoalThatNobodyKnowsIsListedWithItsActivity() throws {
        let text = """
            Delårsrapport 2025 per den 31 augusti
            Omsorgsnämnden

            Uppdrag

            Uppdrag\tStart\tSlut\tStatus
            Bygga en bro\t2025-01-01\t2025-12-31\tPågår
            Måla räcket\t2025-03-01\t2025-08-31\tKlar

            Aktiviteter

            Mål\tAktivitet\tStatus\tStart\tSlut
            Fler träd\tPlantera träd\tPågående enligt plan\t2025-02-01\t2025-12-31
            """
        let report = try ReportReader.read(Array(text.utf8))
        #expect(report.rows.map(\.title) == ["Plantera träd"])
        #expect(report.assignments.count == 2)
        #expect(report.goals.isEmpty)
        #expect(report.unrecognised.map(\.text) == ["Fler träd"])
    }

    @Test(arguments: [
        """
        * Laga muren. Status: Klart. Muren lagades i maj.
        * Måla huset vid ån. Status: Pågår. Färgen
          är köpt.
        * Gräva diken. Status: Ej påbörjat.
        """,
        """
        Nämnden fick tre uppdrag.

        Laga muren – Klart
        Muren lagades i maj.

        Måla huset vid ån – Pågår
        Färgen är köpt.

        Gräva diken – Ej påbörjat
        """,
        """
        Laga muren
        Klart. Muren lagades i maj.
        Måla huset vid ån
        *Pågår.* Färgen är köpt.
        Gräva diken
        Ej påbörjat.
        """,
        """
        Laga muren
        Status: Klart
        Kommentar: Muren lagades i maj.
        Måla huset vid ån
        Status: Pågår
        Kommentar: Färgen är köpt.
        Gräva diken
        Status: Ej påbörjat
        """,
    ])
    func aChapterWithoutATable(_ chapter: String) throws {
        let text = """
            Verksamhetsberättelse 2024 – Tekniska nämnden

            Uppdrag från fullmäktige
            \(chapter)

            Ekonomi (tkr)

            Verksamhet\tBudget\tUtfall\tAvvikelse
            Gator\t-1 000\t-900\t100
            """
        let report = try ReportReader.read(Array(text.utf8))
        #expect(report.assignments.map(\.title) == ["Laga muren", "Måla huset vid ån", "Gräva diken"])
        #expect(report.assignments.map(\.statusLabel) == ["Klart", "Pågår", "Ej påbörjat"])
        #expect(report.assignments.map(\.comment) == ["Muren lagades i maj.", "Färgen är köpt.", ""])
        #expect(report.goals.isEmpty)
        #expect(report.statements.count == 1)
    }
}
