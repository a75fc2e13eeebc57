import Oversight
import ReportReading
import Testing

/// A row that is not as wide as its table, or says what a header could say, does not end the table.
struct StrayCellTests {
    private static let rows = ["Så gräs", "Klippa gräs", "Räfsa löv", "Plantera träd"]

    /// Four rows, of which the second is another line.
    private func report(_ header: String, second: String, row: (String) -> String) throws -> ReadReport {
        var lines = Self.rows.map(row)
        lines[1] = second
        return try OwnActivities.read(([header] + lines).joined(separator: "\n"))
    }

    @Test func aTabInTheLastCommentIsAPartOfIt() throws {
        let report = try report(
            "Aktivitet\tStart\tSlut\tStatus\tKommentar",
            second: "Klippa gräs\t2025-03-01\t2025-11-30\tEj påbörjad\tSen\t ny tid i juli"
        ) { "\($0)\t2025-03-01\t2025-11-30\tPågående enligt plan\tBra" }
        #expect(report.rows.map(\.title) == Self.rows)
        #expect(report.rows.map(\.comment) == ["Bra", "Sen ny tid i juli", "Bra", "Bra"])
        #expect(report.unrecognised.isEmpty)
    }

    @Test func elsewhereTheCellTooManyIsListed() throws {
        let report = try report(
            "Aktivitet\tKommentar\tStart\tSlut\tStatus",
            second: "Klippa gräs\tSen\t2025-03-01\t2025-11-30\tEj påbörjad\tny tid i juli"
        ) { "\($0)\tBra\t2025-03-01\t2025-11-30\tPågående enligt plan" }
        #expect(report.rows.map(\.title) == Self.rows)
        #expect(report.unrecognised.map(\.text) == ["ny tid i juli"])
    }

    @Test func cellsThatATabHasMovedAreListed() throws {
        let report = try report(
            "Aktivitet\tStart\tSlut\tStatus", second: "Klippa\tgräs\t2025-03-01\t2025-11-30\tFärdig i stort"
        ) { "\($0)\t2025-03-01\t2025-11-30\tPågående enligt plan" }
        #expect(report.rows.map(\.title) == ["Så gräs", "Räfsa löv", "Plantera träd"])
        #expect(report.unrecognised.map(\.line) == [8])
    }

    @Test(arguments: ["Avvikelse", "Prognos", "Utfall"])
    func aStatusThatIsAWordOfHeadersBesideDaysInWords(_ status: String) throws {
        let report = try report(
            "| Aktivitet | Start | Slut | Status | Kommentar |\n|---|---|---|---|---|",
            second: "| Klippa gräs | 20 januari 2025 | 19 december 2025 | \(status) | Två har slutat. |"
        ) { "| \($0) | 20 januari 2025 | 19 december 2025 | Ej påbörjad | Inget. |" }
        #expect(report.rows.map(\.title) == Self.rows)
        #expect(report.rows[1].statedStatus == status)
        #expect(report.rows[1].end == CalendarDate("2025-12-19"))
    }

    @Test func aUnitThatIsWrappedIsOne() throws {
        let report = try OwnActivities.read(
            """
            Aktivitet           Enhet          Start        Slut         Status

            Så gräs             Centrala       2025-03-01   2025-11-30   Ej påbörjad
                                parkenheten

            Klippa gräs         Kultur- och    2025-03-01   2025-11-30   Ej påbörjad
                                Fritid

            Räfsa löv           Vaktmästare,   2025-03-01   2025-11-30   Ej påbörjad
                                Parkenheten
            """)
        #expect(
            report.rows.map(\.units) == [
                ["Centrala parkenheten"], ["Kultur- och Fritid"], ["Vaktmästare", "Parkenheten"],
            ])
    }

    @Test(arguments: [
        ("Pågående (försenad)", "Pågående (försenad)"), ("Pågår 50 %", "Pågår 50 %"), ("● Pågår.", "Pågår"),
        ("Pågår 50%", "Pågår 50%"),
    ])
    func aStatusIsKeptAsItIsWritten(_ written: String, _ stated: String) throws {
        let report = try OwnActivities.read(
            "Aktivitet\tStart\tSlut\tStatus\nSå gräs\t2025-03-01\t2025-11-30\t\(written)")
        #expect(report.rows.map(\.statedStatus) == [stated])
        #expect(report.unrecognised == [UnrecognisedLine(line: 7, text: stated)])
    }

    @Test func anEmptyStatusIsAFindingAndNoWord() throws {
        let report = try OwnActivities.read("Aktivitet\tStart\tSlut\tStatus\nSå gräs\t2025-03-01\t2025-11-30\t")
        #expect(report.findings.map(\.code) == [.unknownStatus])
        #expect(report.unrecognised.isEmpty)
    }

    /// What was written is kept; a day only if it is sure.
    @Test(arguments: [
        ("vecka 12 2025", "2025-03-17", "2025-03-23"), ("v. 1 2025", "2024-12-30", "2025-01-05"),
        ("Q1 2025", "2025-01-01", "2025-03-31"),
        ("första halvåret 2025", "2025-01-01", "2025-06-30"), ("Tertial 2 2025", "2025-05-01", "2025-08-31"),
        ("vecka 53 2025", nil, nil), ("hösten 2025", nil, nil), ("HT 2025", nil, nil), ("VT 2025", nil, nil),
        ("v. 12", "2025-03-17", "2025-03-23"), ("kv 1", nil, nil), ("Tertial 1", nil, nil),
    ])
    func aTimeInWords(_ written: String, _ first: String?, _ last: String?) throws {
        let report = try OwnActivities.read(
            "Aktivitet\tStart\tSlut\tStatus\nSå gräs\t\(written)\t\(written)\tVänteläge")
        let row = try #require(report.rows.first)
        #expect(row.start == first.flatMap { CalendarDate($0) })
        #expect(row.end == last.flatMap { CalendarDate($0) })
        #expect(row.writtenStart == written && row.writtenEnd == written)
        #expect(report.findings.count { $0.code == .invalidDate } == (first == nil ? 2 : 0))
    }

    @Test(arguments: ["Löpande", "Tills vidare", "–"])
    func aMatterWithoutADayIsNoFinding(_ written: String) throws {
        let report = try OwnActivities.read(
            "Aktivitet\tStart\tSlut\tStatus\nSå gräs\t2025-01-01\t\(written)\tVänteläge")
        #expect(report.findings.isEmpty)
    }
}
