import Oversight
import Testing

@testable import ReportReading

@Suite("Figures in brackets")
struct BracketedAmountTests {
    private func read(_ body: String) throws -> ReadReport {
        try ReportReader.read(Array("Årsrapport 2024\nOmsorgsnämnden\nGranviks kommun\n\n\(body)\n".utf8))
    }

    private func numbers(_ report: ReadReport) -> [[String?]] {
        report.statements.flatMap(\.rows).map { $0.cells.map { $0.number?.rawValue } }
    }

    @Test(
        "A number in brackets is a cell of its own kind, a year or words are not",
        arguments: [
            ("(9,8)", "-9.8"), ("(187 300)", "-187300"), ("( 12 )", "-12"), ("(2 023)", "-2023"), ("(2024)", nil),
            ("(tkr)", nil), ("(-5)", nil), ("(1) (2)", nil), ("(prel.)", nil), ("12 (11)", "12"),
        ])
    func cells(_ text: String, _ amount: String?) {
        #expect(CellFigures(text).amount?.rawValue == amount)
    }

    @Test("In a table of money they are below zero")
    func money() throws {
        let aligned = try read(
            """
            Driftredovisning

            mnkr                  Utfall      Budget   Avvikelse
            Park                   (9,8)      (10,2)         0,4
            Kost                 (14,25)      (13,1)      (1,15)
            Bidrag                   2,0         1,5         0,5
            """)
        #expect(
            numbers(aligned) == [["-9.8", "-10.2", "0.4"], ["-14.25", "-13.1", "-1.15"], ["2.0", "1.5", "0.5"]])
        #expect(aligned.unrecognised.isEmpty)
        let piped = try read(
            """
            Ekonomi

            Belopp i tkr.

            | Enhet | Utfall | Budget | Avvikelse |
            |---|--:|--:|--:|
            | Park | (18 422) | (19 000) | 578 |
            | Stab | (4 105) | (4 100) | (5) |
            """)
        #expect(numbers(piped) == [["-18422", "-19000", "578"], ["-4105", "-4100", "-5"]])
        #expect(piped.unrecognised.isEmpty)
        let copied = try read(
            """
            Driftredovisning (tkr)

            Verksamhet Budget Utfall Avvikelse
            Park (18 422) (19 000) (578)
            Kost (4 105) (4 100) 105
            """)
        #expect(numbers(copied) == [["-18422", "-19000", "-578"], ["-4105", "-4100", "105"]])
    }

    @Test("The mark of a note, and a figure in brackets that is no money, are no amounts and are listed")
    func notes() throws {
        let report = try read(
            """
            Ekonomi

            Resultaträkning (tkr)

            Konto                 Utfall      Budget
            Löner (1)                (1)         120
            Lokaler                  110         140
            Övrigt                   100         140

            Volymer

            Volym                   2023        2024
            Besök                  2 023       2 050
            Platser                 (30)          14
            """)
        #expect(numbers(report)[0] == [nil, "120"])
        #expect(numbers(report)[4] == [nil, "14"])
        #expect(report.statements[0].rows.map(\.label) == ["Löner (1)", "Lokaler", "Övrigt"])
        #expect(report.unrecognised.map(\.text) == ["Löner (1) (1) 120", "Platser (30) 14"])
    }
}

@Suite("Dots between thousands")
struct DottedThousandsTests {
    private func cells(_ first: String, _ second: String) throws -> [String] {
        let report = try ReportReader.read(
            Array(
                """
                Årsrapport 2024
                Omsorgsnämnden

                Driftredovisning (kr)

                Verksamhet\tBudget\tUtfall\tAvvikelse
                Park\t\(first)\t14.871.300\t+621.300
                Kost\t\(second)\t854.100\t(254.100)

                """.utf8))
        return report.statements.flatMap(\.rows).flatMap(\.cells).map { "\($0.written) \($0.number?.rawValue ?? "-")" }
    }

    @Test("are told by a number that has two, and are kept as written")
    func told() throws {
        #expect(
            try cells("14.250.000", "600.000") == [
                "14.250.000 14250000", "14.871.300 14871300", "+621.300 621300", "600.000 600000", "854.100 854100",
                "(254.100) -254100",
            ])
    }

    @Test("are decimal points elsewhere", arguments: ["Nöjda gäster\t95.125\t96.5", "Nöjda gäster\t1.2.3\t96.5"])
    func decimals(_ row: String) throws {
        let report = try ReportReader.read(
            Array(
                "Årsrapport 2024\nOmsorgsnämnden\n\nNyckeltal\n\nMått\t2023\t2024\n\(row)\nPlanterade träd\t4\t5\n".utf8
            ))
        let numbers = report.statements.flatMap(\.rows).flatMap(\.cells).map { $0.number?.rawValue }
        #expect(numbers.dropFirst() == ["96.5", "4", "5"])
        #expect(numbers.first != "95125")
    }
}
