import Testing

@testable import ReportReading

/// Tables of a printed page, where nothing marks headings and comments stand between the rows.
struct PrintedTableTests {
    private func tables(_ text: String) throws -> [Table] {
        let reading = SectionedTables.read(try DocumentText(Array(text.utf8)).lines)
        #expect(reading.unplaced.isEmpty)
        return reading.tables
    }

    @Test func aTableGoesOnAfterTheCommentsOnItsRows() throws {
        let tables = try tables(
            """
            Uppdrag från nämnden                                       Startdatum     Slutdatum     Status
            Ta fram en plan för hur lokalerna ska användas när         2024-01-15     2025-06-30    Pågår
            förskolan flyttar

            Kommentar: Planen finns i ett första utkast, som har varit ute på remiss hos
            enheterna i våras.

            Svaren sammanställs.

            Se över avgifterna                                          2024-03-01     2024-12-31    Klar

            Kommentar: Nya avgifter gäller sedan årsskiftet.
            """)
        try #require(tables.count == 1)
        #expect(
            tables[0].rows.map { $0.cells.map(\.text) } == [
                [
                    "Ta fram en plan för hur lokalerna ska användas när förskolan flyttar", "2024-01-15",
                    "2025-06-30", "Pågår",
                ], ["Se över avgifterna", "2024-03-01", "2024-12-31", "Klar"],
            ])
        #expect(
            tables[0].rows.map { $0.comment.map(\.text) } == [
                [
                    "Kommentar: Planen finns i ett första utkast, som har varit ute på remiss hos enheterna i våras.",
                    "Svaren sammanställs.",
                ], ["Kommentar: Nya avgifter gäller sedan årsskiftet."],
            ])
    }

    @Test func aCommentInTheFirstColumnIsNoTitle() throws {
        let tables = try tables(
            """
            Uppdrag från nämnden                                       Startdatum     Slutdatum     Status
            Ta fram en plan för lokalerna                              2024-01-15     2025-06-30    Pågår
            Kommentar: Planen finns i ett första utkast, som ska
            ut på remiss. Svaren väntas i höst.
            Se över avgifterna                                         2024-03-01     2024-12-31    Klar
            """)
        try #require(tables.count == 1)
        #expect(tables[0].rows.map { $0.cells[0].text } == ["Ta fram en plan för lokalerna", "Se över avgifterna"])
        #expect(tables[0].rows[0].comment.count == 1)
    }

    @Test func aHeadingBetweenTheHeaderAndTheRowsIsThatOfAGroup() throws {
        let tables = try tables(
            """
            Innehåll
            Måluppfyllelse ......................... 3
            Trygghet i vardagen .................... 4
            Friska medarbetare ..................... 5
            Ekonomi ................................ 6

            Indikator                            Kön      2022     2023     2024    Mål 2024    Bedömning

            Friska medarbetare

            Sjukfrånvaro, andel (%)              Alla      8,1      7,9      7,2         7,0    Nära

            Trygghet i vardagen

            Brukare som är trygga, andel (%)     Alla       81       84       86          85    Uppnått
            """)
        try #require(tables.count == 1)
        let rows = tables[0].rows.filter { $0.kind != .group }
        #expect(rows.map { $0.cells[0].text } == ["Sjukfrånvaro, andel (%)", "Brukare som är trygga, andel (%)"])
        #expect(rows.map { $0.group?.label } == ["Friska medarbetare", "Trygghet i vardagen"])
    }

    @Test func aShortYearBelowAWordIsAPartOfTheHeaderAndTheHeadingAboveIsNot() throws {
        let tables = try tables(
            """
            Kvantiteter
            Barnomsorg                    Utfall 2023     Åtagande     Prognos -24     Avvikelse
                                                          -24
            Platser i förskola                    412          430             425            -5
            Platser i pedagogisk omsorg            18           20              16            -4
            """)
        try #require(tables.count == 1)
        #expect(
            tables[0].columns.map(\.words) == ["Barnomsorg", "Utfall 2023", "Åtagande -24", "Prognos -24", "Avvikelse"])
        #expect(tables[0].rows.map { $0.cells[2].text } == ["430", "20"])
    }

    @Test func aTableInTheMiddleOfThePageHasItsTitlesBelowTheFirstWord() throws {
        let tables = try tables(
            """
                                   Anställda             2021      2022      2023
                                   tillsvidare          1 204     1 198     1 211
                                   visstid                160       171       158
            """)
        try #require(tables.count == 1)
        #expect(tables[0].columns.map(\.words) == ["Anställda", "2021", "2022", "2023"])
        #expect(tables[0].rows.map { $0.cells.map(\.text) }.last == ["visstid", "160", "171", "158"])
    }

    @Test func aGoalWithItsGradeIsARowAfterTheTextOnTheGoalBefore() throws {
        let tables = try tables(
            """
            Nämndens mål                                     Bedömning
            Alla elever ska nå målen                         Delvis uppfyllt

            Resultaten har blivit bättre i de lägre åldrarna. I årskurs nio saknar fortfarande
            var sjätte elev behörighet till gymnasiet.

            Skolan ska vara trygg                            I hög grad uppfyllt

            Nio av tio elever säger att de är trygga.
            """)
        try #require(tables.count == 1)
        #expect(
            tables[0].rows.map { $0.cells.map(\.text) } == [
                ["Alla elever ska nå målen", "Delvis uppfyllt"], ["Skolan ska vara trygg", "I hög grad uppfyllt"],
            ])
    }
}
