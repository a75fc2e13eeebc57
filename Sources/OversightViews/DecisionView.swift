package import Oversight

/// A decision on a report as surfaces show it.
package struct DecisionView: Codable, Sendable, Equatable {
    /// What was decided, as the word that `decide` takes.
    package var outcome: DecisionOutcome
    /// The identifier of the body.
    package var body: String
    /// The name of the body.
    package var bodyName: String
    /// The day of its meeting.
    package var meeting: CalendarDate
    /// The paragraph of its minutes.
    package var paragraph: String
    /// Why.
    @Nullable package var reasons: String?
    /// The identifier of the body that takes it over; `null` unless it is escalated.
    @Nullable package var handedTo: String?
    /// The name of the body that takes it over.
    @Nullable package var handedToName: String?
    /// Who presents it there: a name, or an id if the directory has no name.
    @Nullable package var presenter: String?
    /// By when the unit is to supplement.
    @Nullable package var due: CalendarDate?
    /// The reasons given for correcting the record, if it was corrected.
    package var corrections: [String]
    /// The corrections of the record, in order, each with what was recorded before.
    package var rectifications: [DecisionCorrectionView]

    /// A decision as surfaces show it.
    init(_ decision: Report.Decision, _ state: OversightState, _ names: some NameBook) {
        outcome = decision.outcome
        body = decision.item.body.rawValue
        bodyName = state.name(of: decision.item.body)
        meeting = decision.item.meeting
        paragraph = decision.item.paragraph
        reasons = decision.reasons
        due = decision.due
        handedTo = decision.handedTo?.rawValue
        handedToName = decision.handedTo.map { state.name(of: $0) }
        let inOrder = decision.corrections.enumerated().sorted {
            ($0.element.on, $0.offset) < ($1.element.on, $1.offset)
        }
        corrections = inOrder.map(\.element.reason)
        rectifications = inOrder.map { DecisionCorrectionView($0.element, state, names) }
        // The chair presents even if nobody recorded who that is.
        presenter = decision.presenter.map { names.name(of: $0) ?? $0.rawValue }
        if presenter == nil, decision.outcome == .escalate { presenter = "ordföranden" }
    }
}

/// A submission that the unit took back, as surfaces show it.
package struct WithdrawalView: Codable, Sendable, Equatable {
    /// The day.
    package var on: CalendarDate
    /// The round in which it was submitted.
    package var round: Int
    /// The day of the submission; `null` if it is not known.
    @Nullable package var submittedOn: CalendarDate?
    /// Why.
    package var reason: String
}

/// A supplement to a remitted report as surfaces show it.
package struct SupplementView: Codable, Sendable, Equatable {
    /// The day.
    package var on: CalendarDate
    /// The round in which it was given.
    package var round: Int
    /// The text.
    package var text: String
}
