package import Oversight

/// A correction of the record of a decision as surfaces show it.
package struct DecisionCorrectionView: Codable, Sendable, Equatable {
    /// The day on which it was corrected.
    package var on: CalendarDate
    /// Why.
    package var reason: String
    /// What it changed.
    package var changes: [DecisionChangeView]

    init(_ correction: Report.Decision.Correction, _ state: OversightState, _ names: some NameBook) {
        on = correction.on
        reason = correction.reason
        changes = correction.changes.map { DecisionChangeView($0, state, names) }
    }
}

/// A part of a decision before and after a correction, as surfaces show it.
package struct DecisionChangeView: Codable, Sendable, Equatable {
    /// The part.
    package var field: DecisionField
    /// What was recorded: a body or a person by name, an outcome as the word that `decide` takes.
    @Nullable package var was: String?
    /// What is right, written likewise.
    @Nullable package var now: String?

    init(_ change: Report.Decision.Change, _ state: OversightState, _ names: some NameBook) {
        field = change.field
        func shown(_ written: String?) -> String? {
            written.map { written in
                switch change.field {
                case .body: state.name(of: Identifier<Body>(rawValue: written))
                case .presenter: names.name(of: Identifier<Person>(rawValue: written)) ?? written
                case .outcome, .meeting, .paragraph, .reasons, .due: written
                }
            }
        }
        was = shown(change.was)
        now = shown(change.now)
    }
}

/// A decision that was recorded by mistake and counts for nothing, as surfaces show it.
package struct StruckDecisionView: Codable, Sendable, Equatable {
    /// What was recorded, as the word that `decide` takes.
    package var outcome: DecisionOutcome
    /// The identifier of the body.
    package var body: String
    /// The name of the body.
    package var bodyName: String
    /// The day of its meeting.
    package var meeting: CalendarDate
    /// The paragraph of its minutes.
    package var paragraph: String
    /// The day on which it was taken back.
    package var on: CalendarDate
    /// Why.
    package var reason: String

    init(_ struck: Report.Decision.Struck, _ state: OversightState) {
        let item = struck.decision.item
        outcome = struck.decision.outcome
        body = item.body.rawValue
        bodyName = state.name(of: item.body)
        meeting = item.meeting
        paragraph = item.paragraph
        on = struck.on
        reason = struck.reason
    }
}
