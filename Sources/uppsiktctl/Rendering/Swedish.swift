import Oversight

/// The Swedish words for keys that people read.
enum Swedish {
    /// Whose goal it is.
    static func word(_ level: GoalLevel) -> String {
        switch level {
        case .council: "KF-mål"
        case .board: "KS-mål"
        case .committee: "Nämndmål"
        case .financialManagement: "Verksamhetsmål för god ekonomisk hushållning"
        }
    }

    /// A kind of body, by its key.
    static func bodyKind(_ key: String) -> String {
        switch BodyKind(rawValue: key) {
        case .council: "Kommunfullmäktige"
        case .board: "Kommunstyrelse"
        case .committee: "Nämnd"
        case .subcommittee: "Utskott"
        case nil: key
        }
    }

    /// An office, by its key.
    static func office(_ key: String) -> String {
        switch Office(rawValue: key) {
        case .chair: "ordförande"
        case .viceChair: "vice ordförande"
        case .member: "ledamot"
        case .secretary: "sekreterare"
        case nil: key
        }
    }

    /// The words of an activity's status, or that nothing was reported.
    static func word(_ status: ActivityStatus?) -> String { status?.swedish ?? "Ej rapporterad" }

    /// What the colour of an activity's status stands for.
    static func tone(_ status: ActivityStatus?) -> Style.Tone? {
        switch status {
        case .completedOnPlan: .good
        case .inProgressDeviating, .completedDeviating, .onHold: .warning
        case .notStarted, .inProgressOnPlan, .cancelled, nil: nil
        }
    }

    /// What the colour of a report's stage stands for.
    static func tone(_ stage: ReportStage) -> Style.Tone? {
        switch stage {
        case .approved, .closed: .good
        case .remitted, .escalated: .warning
        case .requested, .drafting, .submitted: nil
        }
    }

    /// The words of a grade that documents print; the key of one that only a municipality's scale knows.
    static func grade(_ key: String) -> String {
        switch key {
        case "largely_met": "I hög grad uppfyllt"
        case "contributes": "Bidrar till målet"
        default: GradeScale.fourSteps.label(GradeKey(rawValue: key))
        }
    }

    /// How many rows stand at which status, in the order of the statuses.
    static func counts(_ counts: [String: Int]) -> [String] {
        let known = ActivityStatus.allCases.compactMap { status in
            counts[status.rawValue].map { "\(status.swedish): \($0)" }
        }
        let others = counts.keys.filter { ActivityStatus(rawValue: $0) == nil }.sorted()
        return known + others.map { "\($0): \(counts[$0] ?? 0)" }
    }
}
