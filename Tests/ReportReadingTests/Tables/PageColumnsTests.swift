import ReportReading
import Testing

/// Tables that go on over pages, each of which has the columns at places of its own.
struct PageColumnsTests {
    /// A line with texts that begin at places.
    private func line(_ title: String, _ cells: (Int, String)...) -> String {
        cells.reduce(title) { line, cell in
            line + String(repeating: " ", count: max(2, cell.0 - line.unicodeScalars.count)) + cell.1
        }
    }

    private func reading(_ lines: [String]) throws -> TableReading {
        TableReader.read(try DocumentText(Array(lines.joined(separator: "\n").utf8)))
    }

    private func rows(_ reading: TableReading) -> [[String]] {
        reading.tables.flatMap { table in table.rows.map { $0.cells.map(\.text) } }
    }

    /// The header and two rows of a table on a page with wide columns.
    private var firstPage: [String] {
        [
            line(
                "Indikator", (40, "Kön"), (50, "2021"), (64, "2022"), (78, "2023"), (92, "Mål 2023"), (106, "Bedömning")
            ),
            line(
                "Bokade båtplatser, antal", (40, "Alla"), (50, "41"), (64, "42"), (78, "43"), (92, "50"), (106, "Nära")),
            line("Lånade livvästar, antal", (50, "7"), (78, "9"), (92, "9"), (106, "Uppnått")),
        ]
    }

    @Test func aHeaderLowerOnThePageTellsWhereItsColumnsAre() throws {
        let reading = try reading(
            firstPage + [
                "\u{0C}" + line("Bryggor med belysning", (34, "82"), (50, "75"), (58, "90"), (70, "Nära")),
                line("Rensade stränder", (34, "3"), (42, "4"), (70, "Uppnått")),
                "",
                line(
                    "Indikator", (28, "Kön"), (34, "2021"), (42, "2022"), (50, "2023"), (58, "Mål 2023"),
                    (70, "Bedömning")),
                line("Uthyrda kanoter", (42, "12"), (50, "16"), (58, "15"), (70, "Uppnått")),
            ])
        #expect(
            rows(reading).dropFirst(2) == [
                ["Bryggor med belysning", "", "82", "", "75", "90", "Nära"],
                ["Rensade stränder", "", "3", "4", "", "", "Uppnått"],
                ["Uthyrda kanoter", "", "", "12", "16", "15", "Uppnått"],
            ])
        #expect(reading.tables.count == 1)
        #expect(reading.unplaced.isEmpty)
    }

    @Test func rowsThatFillAllColumnsBetweenThemTellWhereTheyAre() throws {
        let reading = try reading(
            firstPage + [
                "\u{0C}" + line("Bryggor med belysning", (28, "Alla"), (36, "82"), (52, "75"), (70, "Nära")),
                line("Rensade stränder", (36, "3"), (44, "4"), (60, "5"), (70, "Uppnått")),
            ])
        #expect(
            rows(reading).dropFirst(2) == [
                ["Bryggor med belysning", "Alla", "82", "", "75", "", "Nära"],
                ["Rensade stränder", "", "3", "4", "", "5", "Uppnått"],
            ])
        #expect(reading.unplaced.isEmpty)
    }

    @Test func figuresThatMayBeOfOneYearOrAnotherAreGivenBack() throws {
        let reading = try reading(
            firstPage + [
                "\u{0C}" + line("Bryggor med belysning", (28, "Alla"), (36, "82"), (44, "75"), (70, "Ej nått")),
                line("", (70, "målet")),
                "",
                line("Rensade stränder", (36, "3"), (44, "4"), (70, "Uppnått")),
            ])
        #expect(rows(reading).count == 2)
        #expect(
            reading.unplaced.map(\.text) == [
                "Bryggor med belysning Alla 82 75 Ej nått målet", "Rensade stränder 3 4 Uppnått",
            ])
    }

    @Test func aRowWithACellForEveryColumnIsRead() throws {
        let reading = try reading(
            firstPage + [
                "\u{0C}" + line("Bryggor med belysning", (28, "Alla"), (36, "82"), (44, "75"), (70, "Nära")),
                line("Rensade stränder", (27, "Alla"), (32, "3"), (38, "4"), (46, "5"), (54, "6"), (62, "Uppnått")),
            ])
        #expect(rows(reading).dropFirst(2) == [["Rensade stränder", "Alla", "3", "4", "5", "6", "Uppnått"]])
        #expect(reading.unplaced.map(\.line) == [4])
    }

    @Test func distancesTellTheColumnsOnlyBesideOneThatIsKnown() throws {
        func moved(_ judgement: (Int, String)...) -> [String] {
            [("Bryggor med belysning", "82", "75"), ("Rensade stränder", "3", "4")].map { title, first, second in
                let row = line(title, (46, first), (74, second))
                return judgement.reduce(row) { line($0, $1) }
            }
        }
        let known = try reading(firstPage + ["\u{0C}" + moved((103, "Nära"))[0], moved((103, "Nära"))[1]])
        #expect(
            rows(known).dropFirst(2) == [
                ["Bryggor med belysning", "", "82", "", "75", "", "Nära"],
                ["Rensade stränder", "", "3", "", "4", "", "Nära"],
            ])
        let unknown = try reading(firstPage + ["\u{0C}" + moved()[0], moved()[1]])
        #expect(rows(unknown).count == 2)
        #expect(unknown.unplaced.count == 2)
    }

    @Test func aHeaderAtTheFootOfAPageIsThatOfTheNext() throws {
        let reading = try reading([
            firstPage[0], "", "\u{0C}Båtliv för alla", "",
            line("Bryggor med belysning", (28, "Alla"), (36, "82"), (44, "83"), (52, "75"), (60, "80"), (70, "Nära")),
            line("Rensade stränder", (36, "3"), (52, "4"), (70, "Uppnått")),
        ])
        #expect(
            rows(reading).dropFirst() == [
                ["Bryggor med belysning", "Alla", "82", "83", "75", "80", "Nära"],
                ["Rensade stränder", "", "3", "", "4", "", "Uppnått"],
            ])
        #expect(reading.tables.first?.rows.map(\.group?.label) == Array(repeating: "Båtliv för alla", count: 3))
    }

    @Test func headingsPartAHeaderFromItsRows() throws {
        let reading = try reading([
            firstPage[0], "", "#### Båtliv för alla", "", firstPage[1], "", "#### Trygga stränder", "", firstPage[2],
        ])
        #expect(reading.tables.count == 1)
        #expect(rows(reading).map { $0[1...3] } == [["Alla", "41", "42"], ["", "7", ""]])
        #expect(reading.tables.first?.rows.compactMap(\.group?.label) == ["Båtliv för alla", "Trygga stränder"])
    }

    @Test func rowsBelowAHeadingThatStandElsewhereAreGivenBack() throws {
        let reading = try reading([
            firstPage[0], "", "#### Båtliv för alla", "",
            line("Bokade båtplatser, antal", (46, "Alla"), (56, "41"), (66, "42"), (90, "Nära")),
        ])
        #expect(rows(reading).isEmpty)
        #expect(reading.unplaced.map(\.line) == [5])
    }

    @Test func lettersBrokenOffAHeaderAreBackInTheirWord() throws {
        for (first, second) in [("Bedömnin", "g"), ("Bedömni", "ng")] {
            let reading = try reading([
                line("Indikator", (40, "2021"), (50, "2022"), (60, "Mål 2022"), (72, first), (84, "Trend")),
                line("", (72, second)),
                line("Bokade båtplatser, antal", (40, "41"), (50, "42"), (60, "50"), (72, "Nära"), (84, "Ökar")),
            ])
            #expect(reading.tables.first?.columns.map(\.words).suffix(2) == ["Bedömning", "Trend"])
            #expect(reading.unplaced.isEmpty)
        }
        let besides = try reading([
            line("Indikator", (40, "2021"), (50, "2022"), (60, "Mål 2022 g"), (72, "Bedömnin"), (84, "Trend")),
            line("Bokade båtplatser, antal", (40, "41"), (50, "42"), (60, "50"), (72, "Nära"), (84, "Ökar")),
        ])
        #expect(besides.tables.first?.columns.map(\.words).suffix(3) == ["Mål 2022", "Bedömning", "Trend"])
    }

    @Test func aCommentOnALostRowIsNotOnTheRowBeforeIt() throws {
        let reading = try reading(
            firstPage + [
                "", "Kommentar: Färre båtar än väntat.", "",
                "\u{0C}" + line("Rensade stränder", (36, "3"), (44, "4"), (70, "Uppnått")), "",
                "Kommentar: Fler stränder rensas nästa år.",
            ])
        #expect(reading.tables.first?.rows.last?.comment.map(\.text) == ["Kommentar: Färre båtar än väntat."])
        #expect(reading.unplaced.map(\.line) == [7, 9])
    }
}
