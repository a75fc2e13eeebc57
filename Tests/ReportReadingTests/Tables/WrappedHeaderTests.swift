import Testing

@testable import ReportReading

/// Headers over several lines, whose words are divided, unknown, or stand beside each other.
struct WrappedHeaderTests {
    private func table(_ text: String) throws -> Table {
        let reading = TableReader.read(try DocumentText(Array(text.utf8)).lines)
        #expect(reading.unplaced.isEmpty)
        return try #require(reading.tables.only)
    }

    @Test func wordsThatHyphensDivideOverThreeLinesAreWhole() throws {
        let table = try table(
            """
            (tkr)
                                  Budget      Utfall       Avvi-        Års-    Prognos-
                                 jan–sep     jan–sep       kelse      budget       avvi-
                                    2025        2025     jan–sep        2025       kelse
            Simhallen             −1 200      −1 250         −50      −1 600         −80
            Ishallen                −900        −880          20      −1 200          10
            """)
        #expect(
            table.columns.map(\.words) == [
                "(tkr)", "Budget jan–sep 2025", "Utfall jan–sep 2025", "Avvikelse jan–sep", "Årsbudget 2025",
                "Prognosavvikelse",
            ])
        #expect(
            table.columns.dropFirst().map(\.meaning.role) == [
                .budget, .outcome, .deviation, .yearBudget, .forecastDeviation,
            ])
        #expect(table.rows.map { $0.cells.last?.text } == ["−80", "10"])
    }

    @Test func theRestOfTheLastCellMayStandAlone() throws {
        let table = try table(
            """
            Verksamhet          Bokslut 2023     Budget 2024     Bokslut 2024     Avvikelse mot
                                                                                        budget
            Simhallen                −1 200          −1 250           −1 600               −350
            Ishallen                   −900            −880             −890                −10
            """)
        #expect(
            table.columns.map(\.words) == [
                "Verksamhet", "Bokslut 2023", "Budget 2024", "Bokslut 2024", "Avvikelse mot budget",
            ])
        #expect(table.rows.map { $0.cells.last?.text } == ["−350", "−10"])
    }

    @Test(arguments: ["Antal anställda", "Personaluppgifter"])
    func theDaysOfWhatIsCountedAreAHeader(_ words: String) throws {
        let table = try table(
            """
            \(words)          2024-08-31       2025-08-31       Förändring
            Månadsavlönade             131              127               -4
            varav kvinnor               82               80               -2
            """)
        #expect(table.columns.map(\.words) == [words, "2024-08-31", "2025-08-31", "Förändring"])
        #expect(table.columns.map(\.meaning.year) == [nil, 2024, 2025, nil])
        #expect(table.rows.map { $0.cells.last?.text } == ["-4", "-2"])
    }

    @Test func theLastColumnOverTwoLinesSaysWhetherTheTargetIsReached() throws {
        let table = try table(
            """
                                                            Målvärde  Målet
            Nyckeltal                       2022     2023       2023  uppnått?

            Nöjda badgäster, andel i          81       84         85  Nej
            procent

            Öppna timmar per vecka            50       56         55  Ja
            """)
        #expect(table.columns.map(\.words) == ["Nyckeltal", "2022", "2023", "Målvärde 2023", "Målet uppnått?"])
        #expect(table.columns.map(\.meaning.role) == [.title, .value, .value, .target, .assessment])
        #expect(table.rows.map { $0.cells.last?.text } == ["Nej", "Ja"])
    }

    @Test(arguments: ["Projekt", "       ", "Anläggn"])
    func anUnknownColumnKeepsItsWords(_ titles: String) throws {
        let table = try table(
            """
                              Utfall tom     Prognos      Budget    Kvar att
            \(titles)              april        2025        2025     använda
            Ny brygga                1,2        12,5        14,0         1,5
            Omklädningsrum           3,4         6,1         5,5        -0,6
            Summa                    4,6        18,6        19,5         0,9
            """)
        #expect(
            table.columns.dropFirst().map(\.words) == [
                "Utfall tom april", "Prognos 2025", "Budget 2025", "Kvar att använda",
            ])
        #expect(table.rows.map { $0.cells.last?.text } == ["1,5", "-0,6", "0,9"])
    }

    @Test func aPeriodBelowAShortWordIsOne() throws {
        let table = try table(
            """
            Volym                        Utfall            Plan          Utfall
                                   jan–aug 2022    jan–aug 2023    jan–aug 2023
            Badgäster                     3 888           4 002           3 740
            Lån av båtar                    102              75             118
            """)
        #expect(
            table.columns.map(\.words) == ["Volym", "Utfall jan–aug 2022", "Plan jan–aug 2023", "Utfall jan–aug 2023"])
    }

    @Test func theFirstGroupBelowAHeaderWithoutTitlesIsALabel() throws {
        let table = try table(
            """
                                Budget     Utfall   Avvikelse
            Nämnd
            Arvoden              1 200      1 150          50
            Resor                  300        310         -10
            Kansli
            Löner                2 400      2 390          10
            """)
        let rows = table.rows.filter { $0.kind != .group }
        #expect(rows.map { $0.group?.label } == ["Nämnd", "Nämnd", "Kansli"])
    }

    @Test func theOnlyWordBelowAHeaderIsThatOfTheTitles() throws {
        let table = try table(
            """
                                Budget     Utfall   Avvikelse
            Nämnd
            Kultur               1 200      1 150          50
            Teknik                 300        310         -10
            """)
        #expect(table.columns.map(\.words) == ["Nämnd", "Budget", "Utfall", "Avvikelse"])
        #expect(table.rows.map { $0.group?.label } == [nil, nil])
    }

    @Test func rowsUnderAHeaderThatIsNotUnderstoodAreAllListed() throws {
        let reading = TableReader.read(
            try DocumentText(
                Array(
                    """
                    Sådant som vi har räknat och jämfört under sommaren vid sjön

                    Nöjda badgäster, andel i          81       84       85  Nej
                    procent

                    Öppna timmar per vecka            50       56       55  Ja

                    Lån av båtar vid bryggan          20       22       21  Ja
                    """.utf8)
            ).lines)
        #expect(
            reading.unplaced.map(\.text) == [
                "Nöjda badgäster, andel i 81 84 85 Nej", "procent", "Öppna timmar per vecka 50 56 55 Ja",
                "Lån av båtar vid bryggan 20 22 21 Ja",
            ])
    }
}
