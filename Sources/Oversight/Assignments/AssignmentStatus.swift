/// How an assignment stands.
///
/// The words of documents differ between municipalities. The raw value is the key that scripts and stored events use.
package enum AssignmentStatus: String, Sendable, Hashable, CaseIterable, Codable {
    case notStarted = "not_started"
    case inProgress = "in_progress"
    case done

    /// Whether nothing more is to be done.
    package var isEnded: Bool {
        switch self {
        case .notStarted, .inProgress: false
        case .done: true
        }
    }

    /// The Swedish words, as pages show them if no document has others.
    package var swedish: String {
        switch self {
        case .notStarted: "Ej påbörjad"
        case .inProgress: "Pågår"
        case .done: "Klar"
        }
    }
}
