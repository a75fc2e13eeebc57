import Oversight
import ReportReading
import Testing

@Suite("Forms of half-year and annual reports in which words stand apart from what they say")
struct YearReportFormTests {
    private func read(_ body: String) throws -> ReadReport {
        try ReportReader.read(Array("Årsrapport 2024\nOmsorgsnämnden\nGranviks kommun\n\n\(body)\n".utf8))
    }

    @Test("A goal may stand beside its grade in a table of its own")
    func goalsBesideGrades() throws {
        let report = try read(
            """
            # Målredovisning

            Omsorgen utgår från behoven\tGod måluppfyllelse

            Andelen nöjda ligger kvar.

            Tekniken ökar självständigheten\tViss måluppfyllelse

            Tekniken används av allt fler.

            # Ekonomi

            | Verksamhet | Budget | Utfall |
            |---|---|---|
            | Park | 100 | 110 |
            """)
        #expect(report.goals.map(\.title) == ["Omsorgen utgår från behoven", "Tekniken ökar självständigheten"])
        #expect(report.grades.map(\.label) == ["God måluppfyllelse", "Viss måluppfyllelse"])
    }

    @Test("The units of indicators stand under Mått, or under Enhet beside titles without a header")
    func unitsOfIndicators() throws {
        let named = try read(
            """
            Nyckeltal\tMått\tUtfall 2023\tUtfall 2024\tMål 2024
            Väntetid, median\tveckor\t8,4\t7,1\t8
            Nöjda kunder\tindex\t61\t64\t70
            """)
        #expect(named.indicators.map(\.title) == ["Väntetid, median", "Nöjda kunder"])
        #expect(named.indicators.map(\.unit) == ["veckor", "index"])
        let beside = try read(
            """
            Nyckeltal

                                            Enhet     2023     2024   Mål 2024
            Lån per barn                    antal       9,1     10,4         12
            Besök på biblioteken            antal    41 200   38 950     60 000
            """)
        #expect(beside.indicators.map(\.title) == ["Lån per barn", "Besök på biblioteken"])
        #expect(beside.indicators.map(\.unit) == ["antal", "antal"])
        #expect(beside.unrecognised.isEmpty)
    }

    @Test("The numbers of notes are no amounts, and a line with nothing but a unit is that of the table below")
    func notes() throws {
        let report = try read(
            """
            Resultaträkning
            Mnkr

                                                     Not        2024        2023
            Verksamhetens intäkter                   1         122,4       118,9
            Verksamhetens kostnader                  2        -563,8      -539,2
            Verksamhetens nettokostnader                      -441,4      -420,3
            """)
        let statement = try #require(report.statements.first)
        #expect(statement.kind == .incomeByAccount)
        #expect(statement.unit?.lowercased() == "mnkr")
        #expect(statement.columns.map(\.label) == ["2024", "2023"])
        #expect(
            statement.rows.map { $0.cells.map(\.written) } == [
                ["122,4", "118,9"], ["-563,8", "-539,2"], ["-441,4", "-420,3"],
            ])
        #expect(report.unrecognised.isEmpty)
    }
}
