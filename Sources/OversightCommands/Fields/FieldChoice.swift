package import Oversight

/// A closed set of words that a field takes.
package protocol FieldChoice: RawRepresentable<String>, CaseIterable, Sendable {
    /// What the set is, as one sentence for the API's document; `nil` for a set that only one field takes.
    static var summary: String? { get }
    /// The word that a sentence of the tool shows.
    var shown: String { get }
}

extension FieldChoice {
    package static var summary: String? { nil }
    package var shown: String { rawValue }

    /// All words, in their order.
    package static var words: [String] { allCases.map(\.rawValue) }
}

extension ActivityStatus: FieldChoice {
    package static var summary: String? { "How an activity stands." }
    package var shown: String { swedish }
}

extension ReportKind: FieldChoice {
    package static var summary: String? {
        "The kinds of report: uppsiktsrapport, tertialrapport, delårsrapport, årsredovisning."
    }
}

extension DecisionOutcome: FieldChoice {
    package static var summary: String? { "What a body decides on a report; only the executive board closes one." }
    package var shown: String { swedish }
}

extension GoalLevel: FieldChoice {
    package static var summary: String? { "Whose goal it is." }
}

extension BodyKind: FieldChoice {
    package static var summary: String? { "The kinds of body that decide." }
}

extension Office: FieldChoice {
    package static var summary: String? { "An office in a body." }

    package var shown: String {
        switch self {
        case .chair: "ordförande"
        case .viceChair: "vice ordförande"
        case .member: "ledamot"
        case .secretary: "sekreterare"
        }
    }
}

extension Role: FieldChoice {
    package static var summary: String? { "What a person may do." }
}

extension CorrectedField: FieldChoice {}
