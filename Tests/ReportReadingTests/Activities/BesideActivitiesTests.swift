import Oversight
import ReportReading
import Testing

/// What a report of activities has beside them.
@Suite("Beside activities")
struct BesideActivitiesTests {
    private static let activities = """
        Mål: Grönare gator

        Aktivitet\tStart\tSlut\tStatus\tKommentar
        Så gräs\t2025-03-01\t2025-11-30\tEj påbörjad\t
        Laga muren\t2025-04-01\t2025-12-31\tEj påbörjad\tDen spricker.
        """

    private static func read(_ below: String, above: String = "") throws -> ReadReport {
        try OwnReport.read("Uppsiktsrapport för Parkavdelningen\n\n\(above)\(activities)\n\n\(below)\n")
    }

    private static let economy = """
        Ekonomi (tkr)

        Enhet\tBudget\tUtfall\tAvvikelse
        Parker\t12 000\t12 400\t-400
        Gator\t8 000\t7 900\t100
        """

    @Test("tables of figures are recorded, above and below them")
    func figures() throws {
        for report in [try Self.read(Self.economy), try Self.read("", above: Self.economy + "\n\n")] {
            #expect(report.rows.map(\.title) == ["Så gräs", "Laga muren"])
            #expect(report.statements.map { $0.rows.map(\.label) } == [["Parker", "Gator"]])
            #expect(report.statements.first?.rows.first?.cells.map(\.written) == ["12 000", "12 400", "-400"])
            #expect(report.unrecognised.isEmpty)
        }
    }

    @Test("tables of indicators are recorded")
    func indicators() throws {
        let report = try Self.read("Mått\t2024\t2025\nAntal träd\t81\t84\nAntal bänkar\t12\t14")
        #expect(report.indicators.map(\.title) == ["Antal träd", "Antal bänkar"])
        #expect(report.indicators.map { $0.values.map(\.written) } == [["81", "84"], ["12", "14"]])
        #expect(report.rows.count == 2)
    }

    @Test("a row of figures that fits no table is listed")
    func loose() throws {
        let report = try Self.read("Parker     12 000     12 400     -400\nGator     8 000     7 900     100")
        #expect(report.unrecognised.map(\.line) == [9, 10])
    }
}
