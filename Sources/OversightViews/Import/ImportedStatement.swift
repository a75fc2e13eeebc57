package import Oversight

extension ImportView {
    /// A statement as read.
    package struct Statement: Codable, Sendable, Equatable {
        /// A column.
        package struct Column: Codable, Sendable, Equatable {
            /// Its key in the rows.
            package var key: String
            /// Its heading as written.
            package var label: String
            /// How it follows from two others, as `minuend - subtrahend` of their keys; `null` if it does not.
            @Nullable package var formula: String?

            /// A column.
            package init(_ column: StatementColumn) {
                key = column.key
                label = column.label
                formula = column.formula.map { "\($0.minuend) - \($0.subtrahend)" }
            }
        }

        /// A row.
        package struct Row: Codable, Sendable, Equatable {
            /// Its label as written.
            package var label: String
            /// The heading of its group.
            @Nullable package var group: String?
            /// Whether it is marked as a sum.
            package var sum: Bool
            /// The line, from 1.
            @Nullable package var line: Int?
            /// The values, by the key of the column; `null` where the cell states none.
            package var values: [String: NumberValue?]
            /// The cells as written, by the key of the column.
            package var written: [String: String]

            /// A row.
            package init(_ row: StatementRow) {
                label = row.label
                group = row.group
                sum = row.isSum
                line = row.line
                values = Dictionary(
                    row.cells.map { ($0.column, $0.number.map { NumberValue($0) }) },
                    uniquingKeysWith: { first, _ in first })
                written = Dictionary(
                    row.cells.map { ($0.column, $0.written) }, uniquingKeysWith: { first, _ in first })
            }
        }

        /// The identifier.
        package var id: String
        /// What kind of statement it is.
        package var kind: StatementKind
        /// Its title as written.
        package var title: String
        /// The unit of its values as written.
        @Nullable package var unit: String?
        /// Its columns, in their order.
        package var columns: [Column]
        /// Its rows, in their order.
        package var rows: [Row]
        /// The line of its heading, from 1.
        package var line: Int

        /// A statement as read.
        ///
        /// - Parameters:
        ///   - statement: The statement.
        ///   - id: The identifier.
        package init(_ statement: StatedStatement, id: Identifier<Oversight.Statement>) {
            self.id = id.rawValue
            kind = statement.kind
            title = statement.title
            unit = statement.unit
            columns = statement.columns.map(Column.init)
            rows = statement.rows.map(Row.init)
            line = statement.line
        }
    }
}
