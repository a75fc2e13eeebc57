/// A column as the difference of two others.
package struct StatementFormula: Sendable, Hashable {
    /// The key of the column that is subtracted from.
    package var minuend: String
    /// The key of the column that is subtracted.
    package var subtrahend: String

    /// A difference of two columns.
    package init(minuend: String, subtrahend: String) {
        self.minuend = minuend
        self.subtrahend = subtrahend
    }
}

/// A column of a statement.
package struct StatementColumn: Sendable, Hashable {
    /// Its key in the cells: lower-case ASCII letters, digits and underscores.
    package var key: String
    /// Its heading as written.
    package var label: String
    /// How its values follow from those of two other columns, if they do.
    package var formula: StatementFormula?

    /// A column.
    package init(key: String, label: String, formula: StatementFormula? = nil) {
        self.key = key
        self.label = label
        self.formula = formula
    }
}

/// A cell of a row.
package struct StatementCell: Sendable, Hashable {
    /// The key of the column.
    package var column: String
    /// The value; absent if the cell states none.
    package var number: DecimalNumber?
    /// The cell as written; empty or `-` if it states no value.
    package var written: String

    /// A cell.
    package init(column: String, number: DecimalNumber? = nil, written: String) {
        self.column = column
        self.number = number
        self.written = written
    }
}

/// A row of a statement.
package struct StatementRow: Sendable, Hashable {
    /// Its label as written; empty if it has none.
    package var label: String
    /// The heading of the group that it is in, as written.
    package var group: String?
    /// Whether it is marked as the sum of rows above it.
    package var isSum: Bool
    /// The line of the document, from 1.
    package var line: Int?
    /// Its cells, each in a column of its own.
    package var cells: [StatementCell]

    /// A row.
    package init(label: String, group: String? = nil, isSum: Bool, line: Int? = nil, cells: [StatementCell]) {
        self.label = label
        self.group = group
        self.isSum = isSum
        self.line = line
        self.cells = cells
    }
}

extension StatementRow {
    /// The value in a column, or `nil` if the row states none.
    ///
    /// - Parameter column: The key of the column.
    package func number(in column: String) -> DecimalNumber? { cells.first { $0.column == column }?.number }
}
