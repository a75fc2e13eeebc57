import Logging
import OversightService
import Synchronization

/// Records since when the journal has been behind the log, and reports the beginning and end of each stall.
final class JournalLag: Sendable {
    private struct Stall {
        let start: ContinuousClock.Instant
        var isReported = false
    }

    private let logger: Logger
    private let stall = Mutex<Stall?>(nil)

    init(logger: Logger) { self.logger = logger }

    /// Whether the journal is behind.
    var isNoted: Bool { stall.withLock { $0 != nil } }

    /// Records that the journal is behind, unless it already was.
    func began(at instant: ContinuousClock.Instant) { stall.withLock { $0 = $0 ?? Stall(start: instant) } }

    /// Reports that the journal accepts nothing, once per stall, so that a long one does not fill the disk.
    func report(_ error: any Error) {
        let isNew = stall.withLock { stall in
            defer { stall?.isReported = true }
            return stall?.isReported != true
        }
        guard isNew else { return }
        logger.log(
            .journalStalled,
            "The journal takes no events for now; nothing is lost, and it gets them once it does: \(error)")
    }

    /// Reports that the journal has caught up, if it was behind.
    ///
    /// - Parameter position: The last position that was sent to it.
    func ended(at position: Int) {
        let ended = stall.withLock { stall in
            defer { stall = nil }
            return stall
        }
        guard let ended else { return }
        let seconds = (ContinuousClock.now - ended.start).components.seconds
        logger.log(
            .journalCaughtUp, "The journal has every event up to position \(position) again, after \(seconds) s",
            metadata: ["log-end": "\(position)"])
    }
}
