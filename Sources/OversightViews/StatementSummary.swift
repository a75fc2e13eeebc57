package import Oversight

/// A statement of a report as lists show it, without its rows.
package struct StatementSummary: Codable, Sendable, Equatable {
    /// The identifier.
    package var id: String
    /// The identifier of the report that it is in.
    package var report: String
    /// What it is about.
    package var kind: StatementKind
    /// Its title as written.
    package var title: String
    /// The unit of its values as written.
    @Nullable package var unit: String?
    /// The first day of the period that it covers.
    @Nullable package var start: CalendarDate?
    /// The last day of the period that it covers.
    @Nullable package var end: CalendarDate?
    /// How many rows it has, sums among them.
    package var rows: Int
    /// The identifier of its municipality; `null` if the state does not hold its report.
    @Nullable package var municipality: String?
    /// The name of its municipality.
    @Nullable package var municipalityName: String?
    /// The revision of its stream.
    package var revision: Int

    /// A statement without its rows.
    ///
    /// - Parameters:
    ///   - statement: The statement.
    ///   - state: The state that holds its report.
    package init(_ statement: Statement, in state: OversightState) {
        let owner = state.reports[statement.report]?.municipality
        id = statement.id.rawValue
        report = statement.report.rawValue
        kind = statement.kind
        title = statement.title
        unit = statement.unit
        start = statement.period?.start
        end = statement.period?.end
        rows = statement.rows.count
        municipality = owner?.rawValue
        municipalityName = owner.map { state.name(of: $0) }
        revision = statement.revision
    }
}
