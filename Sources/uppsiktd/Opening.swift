import EventLog
import Foundation
import Logging
import OversightService
import Systemd

/// Builds the state as of the log's end: from the snapshot if it fits, else from the first event.
struct Opening: Sendable {
    /// The state, and how it was built.
    struct Result: Sendable {
        /// The state as of the log's end.
        let ledger: Ledger
        /// The position of the snapshot; `nil` if there was none that fits.
        let savedPosition: Int?
        /// Whether all events were verified.
        let isVerified: Bool
    }

    let log: any EventLog
    let directory: StateDirectory
    let startReporter: StartReporter
    let logger: Logger

    private var store: SnapshotStore { SnapshotStore(directory: URL(filePath: directory.path)) }

    /// The state as of the log's end.
    ///
    /// - Throws: `EventLogError` or `ReplayError` if the log cannot be read.
    func run() async throws -> Result {
        let head = try await log.head()
        let position = await snapshotPosition(head)
        let checked = try await StartCheck(log: log).run(head, snapshot: position ?? 0)
        let replayed = try await log.replay { source in
            try replay(source, to: head.size, fromSnapshot: position != nil, checkedAfter: checked)
        }
        let end = replayed.fold.position
        return Result(
            ledger: Ledger(state: try await replayed.fold.finished(log), position: end, log: log),
            savedPosition: replayed.savedPosition, isVerified: checked == 0)
    }

    /// The position of the snapshot of this log, if there is one.
    private func snapshotPosition(_ head: LogHead) async -> Int? {
        do {
            guard let header = try store.header(), header.position <= head.size else { return nil }
            let root = try await log.root(at: header.position)
            return "\(root)" == header.head ? header.position : nil
        } catch {
            passOver(error)
            return nil
        }
    }

    private func replay(
        _ source: ReplaySource, to end: Int, fromSnapshot: Bool, checkedAfter: Int
    ) throws -> (fold: StateFold, savedPosition: Int?) {
        let snapshot = fromSnapshot ? load() : nil
        let savedPosition = snapshot?.header.position
        var fold = snapshot.map { StateFold(from: $0.state, at: $0.header.position) } ?? StateFold()
        let begin = fold.position
        startReporter.begin("replaying the log")
        let progress = Progress("Replaying")
        // If the snapshot cannot be loaded, more is replayed than was verified.
        try source.batches(from: begin + 1, through: end, checked: begin < checkedAfter) { batch in
            try fold.take(batch)
            progress.show(fold.position, of: end)
            startReporter.advance(to: fold.position, from: begin, of: end)
        }
        progress.finish()
        logger.log(
            .opened, "Opened the log at position \(end), of which \(end - begin) events were replayed",
            metadata: ["log-end": "\(end)", "replayed": "\(end - begin)"])
        return (fold, savedPosition)
    }

    private func load() -> SnapshotStore.Snapshot? {
        startReporter.begin("loading the snapshot")
        do {
            return try store.load()
        } catch {
            passOver(error)
            return nil
        }
    }

    private func passOver(_ error: any Error) {
        logger.log(
            .snapshotPassedOver,
            "The snapshot is passed over and the log replayed, which takes longer; check the disk if this comes again: \(error)"
        )
    }
}
