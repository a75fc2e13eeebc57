import Oversight

/// What the rows of a statement say, however they are spaced and dashed.
struct StatementContent: Equatable {
    private struct Row: Hashable {
        var label: String
        var group: String
        var cells: [String]
    }

    private let rows: [Row]

    /// What rows say.
    init(_ rows: [StatementRow]) {
        self.rows = rows.map { row in
            Row(
                label: Wording.bareKey(row.label), group: Wording.bareKey(row.group ?? ""),
                cells: row.cells.map { cell in
                    cell.number.map { $0.bareWriting } ?? Wording.bareKey(cell.written)
                })
        }
    }

    /// Whether two tables are the same but for a quarter of their rows, of which reading may have made something else.
    ///
    /// - Parameter other: The other table.
    func isSameTable(as other: StatementContent) -> Bool {
        let longest = max(rows.count, other.rows.count)
        // Tables of nothing but one figure may well have the same one.
        guard rows.contains(where: { $0.cells.count(where: { !$0.isEmpty }) > 1 || rows.count > 1 }) else {
            return false
        }
        return Set(rows).intersection(other.rows).count * 4 >= longest * 3
    }
}

extension DecimalNumber {
    /// The same text for the same value: `10,50` is `10,5`.
    fileprivate var bareWriting: String {
        var (significand, decimals) = (significand, decimals)
        while decimals > 0, significand % 10 == 0 {
            significand /= 10
            decimals -= 1
        }
        return "\(significand)e\(decimals)"
    }
}
