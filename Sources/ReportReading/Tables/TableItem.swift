/// A part of a document, in order, as the layouts give it to the assembler.
enum TableItem: Sendable {
    /// A header that a layout has recognised, and the lines it stands on.
    case header(HeaderRow, lines: [Int], layout: TableLayout)
    /// A row that a layout has split into one cell for each column.
    case row([TableCell], lines: [Int])
    /// A line split at its tabs or bars, which may be a header or a row.
    case cells(DelimitedLine)
    case separator(line: Int)
    case blank
    /// A line that is no part of a table by itself.
    case text(TextLine)
    /// A line of a table that belongs to no row.
    case unplaced(TextLine)
}

/// What a layout found at a line.
struct LayoutBlock: Sendable {
    var items: [TableItem]
    /// The index of the first line that is not part of it.
    var end: Int
    /// The columns of a table that may go on after text between its rows.
    var columns: AlignedColumns?
}

extension LayoutBlock {
    /// How many cells of its rows have a text.
    var filledCount: Int {
        items.reduce(0) { count, item in
            guard case .row(let cells, _) = item else { return count }
            return count + cells.count { !$0.isEmpty }
        }
    }
}
