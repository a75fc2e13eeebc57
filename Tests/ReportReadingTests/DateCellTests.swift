import Oversight
import ReportReading
import Testing

/// Date cells in words: the row is recorded, what was written is kept, and a month or a third of a year gives its days.
struct DateCellTests {
    @Test(arguments: [
        ("mars 2025", "2025-03-01", "2025-03-31"), ("Mar. 2025", "2025-03-01", "2025-03-31"),
        ("2025-03", "2025-03-01", "2025-03-31"), ("03/2025", "2025-03-01", "2025-03-31"),
        ("februari 2024", "2024-02-01", "2024-02-29"), ("Slutet av maj 2025", "2025-05-01", "2025-05-31"),
        ("T1 2025", "2025-01-01", "2025-04-30"), ("t 3, 2025", "2025-09-01", "2025-12-31"),
        ("2025 T2", "2025-05-01", "2025-08-31"), ("tertial 2 2025", "2025-05-01", "2025-08-31"),
        ("Andra tertialet 2025", "2025-05-01", "2025-08-31"), ("Kvartal 2 2025", "2025-04-01", "2025-06-30"),
        ("Q4 2025", "2025-10-01", "2025-12-31"), ("Halvår 1 2025", "2025-01-01", "2025-06-30"),
        ("januari–april 2025", "2025-01-01", "2025-04-30"), ("jan - apr 2025", "2025-01-01", "2025-04-30"),
        ("mar 25", "2025-03-01", "2025-03-31"), ("feb ’24", "2024-02-01", "2024-02-29"),
        ("15 mars 25", "2025-03-15", "2025-03-15"),
        ("2025", "2025-01-01", "2025-12-31"), ("Hela 2025", "2025-01-01", "2025-12-31"),
        ("15 mars 2025", "2025-03-15", "2025-03-15"), ("den 15 mars 2025", "2025-03-15", "2025-03-15"),
        ("15/3 2025", "2025-03-15", "2025-03-15"), ("2025/03/15", "2025-03-15", "2025-03-15"),
        ("20250315", "2025-03-15", "2025-03-15"), ("senast 2025-03-15", "2025-03-15", "2025-03-15"),
    ])
    func spans(_ written: String, _ first: String, _ last: String) throws {
        let read = try #require(DateExpression(written))
        #expect(read.first == CalendarDate(first))
        #expect(read.last == CalendarDate(last))
    }

    @Test(arguments: [
        "Löpande", "löpande under året", "Tills vidare", "tillsvidare", "T.v.", "Kontinuerligt", "–", "Hösten 2025",
        "Vecka 12 2025", "vt 2025", "Årligen", "Ej fastställt",
    ])
    func wordsWithoutADay(_ written: String) throws {
        let read = try #require(DateExpression(written))
        #expect(read == .words)
        #expect(read.first == nil && read.last == nil)
    }

    @Test(arguments: [
        "2025-02-30", "31/4 2025", "T4 2025", "kvartal 5 2025", "när det går", "mars", "Hemtjänst", "12", "maj 25 kr",
        "13/2025", "mars 1025", "",
    ])
    func notADate(_ written: String) { #expect(DateExpression(written) == nil) }

    /// Pairs of cells: start, end, and the days that they give.
    static let cells: [(String, String, String?, String?)] = [
        ("Löpande", "Löpande", nil, nil), ("Löpande", "Tills vidare", nil, nil),
        ("mars 2025", "T2 2025", "2025-03-01", "2025-08-31"),
        ("2025-02-01", "Tills vidare", "2025-02-01", nil), ("Löpande", "2025-11-30", nil, "2025-11-30"),
        ("T1 2025", "december 2025", "2025-01-01", "2025-12-31"), ("Våren 2025", "Hösten 2025", nil, nil),
        ("", "Löpande", nil, nil), ("mars 2025", "", "2025-03-01", nil), ("", "2025-06-30", nil, "2025-06-30"),
    ]

    @Test(arguments: cells)
    func rowsWithWordyCells(_ start: String, _ end: String, _ first: String?, _ last: String?) throws {
        let report = try OwnReport.oversight(
            """
            Så gräs\t2025-01-01\t2025-04-30
            Ej påbörjad\t\t
            Vänta på regn\t\t
            Klippa gräs\t\(start)\t\(end)
            • Parkenheten\t\t
            Det växer.\t\t
            ▶ Pågående enligt plan\t\t
            Hälften är klippt.\t\t
            Räfsa löv\t2025-09-01\t2025-10-31
            Ej påbörjad\t\t
            """)
        #expect(report.rows.map(\.title) == ["Så gräs", "Klippa gräs", "Räfsa löv"])
        let row = report.rows[1]
        #expect(row.start == first.flatMap { CalendarDate($0) })
        #expect(row.end == last.flatMap { CalendarDate($0) })
        #expect(row.writtenStart == (start.isEmpty || start.hasPrefix("2025-") ? nil : start))
        #expect(row.writtenEnd == (end.isEmpty || end.hasPrefix("2025-") ? nil : end))
        #expect(row.units == ["Parkenheten"])
        #expect(row.status == .inProgressOnPlan)
        #expect(row.comment == "Hälften är klippt.")
        #expect(report.rows[0].comment == "Vänta på regn")
        #expect(report.findings.filter { $0.code == .invalidDate }.isEmpty)
        #expect(report.unrecognised.isEmpty)
    }

    @Test(arguments: [("när det går", "oklart vilket"), ("snart", ""), ("2025-13-01", "Löpande")])
    func cellsThatCannotBeReadAreFindings(_ start: String, _ end: String) throws {
        let report = try OwnReport.oversight(
            "Så gräs\t2025-01-01\t2025-04-30\nEj påbörjad\t\t\nKlippa gräs\t\(start)\t\(end)\nEj påbörjad\t\t")
        #expect(report.rows.map(\.title) == ["Så gräs", "Klippa gräs"])
        #expect(report.rows[1].writtenStart == start)
        let found = report.findings.filter { $0.code == .invalidDate }
        #expect(!found.isEmpty && found.allSatisfy { $0.line == report.rows[1].line })
        #expect(found.contains { $0.text("start") == start })
    }

    @Test func rowsWithoutTabs() throws {
        let report = try OwnReport.oversight(
            """
            Så gräs 2025-01-01 2025-04-30

            Ej påbörjad

            Klippa gräs varje vecka Löpande Tills vidare

            Pågående enligt plan

            Det pågår löpande under hela 2025.

            Räfsa löv mars 2025 T3 2025

            Ej påbörjad
            """, tabs: false)
        #expect(report.rows.map(\.title) == ["Så gräs", "Klippa gräs varje vecka", "Räfsa löv"])
        #expect(report.rows[1].writtenStart == "Löpande")
        #expect(report.rows[1].writtenEnd == "Tills vidare")
        #expect(report.rows[1].comment == "Det pågår löpande under hela 2025.")
        #expect(report.rows[2].end == CalendarDate("2025-12-31"))
    }

    @Test(arguments: ["Löpande", "Tills vidare", "mars 2025", "T1 2025", "hösten 2025"])
    func progressRows(_ end: String) throws {
        for separator in ["\t", " "] {
            let row = ["Klippa gräs", "▶ Pågående enligt plan", end, "Hälften är klippt."].joined(separator: separator)
            let report = try OwnReport.fourMonth(row)
            #expect(report.rows.map(\.title) == ["Klippa gräs"])
            #expect(report.rows.map(\.writtenEnd) == [end])
            #expect(report.rows.map(\.comment) == ["Hälften är klippt."])
            #expect(report.findings.filter { $0.code == .invalidDate }.isEmpty)
        }
    }

    @Test func aProgressCellThatCannotBeRead() throws {
        let report = try OwnReport.fourMonth("Klippa gräs\t▶ Pågående enligt plan\tnär det går\tHälften.")
        #expect(report.rows.map(\.writtenEnd) == ["när det går"])
        #expect(report.findings.map(\.code).contains(.invalidDate))
    }
}
