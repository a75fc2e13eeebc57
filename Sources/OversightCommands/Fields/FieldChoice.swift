package import Oversight

/// A closed set of words that a field takes.
package protocol FieldChoice: RawRepresentable<String>, CaseIterable, Sendable {
    /// The description of the set in the OpenAPI document; `nil` for a set that only one field uses.
    static var summary: String? { get }
}

extension FieldChoice {
    package static var summary: String? { nil }

    /// All words, in their order.
    package static var words: [String] { allCases.map(\.rawValue) }
}

extension ActivityStatus: FieldChoice {
    package static var summary: String? { "How an activity stands." }
}

extension ReportKind: FieldChoice {
    package static var summary: String? {
        "The kinds of report: uppsiktsrapport, tertialrapport, delårsrapport, årsrapport."
    }
}

extension DecisionOutcome: FieldChoice {
    package static var summary: String? {
        "What a body decides on a report; only the body that it is escalated to closes one."
    }
}

extension ReportStage: FieldChoice {
    package static var summary: String? { "Where a report stands." }
}

extension GoalLevel: FieldChoice {
    package static var summary: String? { "Whose goal it is." }
}

extension BodyKind: FieldChoice {
    package static var summary: String? { "The kinds of body that decide." }
}

extension Office: FieldChoice {
    package static var summary: String? { "An office in a body." }
}

extension Role: FieldChoice {
    package static var summary: String? { "What a person may do." }
}

extension CorrectedField: FieldChoice {}

extension AssignmentKind: FieldChoice {
    package static var summary: String? { "Who gave an assignment, and for how long." }
}

extension Gender: FieldChoice {
    package static var summary: String? { "Whom the values of an indicator are about." }
}

extension FollowUpPeriod: FieldChoice {}

extension Polarity: FieldChoice {
    package static var summary: String? { "Which values of an indicator are good." }
}

extension PolarityBasis: FieldChoice {
    package static var summary: String? { "Who or what says which values of an indicator are good." }
}

extension StatementKind: FieldChoice {
    package static var summary: String? { "What a table of figures is about." }
}

extension AttendancePart: FieldChoice {
    package static var summary: String? { "Which part somebody has in a meeting." }
}

extension ItemOutcome: FieldChoice {
    package static var summary: String? { "What became of a matter that is no report." }
}

extension VoteSide: FieldChoice {}

extension DocumentKind: FieldChoice {
    package static var summary: String? { "A document of a meeting." }
}
