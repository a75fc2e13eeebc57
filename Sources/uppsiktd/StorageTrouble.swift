import EventLog
import Logging
import OversightService
import Synchronization

/// Whether the journal's subscription can read the log and save how far it has come, told of once for each trouble.
final class StorageTrouble: Sendable {
    private let logger: Logger
    private let isTold = Mutex(false)

    init(logger: Logger) { self.logger = logger }

    /// Says that the storage fails, once until it works again.
    func tell(of error: EventLogError) {
        let isNew = isTold.withLock { isTold in
            defer { isTold = true }
            return !isTold
        }
        guard isNew else { return }
        logger.tell(
            .journalStalled,
            "How far the journal was told cannot be read or saved for now; nothing is lost, and it is told the rest later: \(error)"
        )
    }

    /// Notes that the storage works again.
    func ended() { isTold.withLock { $0 = false } }
}
