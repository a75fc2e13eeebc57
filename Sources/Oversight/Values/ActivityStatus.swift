/// How an activity stands, in the words that municipalities print.
///
/// The raw value is the key that scripts and stored events use.
package enum ActivityStatus: String, Sendable, Hashable, CaseIterable, Codable {
    case notStarted = "not_started"
    case inProgressOnPlan = "in_progress_on_plan"
    case inProgressDeviating = "in_progress_deviating"
    case completedOnPlan = "completed_on_plan"
    case completedDeviating = "completed_deviating"
    case onHold = "on_hold"
    case cancelled

    /// The Swedish words, as pages and documents show them.
    package var swedish: String {
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

    /// Whether the work is in progress.
    package var isInProgress: Bool { self == .inProgressOnPlan || self == .inProgressDeviating }
    /// Whether the work was done, as planned or otherwise.
    package var isCompleted: Bool { self == .completedOnPlan || self == .completedDeviating }
    /// Whether nothing more is expected: completed or cancelled.
    package var isEnded: Bool { isCompleted || self == .cancelled }
}

extension ActivityStatus {
    /// The status with a key, read from bytes without making a string, as replay reads millions of them.
    ///
    /// - Parameter bytes: The key in ASCII; anything else gives `nil`.
    package init?(utf8 bytes: UnsafeRawBufferPointer) {
        let candidate: (status: Self, key: StaticString)
        switch (bytes.count, bytes.first) {
        case (11, _): candidate = (.notStarted, "not_started")
        case (19, UInt8(ascii: "i")): candidate = (.inProgressOnPlan, "in_progress_on_plan")
        case (21, _): candidate = (.inProgressDeviating, "in_progress_deviating")
        case (17, _): candidate = (.completedOnPlan, "completed_on_plan")
        case (19, _): candidate = (.completedDeviating, "completed_deviating")
        case (7, _): candidate = (.onHold, "on_hold")
        case (9, _): candidate = (.cancelled, "cancelled")
        default: return nil
        }
        let key = UnsafeRawBufferPointer(start: candidate.key.utf8Start, count: candidate.key.utf8CodeUnitCount)
        guard key.elementsEqual(bytes) else { return nil }
        self = candidate.status
    }
}
