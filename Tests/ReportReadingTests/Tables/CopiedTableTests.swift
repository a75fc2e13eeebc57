import ReportReading
import Testing

/// Tables in text that was copied from pages, in which one space parts the cells and headers stand on several lines.
struct CopiedTableTests {
    private func reading(_ text: String) throws -> TableReading {
        TableReader.read(try DocumentText(Array(text.utf8)))
    }

    private func rows(_ table: Table?) -> [[String]]? { table?.rows.map { $0.cells.map(\.text) } }

    @Test func aHeaderGoesOnFromLineToLine() throws {
        let reading = try reading(
            """
            Nettokostnad per verksamhet
            Tkr Utfall
            2024 Budget
            2024 Kvar att
            använda
            Parkskötsel 400 372 28
            Lekplatser 81 90 -9
            """)
        #expect(
            reading.tables.map { $0.columns.map(\.words) } == [
                ["Tkr", "Utfall 2024", "Budget 2024", "Kvar att använda"]
            ])
        #expect(
            rows(reading.tables.first) == [["Parkskötsel", "400", "372", "28"], ["Lekplatser", "81", "90", "-9"]])
        #expect(reading.unplaced.isEmpty)
    }

    @Test func aHeaderIsRepeatedOnAnotherPage() throws {
        let header = "Mått Utfall\n2023\nUtfall jan-\naug 2024\nMålvärde\n2024\nTrend\n"
        let reading = try reading(
            header + "Bänkar 4 5 6 Ökar\n" + header + "Träd som har planterats\nmed stöd av bidrag 7 8 9 Minskar")
        #expect(reading.tables.count == 1)
        #expect(
            rows(reading.tables.first) == [
                ["Bänkar", "4", "5", "6", "Ökar"],
                ["Träd som har planterats med stöd av bidrag", "7", "8", "9", "Minskar"],
            ])
    }

    @Test func theOtherRowsTellWhereFiguresArePartedLikeThousands() throws {
        let reading = try reading(
            """
            Projekt Budget 2024 Utfall 2024 Kvar att använda
            Belysning 400 372 28
            Cykelbana 650 655 5
            Arkiv 1 500 1 118 382
            """)
        #expect(rows(reading.tables.first)?.last == ["Arkiv", "1 500", "1 118", "382"])
    }

    @Test func figuresThatMoreThanOneReadingFitsAreGivenBack() throws {
        let reading = try reading(
            """
            Antal 2022 2023 2024
            Bänkar 4 5 6
            Träd 12 300 400 500 600
            """)
        #expect(rows(reading.tables.first) == [["Bänkar", "4", "5", "6"]])
        #expect(reading.unplaced.map(\.line) == [3])
    }

    @Test(arguments: [
        "Bänkar  4  5\nTräd  6  7\nLekplatser  8  9", "Bänkar 4 5\nTräd 6 7\nLekplatser 8 9",
    ])
    func rowsWithoutAHeaderAreGivenBack(_ text: String) throws {
        let reading = try reading("Parkens tal i en bild.\n\n" + text + "\n\nBilden är hämtad från nätet.")
        #expect(reading.tables.isEmpty)
        #expect(reading.unplaced.map(\.line) == [3, 4, 5])
    }

    @Test func anItemOfContentsIsNoRow() throws {
        let reading = try reading("Inledning ...... 2\nMål ...... 3\nEkonomi ...... 12")
        #expect(reading.unplaced.isEmpty)
    }

    @Test func cellsOneToALineMayHaveHeadersOverSeveral() throws {
        let reading = try reading(
            """
            Indikator
            Enhet
            Utfall
            jan–juni
            2023
            Utfall
            jan–juni
            2024
            Mål
            2024
            Parker
            Bänkar i parken
            antal
            41
            42
            45
            """)
        let table = try #require(reading.tables.first)
        #expect(
            table.columns.map(\.words) == [
                "Indikator", "Enhet", "Utfall jan–juni 2023", "Utfall jan–juni 2024", "Mål 2024",
            ])
        #expect(rows(table)?.last == ["Bänkar i parken", "antal", "41", "42", "45"])
    }

    @Test func aWordPartedAtTheEndOfALineIsWhole() throws {
        let reading = try reading(
            """
            Uppdrag                        Klart senast   Läge
            Ta över skötseln av idrotts-   2024-06        Pågår
            platserna
            Pröva barn- och ungdoms-       2024-09        Klart
            bänkar
            """)
        #expect(
            rows(reading.tables.first)?.map { $0[0] } == [
                "Ta över skötseln av idrottsplatserna", "Pröva barn- och ungdomsbänkar",
            ])
    }
}
