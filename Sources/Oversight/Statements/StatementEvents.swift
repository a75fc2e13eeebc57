/// The events of a statement, in the stream `statement-<id>`.
package enum StatementEvent: Sendable, Equatable, EventFamily {
    case reported(StatementReported)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .reported(let event): visitor.visit(event, Self.reported)
        }
    }
}

/// A statement of a report was recorded.
package struct StatementReported: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day as of which it was reported.
    package var on: CalendarDate
    /// The report that it is in.
    package var report: Identifier<Report>
    /// What kind of statement it is.
    package var kind: StatementKind
    /// Its title as written.
    package var title: String
    /// The unit of its values as written, such as `tkr`.
    package var unit: String?
    /// The first day of the period that it covers.
    package var start: CalendarDate
    /// The last day of the period that it covers.
    package var end: CalendarDate
    /// How it writes costs and spending.
    package var signs: SignConvention
    /// Its columns, in their order.
    package var columns: [StatementColumn]
    /// Its rows, in their order.
    package var rows: [StatementRow]

    /// A statement as reported.
    package init(
        on: CalendarDate, report: Identifier<Report>, kind: StatementKind, title: String, unit: String? = nil,
        start: CalendarDate, end: CalendarDate, signs: SignConvention, columns: [StatementColumn], rows: [StatementRow]
    ) {
        self.on = on
        self.report = report
        self.kind = kind
        self.title = title
        self.unit = unit
        self.start = start
        self.end = end
        self.signs = signs
        self.columns = columns
        self.rows = rows
    }
}
