/// A table of a word processor: a grid, of whose cells some cover the empty ones to their right and below.
struct OfficeTable {
    private enum Place { case own, left, above }

    let rows: [[String]]
    private var places: [[Place]]

    /// A table without merged cells.
    init(_ rows: [[String]]) {
        self.rows = rows
        places = rows.map { $0.map { _ in .own } }
    }

    /// A table in which some of the empty cells are covered by the one on the left or the one above.
    init(_ rows: [[String]], mergingBy generator: inout some RandomNumberGenerator) {
        self.init(rows)
        for (row, cells) in rows.enumerated() {
            for (column, cell) in cells.enumerated() where cell.isEmpty {
                switch Int.random(in: 0..<3, using: &generator) {
                case 0 where column > 0 && places[row][column - 1] != .above: places[row][column] = .left
                // The cell above must be one column wide.
                case 1 where row > 0 && rows[row - 1].indices.contains(column) && isNarrow(row - 1, column):
                    places[row][column] = .above
                default: break
                }
            }
        }
    }

    private func isNarrow(_ row: Int, _ column: Int) -> Bool {
        places[row][column] != .left && (column + 1 == places[row].count || places[row][column + 1] != .left)
    }

    private func covers(below row: Int, _ column: Int) -> Bool {
        row + 1 < places.count && places[row + 1].indices.contains(column) && places[row + 1][column] == .above
    }

    private func width(_ row: Int, _ column: Int) -> Int {
        1 + places[row][(column + 1)...].prefix { $0 == .left }.count
    }

    private func height(_ row: Int, _ column: Int) -> Int {
        1 + (row + 1..<places.count).prefix { covers(below: $0 - 1, column) }.count
    }

    var word: String {
        let body = rows.indices.map { row in
            let cells = rows[row].indices.map { word(row, $0) }
            return "<w:tr>\(cells.joined())</w:tr>"
        }
        return "<w:tbl><w:tblPr/><w:tblGrid/>\(body.joined())</w:tbl>"
    }

    private func word(_ row: Int, _ column: Int) -> String {
        if places[row][column] == .left { return "" }
        let span = width(row, column) > 1 ? "<w:gridSpan w:val=\"\(width(row, column))\"/>" : ""
        let start = covers(below: row, column) ? "<w:vMerge w:val=\"restart\"/>" : ""
        let merge = places[row][column] == .above ? "<w:vMerge/>" : start
        return "<w:tc><w:tcPr>\(span)\(merge)</w:tcPr><w:p>\(OfficeDocument.word(rows[row][column]))</w:p></w:tc>"
    }

    var openDocument: String {
        let body = rows.indices.map { row in
            let cells = rows[row].indices.map { openDocument(row, $0) }
            return "<table:table-row>\(cells.joined())</table:table-row>"
        }
        let columns = "<table:table-column table:number-columns-repeated=\"3\"/>"
        return "<table:table>\(columns)\(body.joined())</table:table>"
    }

    private func openDocument(_ row: Int, _ column: Int) -> String {
        guard places[row][column] == .own else { return "<table:covered-table-cell/>" }
        let text = OfficeDocument.openDocument(rows[row][column])
        return "<table:table-cell table:number-columns-spanned=\"\(width(row, column))\""
            + " table:number-rows-spanned=\"\(height(row, column))\"><text:p>\(text)</text:p></table:table-cell>"
    }
}
