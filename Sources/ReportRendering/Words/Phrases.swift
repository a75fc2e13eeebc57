import Mustache
import Oversight

/// The words of one language.
struct Phrases {
    let language: PageLanguage

    subscript(phrase: Phrase) -> String { phrase.text(in: language) }
}

extension Phrases {
    func label(_ kind: ReportKind) -> String {
        guard language == .english else { return kind.swedish }
        return switch kind {
        case .oversight: "Oversight report"
        case .fourMonth: "Four-month report"
        case .halfYear: "Half-year report"
        case .annual: "Annual report"
        }
    }

    func label(_ stage: ReportStage) -> String {
        guard language == .english else { return stage.swedish }
        return switch stage {
        case .requested: "Requested"
        case .drafting: "In preparation"
        case .submitted: "Submitted"
        case .approved: "Approved"
        case .remitted: "Remitted for supplementation"
        case .escalated: "Handed over to the executive board"
        case .closed: "Closed"
        }
    }

    func label(_ outcome: DecisionOutcome) -> String {
        guard language == .english else { return outcome.swedish }
        return switch outcome {
        case .approve: "Approved"
        case .remit: "Remitted for supplementation"
        case .escalate: "Handed over to the executive board"
        case .table: "Tabled"
        case .close: "Closed by the executive board"
        }
    }

    func label(_ status: ActivityStatus) -> String {
        guard language == .english else { return status.swedish }
        return switch status {
        case .notStarted: "Not started"
        case .inProgressOnPlan: "In progress on plan"
        case .inProgressDeviating: "In progress, deviating"
        case .completedOnPlan: "Completed on plan"
        case .completedDeviating: "Completed, deviating"
        case .onHold: "On hold"
        case .cancelled: "Cancelled"
        }
    }

    func label(_ basis: GradeBasis) -> String {
        switch basis {
        case .document: self[.basisDocument]
        case .rule: self[.basisRule]
        case .person: self[.basisPerson]
        }
    }
}

extension Phrases: MustacheParent {
    func child(named name: String) -> Any? { Phrase(rawValue: name).map { self[$0] } }
}
