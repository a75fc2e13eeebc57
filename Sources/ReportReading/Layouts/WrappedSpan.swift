/// Tells whether a line has the second day of a span whose first stands above it: `2024-01-15 –` over `2024-11-30`.
enum WrappedSpan {
    /// Whether a line goes on in the row before it.
    ///
    /// - Parameters:
    ///   - previous: The cells of the row so far.
    ///   - cells: Those of the line.
    static func goesOn(from previous: [String], to cells: [String], columns: HeaderRow) -> Bool {
        guard previous.count == cells.count else { return false }
        var isFound = false
        for (index, cell) in cells.enumerated() where !cell.isEmpty && index != columns.titleColumn {
            if isOpen(previous[index]), DateExpression(cell) != nil {
                isFound = true
            } else if columns.columns[index].meaning.role.content != .words {
                return false
            }
        }
        return isFound
    }

    private static func isOpen(_ cell: String) -> Bool {
        guard cell.utf8.count <= 40, let last = cell.last else { return false }
        // "december" over "2022".
        if SwedishDates.month(cell.lowercased()) != nil { return true }
        guard "–-—".contains(last), cell.count > 2 else { return false }
        return DateExpression(cell.dropLast().trimmed) != nil
    }
}
