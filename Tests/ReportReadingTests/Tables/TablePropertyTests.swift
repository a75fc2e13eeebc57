import ReportReading
import SeededRandom
import Testing

/// A table written in any layout and read back is the same table.
struct TablePropertyTests {
    @Test(arguments: [TableLayout.tabs, .pipes, .aligned, .vertical], 1...150 as ClosedRange<UInt64>)
    func aTableReadsBackFromAnyLayout(_ layout: TableLayout, _ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let table = SampleTable.random(using: &generator)
        try expect(table, in: writer(table, layout, using: &generator), using: &generator)
    }

    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func aTableWithBlankLinesBetweenItsCellsReadsBack(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let table = SampleTable.random(isFull: true, using: &generator)
        try expect(table, in: TableWriter(table: table, layout: .vertical, hasSeparators: true), using: &generator)
    }

    @Test(arguments: [TableLayout.tabs, .pipes], 1...100 as ClosedRange<UInt64>)
    func theColumnsMayComeInAnyOrder(_ layout: TableLayout, _ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let table = SampleTable.random(using: &generator)
        let (columns, order) = table.reordered(using: &generator)
        let rows = table.rows.map { row in
            let cells = table.cells(of: row)
            return SampleTable.Row.data(order.map { cells[$0] })
        }
        let writer = TableWriter(table: SampleTable(columns: columns, rows: rows), layout: layout)
        let reading = try read(writer.text(using: &generator))
        let read = try #require(reading.tables.first)
        #expect(reading.tables.count == 1)
        #expect(read.columns[read.titleColumn].words == table.columns[0].words)
        #expect(read.columns.map(\.meaning.role) == columns.map(\.role))
        #expect(read.rows.map { $0.cells.map(\.text) } == rows.map { table.cells(of: $0) })
    }

    /// Where figures are parted like thousands, a row is read as it was or given back; it is never read otherwise.
    @Test(arguments: 1...150 as ClosedRange<UInt64>)
    func figuresPartedLikeThousandsAreNeverGuessed(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let table = SampleTable.random(isFull: true, using: &generator)
        let text = writer(table, .singleSpaced, using: &generator).text(using: &generator)
        let reading = try read(text)
        let expected = table.rows.map { table.cells(of: $0) }
        let found = reading.tables.flatMap(\.rows).map { $0.cells.map(\.text) }
        let lost = Set(reading.unplaced.map(\.text))
        for cells in expected where !found.contains(cells) {
            #expect(lost.contains(cells.joined(separator: " ")), "\(cells)\n\(text)")
        }
        for cells in found { #expect(expected.contains(cells), "\(cells)\n\(text)") }
    }

    /// A line with cells is in one place and only there, whatever stands around it.
    @Test(arguments: 1...300 as ClosedRange<UInt64>)
    func everyLineWithCellsIsInOnePlace(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "", "", "## Rubrik", "**Fet rad**", "Kommentar: pågår.", "En mening som är text.", "kort rad", "---",
            "Sida 3",
            "Indikator\t2022\t2023\tTrend", "Konto\tUtfall\tBudget", "---\t---\t---", "Grupp\t\t\t", "Rad\t1\t2\tÖkad",
            "Rad\t1\t2", "\t\t5", "Summa\t3\t4", "A\tB", "Rad\t2025-01-01\t2025-02-01\tKlar", "Rad\t1\t2\t3\t4\t5\t6",
            "Uppdrag\tStartdatum\tSlutdatum\tStatus", "| Mått | 2022 | 2023 |", "|---|---|---|", "| Rad | 1 | |",
            "Fordon\tKm",
            "Bil\t17", "<b>Bil</b>\t<b>17</b>", "Kapitel.....\t3",
        ]
        let lines = (0..<Int.random(in: 3...40, using: &generator)).map { _ in
            pieces.randomElement(using: &generator) ?? ""
        }
        let reading = try read("Text\n" + lines.joined(separator: "\n"))
        var places: [Int: Int] = [:]
        for table in reading.tables {
            let comments = Set(table.rows.flatMap(\.comment).map(\.line))
            for line in table.headerLines + table.separatorLines + table.rows.flatMap(\.lines) + comments {
                places[line, default: 0] += 1
            }
        }
        for line in reading.contentsLines + reading.unplaced.map(\.line) { places[line, default: 0] += 1 }
        for (index, text) in lines.enumerated() where text.contains("\t") || text.hasPrefix("|") {
            let isOneCell = text.split(separator: "\t").count == 1
            #expect(
                places[index + 2] == 1 || (isOneCell && places[index + 2] == nil),
                "line \(index + 2): \(text)\n\(lines)")
        }
        #expect(places.values.allSatisfy { $0 == 1 })
    }

    private func writer(
        _ table: SampleTable, _ layout: TableLayout, using generator: inout some RandomNumberGenerator
    ) -> TableWriter {
        TableWriter(
            table: table, layout: layout, breaksPages: Bool.random(using: &generator),
            hasSeparators: layout == .vertical ? false : Bool.random(using: &generator),
            isBold: Bool.random(using: &generator), changesTrailingCells: Bool.random(using: &generator))
    }

    private func expect(
        _ table: SampleTable, in writer: TableWriter, using generator: inout some RandomNumberGenerator
    ) throws {
        let text = writer.text(using: &generator)
        let reading = try read(text)
        try #require(reading.tables.count == 1, "\(text)")
        let read = reading.tables[0]
        #expect(read.layout == writer.layout)
        #expect(read.columns.map(\.meaning.role) == table.columns.map(\.role), "\(text)")
        #expect(read.columns.map(\.meaning.year) == table.columns.map(\.year), "\(text)")
        #expect(read.rows.map { $0.cells.map(\.text) } == table.rows.map { table.cells(of: $0) }, "\(text)")
        #expect(read.rows.map(\.group?.label) == table.groups, "\(text)")
        for (found, row) in zip(read.rows, table.rows) {
            switch row {
            case .group: #expect(found.kind == .group, "\(text)")
            case .data: #expect(found.kind == .data, "\(found.cells)\n\(text)")
            case .sum: #expect(found.kind == .sum, "\(text)")
            }
        }
        #expect(reading.unplaced.isEmpty, "\(reading.unplaced)\n\(text)")
    }

    private func read(_ text: String) throws -> TableReading { TableReader.read(try DocumentText(Array(text.utf8))) }
}
