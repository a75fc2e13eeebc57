package import Oversight

/// A table of figures of a report, as surfaces show it.
package struct StatementView: Codable, Sendable, Equatable {
    /// What it covers.
    package struct Period: Codable, Sendable, Equatable {
        /// The first day.
        package var start: CalendarDate
        /// The last day.
        package var end: CalendarDate
    }

    /// A column.
    package struct Column: Codable, Sendable, Equatable {
        /// Its key in the rows.
        package var key: String
        /// Its heading as written.
        package var label: String
        /// How its values follow from those of two other columns; `null` if they do not.
        @Nullable package var formula: Formula?
    }

    /// A column as the difference of two others.
    package struct Formula: Codable, Sendable, Equatable {
        /// The key of the column that is subtracted from.
        package var minuend: String
        /// The key of the column that is subtracted.
        package var subtrahend: String
    }

    /// A row.
    package struct Row: Codable, Sendable, Equatable {
        /// Its label as written; empty if it has none.
        package var label: String
        /// The heading of the group that it is in.
        @Nullable package var group: String?
        /// Whether it is marked as the sum of rows above it.
        package var sum: Bool
        /// Its values by column; `null` where none is stated, never 0.
        package var values: [String: NumberValue?]
        /// Its cells as written, by column.
        package var written: [String: String]
        /// The line of the document, from 1.
        @Nullable package var line: Int?
    }

    /// The identifier.
    package var id: String
    /// The identifier of the report that it is in.
    package var report: String
    /// What kind of statement it is.
    package var kind: StatementKind
    /// Its title as written.
    package var title: String
    /// The unit of its values as written.
    @Nullable package var unit: String?
    /// What it covers.
    @Nullable package var period: Period?
    /// How it writes costs and spending.
    package var signs: SignConvention
    /// Its columns, in their order.
    package var columns: [Column]
    /// Its rows, in their order.
    package var rows: [Row]
    /// The day as of which it was reported.
    @Nullable package var reportedOn: CalendarDate?
    /// The identifier of its municipality; `null` if the state does not hold its report.
    @Nullable package var municipality: String?
    /// The name of its municipality.
    @Nullable package var municipalityName: String?
    /// The revision of its stream.
    package var revision: Int

    /// A statement as it stands.
    ///
    /// - Parameters:
    ///   - statement: The statement.
    ///   - state: The state that holds its report and its municipality.
    package init(_ statement: Statement, in state: OversightState) {
        id = statement.id.rawValue
        report = statement.report.rawValue
        kind = statement.kind
        title = statement.title
        unit = statement.unit
        period = statement.period.map { Period(start: $0.start, end: $0.end) }
        signs = statement.signs
        columns = statement.columns.map { Column($0) }
        rows = statement.rows.map { Row($0, statement.columns) }
        reportedOn = statement.reportedOn.flatMap { $0.isBeforeAll ? nil : $0 }
        let owner = state.reports[statement.report]?.municipality
        municipality = owner?.rawValue
        municipalityName = owner.map { state.name(of: $0) }
        revision = statement.revision
    }
}

extension StatementView.Column {
    fileprivate init(_ column: StatementColumn) {
        key = column.key
        label = column.label
        formula = column.formula.map {
            StatementView.Formula(minuend: $0.minuend, subtrahend: $0.subtrahend)
        }
    }
}

extension StatementView.Row {
    /// A row with a value, or `null`, in every column.
    fileprivate init(_ row: StatementRow, _ columns: [StatementColumn]) {
        label = row.label
        group = row.group
        sum = row.isSum
        line = row.line
        values = [:]
        written = [:]
        for column in columns {
            let cell = row.cells.first { $0.column == column.key }
            values.updateValue(cell?.number.map { NumberValue($0) }, forKey: column.key)
            written[column.key] = cell?.written ?? ""
        }
    }
}
