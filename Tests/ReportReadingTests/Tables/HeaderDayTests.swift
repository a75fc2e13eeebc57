import Oversight
import ReportReading
import Testing

/// Headers with days, in tables of year reports.
@Suite("Days in headers")
struct HeaderDayTests {
    private static func report(_ text: String) throws -> ReadReport {
        try OwnReport.read("Delårsrapport 2025\nParknämnden\n\n\(text)\n")
    }

    @Test("may stand below one word of the line above, also where the next page moves the columns")
    func dayBelow() throws {
        let report = try Self.report(
            """
            Ekonomi
            Belopp i mnkr.

            Verksamhet               Budget 2025                  Utfall      Prognos 2025             Avvikelse
                                                              2025-08-31
            Gator                           -3,2                -1,9                -3,1                 0,1
            Parker                         -28,6               -18,4               -28,9                -0,3

            \u{0C}Verksamhet         Budget 2025         Utfall      Prognos 2025             Avvikelse
                                           2025-08-31
            Murar                          -22,4            -14,1           -22,4                    0,0
            Summa                          -54,2            -34,4           -54,4                   -0,2
            """)
        let statement = try #require(report.statements.first)
        #expect(
            statement.columns.map(\.label) == ["Budget 2025", "Utfall 2025-08-31", "Prognos 2025", "Avvikelse"])
        #expect(statement.rows.map(\.label) == ["Gator", "Parker", "Murar", "Summa"])
        #expect(report.unrecognised.isEmpty)
    }

    @Test("may be six figures, which tell columns with the same word apart")
    func sixFigures() throws {
        let report = try Self.report(
            """
            Ekonomi
            Tabellen visar utfall, budget och prognos i tkr.
            Verksamhet                   Utfall    Budget      Avvikelse      Prognos          Budget    Avvikelse
                                         250831    250831                        2025            2025     prognos
            Gator                        -2 105    -2 300            195       -3 400         -3 450           50
            Parker                       -9 488    -9 600            112      -14 350        -14 400           50
            Summa                       -11 593   -11 900            307      -17 750        -17 850          100
            """)
        let statement = try #require(report.statements.first)
        #expect(
            statement.columns.map(\.label) == [
                "Utfall 250831", "Budget 250831", "Avvikelse", "Prognos 2025", "Budget 2025", "Avvikelse prognos",
            ])
        #expect(
            statement.rows.last?.cells.map(\.written) == ["-11 593", "-11 900", "307", "-17 750", "-17 850", "100"])
    }

    @Test("begin another table also below one whose columns cannot be told on the page")
    func afterAnotherTable() throws {
        let report = try Self.report(
            """
            Investeringar
            Belopp i mnkr.

            Investeringsprojekt         Budget             Utfall        Prognos             Avvikelse
            Ny gräsmatta                   4,0              2,3                 3,8                 0,2
            Summa investeringar            4,0              2,3                 3,8                 0,2


             Personal
            Anställningsform            2024-08-31            2025-08-31             Förändring
            Tillsvidareanställda               212                   219                        7
            Årsarbetare                      221,4                 226,0                      4,6
            """)
        #expect(report.statements.map { $0.rows.count } == [2, 2])
        #expect(report.statements.last?.columns.map(\.label) == ["2024-08-31", "2025-08-31", "Förändring"])
        #expect(report.unrecognised.isEmpty)
    }
}
