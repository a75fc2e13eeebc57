/// How an activity stands, in the words that municipalities print.
///
/// The raw value is the key that scripts and stored events use.
public enum ActivityStatus: String, Sendable, Hashable, CaseIterable, Codable {
    case notStarted = "not_started"
    case inProgressOnPlan = "in_progress_on_plan"
    case inProgressDeviating = "in_progress_deviating"
    case completedOnPlan = "completed_on_plan"
    case completedDeviating = "completed_deviating"
    case onHold = "on_hold"
    case cancelled

    /// The Swedish words, as pages and documents show them.
    public var swedish: String {
        switch self {
        case .notStarted: "Ej påbörjad"
        case .inProgressOnPlan: "Pågående enligt plan"
        case .inProgressDeviating: "Pågående med avvikelse"
        case .completedOnPlan: "Avslutad enligt plan"
        case .completedDeviating: "Avslutad med avvikelse"
        case .onHold: "Vänteläge"
        case .cancelled: "Inställd"
        }
    }

    /// Whether work goes on.
    public var isInProgress: Bool { self == .inProgressOnPlan || self == .inProgressDeviating }
    /// Whether the work was done, as planned or otherwise.
    public var isCompleted: Bool { self == .completedOnPlan || self == .completedDeviating }
    /// Whether nothing more is expected: completed or cancelled.
    public var isEnded: Bool { isCompleted || self == .cancelled }
}
