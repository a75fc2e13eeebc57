import EventLog
import Foundation
import Logging
import OversightService
import SQLiteEventLog
import Systemd

/// Brings the state up to the log's end: from the snapshot where it fits, else from the first event.
struct Opening {
    /// What was opened.
    struct Result {
        /// The state as of the log's end.
        let ledger: Ledger
        /// The position of the snapshot that it began with; `nil` where there was none that fits.
        let savedPosition: Int?
    }

    let log: SQLiteEventLog
    let directory: String
    let manager: ServiceManager
    let logger: Logger

    private var store: SnapshotStore { SnapshotStore(directory: URL(filePath: directory)) }

    /// The state as of the log's end.
    ///
    /// - Throws: `EventLogError` or `ReplayError` where the log cannot be read.
    func run() async throws -> Result {
        let head = try await log.head()
        let fits = await snapshotFits(head)
        return try replay(to: head.size, fromSnapshot: fits)
    }

    /// Whether there is a snapshot of this log.
    private func snapshotFits(_ head: LogHead) async -> Bool {
        do {
            guard let header = try store.header(), header.position <= head.size else { return false }
            return try await "\(log.root(at: header.position))" == header.head
        } catch {
            passOver(error)
            return false
        }
    }

    // Everything that holds a state is done in functions that do not suspend.
    private func replay(to end: Int, fromSnapshot: Bool) throws -> Result {
        let snapshot = fromSnapshot ? load() : nil
        let savedPosition = snapshot?.header.position
        var fold = snapshot.map { StateFold(from: $0.state, at: $0.header.position) } ?? StateFold()
        let replayed = end - fold.position
        let progress = Progress("Replaying")
        try log.replay(from: fold.position + 1, through: end) { batch in
            try fold.take(batch)
            progress.show(fold.position, of: end)
            if fold.position % (25 * ReplayBatch.capacity) < ReplayBatch.capacity, replayed > 200_000 {
                Daemon.tell(
                    manager, logger, .extendTimeout(microseconds: 30_000_000),
                    .status("Replaying: position \(fold.position) of \(end)"))
            }
        }
        progress.finish()
        logger.tell(
            .opened, "Opened the log at position \(end), of which \(replayed) events were replayed",
            metadata: ["log-end": "\(end)", "replayed": "\(replayed)"])
        return Result(
            ledger: Ledger(state: fold.state, position: fold.position, log: log), savedPosition: savedPosition)
    }

    private func load() -> SnapshotStore.Snapshot? {
        do {
            return try store.load()
        } catch {
            passOver(error)
            return nil
        }
    }

    private func passOver(_ error: any Error) {
        logger.tell(
            .snapshotPassedOver,
            "The snapshot is passed over and the log replayed, which takes longer; check the disk if this comes again: \(error)"
        )
    }
}
