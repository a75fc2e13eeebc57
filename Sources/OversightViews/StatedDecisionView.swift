package import Oversight

/// The decision on a report as its document prints it: it names a meeting and a paragraph, and implies no approval.
package struct StatedDecisionView: Codable, Sendable, Equatable {
    /// The day of the meeting.
    package var date: CalendarDate
    /// The paragraph as printed.
    package var paragraph: String
    /// The whole as printed.
    package var written: String
    /// The identifier of the body; `null` if none is named, or none of that name is established.
    @Nullable package var body: String?
    /// The name of the body.
    @Nullable package var bodyName: String?

    /// A decision as stated.
    init(_ decision: Report.StatedDecision, _ state: OversightState) {
        date = decision.date
        paragraph = decision.paragraph
        written = decision.written
        body = decision.body?.rawValue
        bodyName = decision.body.map { state.name(of: $0) }
    }
}
