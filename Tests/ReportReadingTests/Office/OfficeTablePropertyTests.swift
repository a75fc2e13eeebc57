import ReportReading
import SeededRandom
import Testing

/// A table in a word processor's document is read back as the same table.
struct OfficeTablePropertyTests {
    @Test(arguments: OfficeFile.Kind.allCases, 1...150 as ClosedRange<UInt64>)
    func aTableReadsBack(_ kind: OfficeFile.Kind, _ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let table = SampleTable.random(using: &generator)
        let grid = [table.columns.map(\.words)] + table.rows.map { table.cells(of: $0) }
        let document = OfficeDocument([
            .paragraph("Här står en mening före tabellen, och den hör inte dit."),
            .table(OfficeTable(grid, mergingBy: &generator)),
            .paragraph("Efter tabellen kommer en mening till, som är lika lång och inte heller hör dit."),
        ])
        let text = try OfficeText(document.xml(kind), kind).text
        let written = String(decoding: text, as: UTF8.self)
        let reading = TableReader.read(try DocumentText(text))
        try #require(reading.tables.count == 1, "\(written)")
        let read = reading.tables[0]
        #expect(read.columns.map(\.meaning.role) == table.columns.map(\.role), "\(written)")
        #expect(read.columns.map(\.meaning.year) == table.columns.map(\.year), "\(written)")
        #expect(read.rows.map { $0.cells.map(\.text) } == table.rows.map { table.cells(of: $0) }, "\(written)")
        #expect(read.rows.map(\.group?.label) == table.groups, "\(written)")
        #expect(reading.unplaced.isEmpty, "\(written)")
    }
}
