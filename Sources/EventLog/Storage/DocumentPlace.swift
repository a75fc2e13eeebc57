/// A place in a storage for documents, which is copied, restored and erased apart from the log and from other places.
///
/// The set is closed: an engine has a store of documents for each, and backups and imports follow from it.
package enum DocumentPlace: String, CaseIterable, Sendable {
    /// What belongs to the log and is no event, such as blobs.
    case state
    /// The signed checkpoints, which stay when an older copy of the log is put in place, and show that it is one.
    case checkpoints
    /// The directory of persons, which can be corrected and erased without changing an event.
    case persons
    /// How far subscriptions have come, such as the journal's.
    ///
    /// What was written last may be lost when the machine stops: the events are handled again.
    case positions

    /// Whether the place belongs into a backup.
    package var isInBackups: Bool {
        switch self {
        case .state, .checkpoints, .persons: true
        // Restoring a backup does not undo what subscribers have got.
        case .positions: false
        }
    }
}
