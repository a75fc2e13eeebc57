/// Finds a row of a statement that has lost its label, or never had one, among figures that could not be placed.
///
/// Figures without a title may be those of a chart, or the ends of the figures above. They are a row between a row and the
/// sum of the table, if they stand exactly in its columns.
enum UnlabelledRow {
    /// The items, with such lines as rows.
    static func placed(in items: [TableItem], columns: AlignedColumns) -> [TableItem] {
        guard columns.header.mayHaveSums else { return items }
        var items = items
        for index in items.indices {
            guard case .unplaced(let line) = items[index], line.text.utf8.count <= 400,
                let above = row(items[..<index].reversed(), in: columns), !TableLabel.isSum(above[columns.title]),
                let below = row(items[(index + 1)...], in: columns), TableLabel.isSum(below[columns.title]),
                let cells = cells(of: line, below: above, in: columns)
            else { continue }
            items[index] = .row(cells.map { TableCell(text: $0) }, lines: [line.number])
        }
        return items
    }

    /// The cells of the first of some items that are not blank, if it is a row with figures.
    private static func row(_ items: some Sequence<TableItem>, in columns: AlignedColumns) -> [String]? {
        for item in items.prefix(4) {
            if case .blank = item { continue }
            guard case .row(let cells, _) = item else { return nil }
            let texts = cells.map(\.text)
            return AlignedRows.hasFigures(texts, columns: columns.header) ? texts : nil
        }
        return nil
    }

    private static func cells(of line: TextLine, below above: [String], in columns: AlignedColumns) -> [String]? {
        let segments = SpacedSegment.split(line.text)
        guard let first = segments.first, first.start >= columns.titleLimit, let cells = columns.cells(of: segments),
            cells[columns.title].isEmpty, columns.standExactly(segments, after: 0),
            !AlignedRows.isRestOfFigures(cells, after: above, columns: columns.header),
            cells.allSatisfy({ $0.isEmpty || HeaderRow.holdsData($0) })
        else { return nil }
        return cells
    }
}
