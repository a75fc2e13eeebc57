import Oversight
import Testing

@testable import ReportReading

@Suite("Goals that stand beside their indicators")
struct IndicatorGoalTests {
    private func read(_ body: String) throws -> ReadReport {
        try ReportReader.read(Array("Årsrapport 2024\nOmsorgsnämnden\nGranviks kommun\n\n\(body)\n".utf8))
    }

    private func goals(_ report: ReadReport) -> [String] {
        report.goals.map { goal in
            "\(goal.title): \(report.grades.first { $0.goalLine == goal.line }?.label ?? "-")"
        }
    }

    private static let aligned = """
        Uppföljning av mål

        Mål                             Bedömning    Indikator                    Utfall   Utfall     Mål  Status
                                                                                    2023     2024    2024
        Ingen ska behöva vänta länge    Delvis nått  Väntetid, dagar                  41       43      45  Gul
        på hjälp vid bryggan                         Samtal per timme               15,4     15,1      15  Grön

        Badgästerna ska trivas i        Nått         Nöjda badgäster, andel (%)       88       90      92  Grön
        Granvik och i                                Klagomål, antal                 144      121     110  Röd
        Norra Viken
        """

    @Test("A title over several lines is one goal, and the judgement beside it is the goal's")
    func aligned() throws {
        let report = try read(Self.aligned)
        #expect(
            goals(report) == [
                "Ingen ska behöva vänta länge på hjälp vid bryggan: Delvis nått",
                "Badgästerna ska trivas i Granvik och i Norra Viken: Nått",
            ])
        #expect(report.indicators.map(\.assessmentLabel) == ["Gul", "Grön", "Grön", "Röd"])
        #expect(report.indicators.map { $0.goalLine == report.goals[0].line } == [true, true, false, false])
        #expect(report.indicators.map { $0.target?.written } == ["45", "15", "92", "110"])
    }

    @Test("So it is in a table with bars")
    func bars() throws {
        let report = try read(
            """
            | Mål | Måluppfyllelse | Indikator | 2023 | 2024 | Målvärde 2024 | Status |
            |---|---|---|--:|--:|--:|---|
            | Alla ska få hjälp i tid | Delvis | Väntetid, dagar | 20 | 18 | 15 | Gul |
            |  |  | Nöjda, andel (%) | 80 | 82 | 80 | Grön |
            | Personalen ska trivas | Uppnått | Frånvaro, andel (%) | 7,1 | 6,5 | 7,0 | Grön |
            """)
        #expect(goals(report) == ["Alla ska få hjälp i tid: Delvis", "Personalen ska trivas: Uppnått"])
        #expect(report.indicators.map(\.assessmentLabel) == ["Gul", "Grön", "Grön"])
        #expect(report.unrecognised.isEmpty)
    }

    @Test("A column of words that are not known leaves the figures in their places, and its rows are listed")
    func unknownWords() throws {
        let report = try read(
            """
            Indikatorer

            Indikator                  2022     2023     2024     Mål 2024    Hur det gick
            Väntetid, dagar              20       18       18           15    Sådär
            Frånvaro, andel (%)         7,1      7,0      6,5          7,0    Fint
            """)
        #expect(report.indicators.map { $0.values.map(\.written) } == [["20", "18", "18"], ["7,1", "7,0", "6,5"]])
        #expect(report.indicators.map { $0.target?.written } == ["15", "7,0"])
        #expect(
            report.unrecognised.map(\.text) == [
                "Väntetid, dagar 20 18 18 15 Sådär", "Frånvaro, andel (%) 7,1 7,0 6,5 7,0 Fint",
            ])
    }
}
