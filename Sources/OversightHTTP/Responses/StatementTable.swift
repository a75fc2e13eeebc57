import CSVFiles
import Oversight
import OversightViews

/// A statement as CSV: the group, the label, whether it is a sum, and the values of the columns by their headings.
enum StatementTable {
    /// The table with its header; a cell that states no value is empty.
    ///
    /// - Parameter statement: The statement.
    static func text(of statement: StatementView) -> String {
        var writer = CSVWriter(header: ["group", "label", "sum"] + statement.columns.map(\.label))
        for row in statement.rows {
            let values = statement.columns.map { column -> CSVWriter.Cell in
                guard let value = row.values[column.key] ?? nil else { return .none }
                return .plain(value.number.rawValue)
            }
            writer.row(
                [row.group.map { .text($0) } ?? .none, .text(row.label), .plain(row.sum ? "yes" : "no")] + values)
        }
        return writer.text
    }
}
