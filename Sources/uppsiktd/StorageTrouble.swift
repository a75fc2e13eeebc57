import EventLog
import Logging
import OversightService
import Synchronization

/// Whether the journal's subscription can read the log and save its position; each failure is reported once.
final class StorageTrouble: Sendable {
    private let logger: Logger
    private let isReported = Mutex(false)

    init(logger: Logger) { self.logger = logger }

    /// Reports a failure of the storage, once until it works again.
    func report(_ error: EventLogError) {
        let isNew = isReported.withLock { isReported in
            defer { isReported = true }
            return !isReported
        }
        guard isNew else { return }
        logger.log(
            .journalStalled,
            "The position of the journal cannot be read or saved for now; nothing is lost, and the journal gets the rest later: \(error)"
        )
    }

    /// Records that the storage works again.
    func ended() { isReported.withLock { $0 = false } }
}
