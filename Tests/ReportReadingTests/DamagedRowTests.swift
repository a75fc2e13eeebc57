import Oversight
import ReportReading
import Testing

/// Rows that are damaged in ways the samples are not: each line ends up in a row or among the unrecognised.
struct DamagedRowTests {
    private func oversight(_ table: String, before: String = "1.1 Fler invånare ska trivas utomhus\n\n") throws
        -> ReadReport
    {
        let header = "Verksamhetens aktiviteter\tStartdatum\tSlutdatum\n"
        return try ReportReader.read(Array(("Uppsiktsrapport\n\n" + before + header + table + "\n").utf8))
    }

    @Test func aDayThatDoesNotExist() throws {
        let report = try oversight("Så gräs\t2024-02-30\t2024-04-30\nGrönt.\t\t\nEj påbörjad\t\t")
        #expect(report.rows.first?.start == nil)
        #expect(report.rows.first?.end == CalendarDate("2024-04-30"))
        let finding = try #require(report.findings.first { $0.code == .invalidDate })
        #expect(finding.line == 6)
        #expect(finding.text(.start) == "2024-02-30")
    }

    @Test func anEndBeforeTheStart() throws {
        let report = try oversight("Så gräs\t2024-05-01\t2024-04-30\nEj påbörjad\t\t")
        #expect(report.findings.map(\.code).contains(.endBeforeStart))
    }

    @Test(arguments: ["✔ Nästan färdig", " Avslutad delvis", " Pausad"])
    func anUnknownStatus(_ stated: String) throws {
        let report = try oversight(
            "<p>Så gräs</p> <p>Grönt.</p> <p>\(stated)</p> <p>Snart.</p>\t2024-05-01\t2024-06-30")
        #expect(report.rows.map(\.status) == [nil])
        #expect(report.rows.map(\.comment) == ["Snart."])
        // The words, and the comment, which is recorded with a status only.
        #expect(report.unrecognised.map(\.line) == [6, 6])
        #expect(report.unrecognised.last?.text == "Snart.")
        #expect(report.findings.map(\.code).contains(.unknownStatus))
    }

    @Test func noStatusAtAll() throws {
        let report = try oversight("<p>Så gräs</p> <p>Grönt blir det.</p>\t2024-05-01\t2024-06-30")
        #expect(report.rows.map(\.statedStatus) == [""])
        #expect(report.unrecognised == [UnrecognisedLine(line: 6, text: "Så gräs")])
    }

    @Test func aRowWithoutDatesIsARowAllTheSame() throws {
        let report = try oversight(
            """
            <p>Så gräs</p> <p>Ej påbörjad</p>\t2024-05-01\t2024-06-30
            <p>Klippa gräs</p> <p>Ej påbörjad</p>\t\t
            """)
        #expect(report.rows.map(\.title) == ["Så gräs", "Klippa gräs"])
        #expect(report.findings.filter { $0.code == .invalidDate }.map(\.line) == [7])
    }

    @Test func aCellOverSeveralLinesWithItsDatesAtTheEnd() throws {
        let report = try oversight(
            """
            <p>Så gräs</p> <p>Ej påbörjad</p>\t2024-05-01\t2024-06-30
            <p>Klippa gräs</p>
            <p>Ej påbörjad</p>
            <p>Snart.</p>\t2024-07-01\t2024-08-31
            """)
        #expect(report.rows.map(\.title) == ["Så gräs", "Klippa gräs"])
        #expect(report.rows.map(\.line) == [6, 7])
        #expect(report.rows.last?.comment == "Snart.")
    }

    @Test func aRowWithoutATitleIsListed() throws {
        let report = try oversight("Så gräs\t2024-05-01\t2024-06-30\nEj påbörjad\t\t\n\t2024-07-01\t2024-08-31")
        #expect(report.rows.count == 1)
        #expect(report.unrecognised.map(\.line) == [8])
    }

    @Test func rowsUnderNoGoalAreListed() throws {
        let goal = "1 Redovisning av arbete för de politiska målen\n\n"
        let row = "Så gräs\t2024-05-01\t2024-06-30\n"
        let rest = "\n1.1 Fler invånare ska trivas utomhus\n\nVerksamhetens aktiviteter\tStartdatum\tSlutdatum\n"
        let report = try oversight(row + rest + "Klippa gräs\t2024-05-01\t2024-06-30\nEj påbörjad\t\t", before: goal)
        #expect(report.rows.map(\.title) == ["Klippa gräs"])
        #expect(report.unrecognised.map(\.line) == [6])
    }

    @Test func aHeaderRowInTheMiddleOfALineIsAPageBreak() throws {
        let report = try oversight(
            "Så gräs i den Verksamhetens aktiviteter Startdatum Slutdatum nya parken\t2024-05-01\t2024-06-30\nEj påbörjad\t\t"
        )
        #expect(report.rows.map(\.title) == ["Så gräs i den nya parken"])
    }

    @Test func textThatOnlyLooksLikeMarkupStays() throws {
        let report = try oversight(
            "<p>Så gräs där ytan är <5 m</p> <p>R&D & mer &amp; mer &okänd;</p> <p>Ej påbörjad</p>\t2024-05-01\t2024-06-30"
        )
        #expect(report.rows.first?.title == "Så gräs där ytan är <5 m")
        #expect(report.rows.first?.rationale == "R&D & mer & mer &okänd;")
    }

    @Test func aMentionOfAStatusInASentenceIsNotTheStatus() throws {
        let report = try oversight(
            "<p>Så gräs</p> <p>Sådden var pågående enligt plan i fjol.</p> <p> Ej påbörjad</p> <p>Nej.</p>\t2024-05-01\t2024-06-30"
        )
        #expect(report.rows.map(\.status) == [.notStarted])
    }

    @Test func aProgressRowWhoseTabsAreLost() throws {
        let text = """
            Tertialrapport 2024

            2.1 Grönt
            2.1.1 Mer gräs

            ### Ej uppfyllt

            Verksamhetens aktiviteter Status Slutdatum Kommentar
            Så gräs ✔ Avslutad enligt plan 2024-05-31 Det spirar.

            En rad som ingen väntade.
            """
        let report = try ReportReader.read(Array(text.utf8))
        #expect(report.rows.map(\.title) == ["Så gräs"])
        #expect(report.rows.map(\.comment) == ["Det spirar."])
        #expect(report.unrecognised.map(\.line) == [11])
    }

    @Test func aTableOfMovedLettersIsListed() throws {
        let rows = "3HUVRQDO\t1 200\t1 300\n/RNDOHU\t400\t380\n.RQVXOWHU\t900\t950\n6XPPD\t2 500\t2 630"
        let own = "Personal\t1 200\t1 300\nLOKALER\t400\t380\n3D-skrivare\t900\t950\nSumma\t2 500\t2 630"
        func read(_ rows: String) throws -> ReadReport {
            try OwnReport.read(
                "Årsrapport 2024\nParknämnden\n\nEkonomi (tkr)\n\nKonto\tBudget\tUtfall\nEl\t5\t4\nGas\t3\t2\n\n"
                    + "Investeringar (tkr)\n\nProjekt\tBudget\tUtfall\n\(rows)\n")
        }
        let damaged = try read(rows)
        #expect(damaged.statements.map { $0.rows.map(\.label) } == [["El", "Gas"]])
        #expect(damaged.unrecognised.map(\.line) == [13, 14, 15, 16])
        #expect(try read(own).statements.map(\.rows.count) == [2, 4])
        #expect(try read(own).unrecognised.isEmpty)
    }
}
