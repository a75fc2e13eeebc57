import Oversight
import OversightViews
import Presentation

extension DecisionCorrectionView {
    /// The correction as minutes print it below a decision: `2026-06-03: § 41, tidigare § 14, skrivfel`.
    func sentence(_ words: Phrases) -> String {
        let changes = changes.map { change in
            let label = change.field.label(words).map { "\($0.lowercased()) " } ?? ""
            let before = "\(words[.previously]) \(change.field.shown(change.was, words))"
            return "\(label)\(change.field.shown(change.now, words)), \(before)"
        }
        let told = changes.isEmpty ? reason : "\(changes.joined(separator: "; ")), \(reason)"
        return "\(on): \(told)"
    }
}

extension StruckDecisionView {
    /// The decision that was taken back, with the day and the reason.
    func sentence(_ words: Phrases) -> String {
        "\(on): \(words.label(outcome)), \(bodyName) \(meeting), \(paragraph), \(reason)"
    }
}

extension DecisionField {
    /// The label before a value that does not say what it is; `nil` for those that do.
    fileprivate func label(_ words: Phrases) -> String? {
        switch self {
        case .outcome, .paragraph, .body: nil
        case .meeting: words[.meeting]
        case .reasons: words[.reasons]
        case .due: words[.decisionDue]
        case .presenter: words[.presenter]
        }
    }

    fileprivate func shown(_ written: String?, _ words: Phrases) -> String {
        guard let written else { return words[.notRecorded] }
        switch self {
        case .outcome: return DecisionOutcome(rawValue: written).map { words.label($0) } ?? written
        case .reasons: return "\u{201D}\(written)\u{201D}"
        case .body, .meeting, .paragraph, .due, .presenter: return written
        }
    }
}
