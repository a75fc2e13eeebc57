import EventLog
import Foundation
import Logging
import OversightService
import SQLiteEventLog
import Systemd

/// Brings the state up to the log's end: from the snapshot where it fits, else from the first event.
struct Opening {
    let log: SQLiteEventLog
    let directory: String
    let manager: ServiceManager
    let logger: Logger

    /// The state as of the log's end.
    ///
    /// - Throws: `EventLogError` or `ReplayError` where the log cannot be read.
    func ledger() async throws -> Ledger {
        let head = try await log.head()
        var fold = try await start(head)
        let replayed = head.size - fold.position
        let progress = Progress("Replaying")
        try log.replay(from: fold.position + 1, through: head.size) { batch in
            try fold.take(batch)
            progress.show(fold.position, of: head.size)
            if fold.position % (25 * ReplayBatch.capacity) < ReplayBatch.capacity, replayed > 200_000 {
                Daemon.tell(
                    manager, logger, .extendTimeout(microseconds: 30_000_000),
                    .status("Replaying: position \(fold.position) of \(head.size)"))
            }
        }
        progress.finish()
        logger.info("Opened the log at position \(head.size), of which \(replayed) events were replayed")
        return Ledger(state: fold.state, position: fold.position, log: log)
    }

    private func start(_ head: LogHead) async throws -> StateFold {
        do {
            guard let snapshot = try SnapshotStore(directory: URL(filePath: directory)).load(),
                snapshot.position <= head.size, try StateDigest.of(snapshot.state) == snapshot.digest,
                try await "\(log.root(at: snapshot.position))" == snapshot.head
            else { return StateFold() }
            return StateFold(from: snapshot.state, at: snapshot.position)
        } catch {
            logger.warning("The snapshot is passed over and the log replayed: \(error)")
            return StateFold()
        }
    }
}
