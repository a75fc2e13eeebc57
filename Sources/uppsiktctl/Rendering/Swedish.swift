import Oversight

/// Swedish words for the keys of values.
enum Swedish {
    /// A level of goals.
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

    /// An activity's status, or that none was reported.
    static func word(_ status: ActivityStatus?) -> String { status?.swedish ?? "Ej rapporterad" }

    /// The tone of an activity's status.
    static func tone(_ status: ActivityStatus?) -> Style.Tone? {
        switch status {
        case .completedOnPlan: .good
        case .inProgressDeviating, .completedDeviating, .onHold: .warning
        case .notStarted, .inProgressOnPlan, .cancelled, nil: nil
        }
    }

    /// The tone of a report's stage.
    static func tone(_ stage: ReportStage) -> Style.Tone? {
        switch stage {
        case .approved, .closed: .good
        case .remitted, .escalated: .warning
        case .requested, .drafting, .submitted: nil
        }
    }

    /// The words for a grade that documents print; the key of a grade that only a municipality's scale has.
    static func grade(_ key: String) -> String {
        switch key {
        case "largely_met": "I hög grad uppfyllt"
        case "contributes": "Bidrar till målet"
        default: GradeScale.fourSteps.label(GradeKey(rawValue: key))
        }
    }

    /// The number of rows by status, in the order of the statuses.
    static func counts(_ counts: [String: Int]) -> [String] {
        let known = ActivityStatus.allCases.compactMap { status in
            counts[status.rawValue].map { "\(status.swedish): \($0)" }
        }
        let others = counts.keys.filter { ActivityStatus(rawValue: $0) == nil }.sorted()
        return known + others.map { "\($0): \(counts[$0] ?? 0)" }
    }
}
