import Oversight
import OversightCommands
import OversightViews
import Presentation

/// The Swedish words for keys that people read, and what their colours stand for.
enum Swedish {
    /// The words that every surface uses.
    private static let words = Phrases(language: .swedish)

    static func word(_ level: GoalLevel) -> String { words.label(level) }
    static func word(_ kind: BodyKind) -> String { words.label(kind) }
    static func word(_ office: Office) -> String { words.label(office) }
    static func word(_ kind: ReportKind) -> String { words.label(kind) }
    static func word(_ stage: ReportStage) -> String { words.label(stage) }
    static func word(_ stage: ReportStage, before body: String) -> String { words.label(stage, before: body) }
    static func word(_ outcome: DecisionOutcome) -> String { words.label(outcome) }
    static func word(_ status: ActivityStatus) -> String { words.label(status) }
    static func word(_ kind: AssignmentKind) -> String { words.label(kind) }
    static func word(_ status: AssignmentStatus) -> String { words.label(status) }
    static func word(_ gender: Gender) -> String { words.label(gender) }
    static func word(_ period: FollowUpPeriod) -> String { words.label(period) }
    static func word(_ trend: Trend) -> String { words.label(trend) }
    static func word(_ polarity: Polarity) -> String { words.label(polarity) }
    static func word(_ basis: PolarityBasis) -> String { words.label(basis) }
    static func word(_ kind: StatementKind) -> String { words.label(kind) }
    static func word(_ kind: DocumentKind) -> String { words.label(kind) }
    static func word(_ signs: SignConvention) -> String { words.label(signs) }

    static func word(_ kind: ImportView.LeftBehind.Kind) -> String {
        switch kind {
        case .activity: words[.activity]
        case .assignment: words[.assignment]
        case .indicator: words[.indicator]
        case .statement: words[.statement]
        }
    }

    /// The heading over what an earlier import of a report brought and a later one does not have.
    static var leftBehind: String { words[.leftBehind] }

    /// The words between such a thing and one that looks like the same.
    static var resembles: String { words[.resembles] }

    /// That such a thing cannot be taken back, since others recorded more of it.
    static var somethingRests: String { words[.somethingRests] }

    /// That the earlier import can be taken back before the later one.
    static var orUndoFirst: String { words[.orUndoFirst] }

    /// What has a deadline.
    static func word(_ kind: OverdueItem.Kind) -> String {
        switch kind {
        case .activity: "Aktivitet"
        case .assignment: "Uppdrag"
        case .report: "Rapport"
        case .minutes: "Protokoll"
        case .extract: "Utdrag"
        }
    }

    /// The words of an activity's status, or that nothing was reported.
    static func word(_ status: ActivityStatus?) -> String { words.label(status) }

    /// A word of a closed set that a command takes, as sentences show it; the keys of other sets are what people type.
    static func word(_ key: String, of choice: any FieldChoice.Type) -> String {
        switch choice {
        case is ActivityStatus.Type: ActivityStatus(rawValue: key).map { word($0) } ?? key
        case is AssignmentStatus.Type: AssignmentStatus(rawValue: key).map { word($0) } ?? key
        case is Polarity.Type: Polarity(rawValue: key).map { word($0) } ?? key
        case is DecisionOutcome.Type: DecisionOutcome(rawValue: key).map { words.bare($0) } ?? key
        case is Office.Type: Office(rawValue: key).map { word($0) } ?? key
        case is DocumentKind.Type: DocumentKind(rawValue: key).map { word($0).lowercased() } ?? key
        default: key
        }
    }

    /// What the colour of an activity's status stands for.
    static func tone(_ status: ActivityStatus?) -> Style.Tone? {
        switch status {
        case .completedOnPlan: .good
        case .inProgressDeviating, .completedDeviating, .onHold: .warning
        case .notStarted, .inProgressOnPlan, .cancelled, nil: nil
        }
    }

    /// How an assignment stands, in the words of its report if it is in one, or that nothing was reported.
    static func cell(_ assignment: AssignmentView) -> Table.Cell {
        let unreported: ActivityStatus? = nil
        return Table.Cell(
            assignment.statusLabel ?? assignment.status.map { word($0) } ?? word(unreported),
            tone: assignment.status == .done ? .good : nil)
    }

    /// What the colour of a trend stands for.
    static func tone(_ trend: Trend?) -> Style.Tone? {
        switch trend {
        case .improving: .good
        case .worsening: .warning
        case .unchanged, .incomparable, nil: nil
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
            counts[status.rawValue].map { "\(words.label(status)): \($0)" }
        }
        let others = counts.keys.filter { ActivityStatus(rawValue: $0) == nil }.sorted()
        return known + others.map { "\($0): \(counts[$0] ?? 0)" }
    }
}
