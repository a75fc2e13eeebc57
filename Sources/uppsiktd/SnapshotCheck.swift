import EventLog
import Foundation
import OversightService

/// Checks that a snapshot equals the state of a replay up to its position.
struct SnapshotCheck: Sendable {
    let directory: String

    /// What is wrong with the snapshot; `nil` if nothing is, or if there is none.
    ///
    /// - Throws: `EventLogError` or `ReplayError` if the log cannot be replayed.
    func damage(in log: any EventLog) async throws -> (position: Int, reason: String)? {
        let snapshot: SnapshotStore.Snapshot
        do {
            guard let found = try SnapshotStore(directory: URL(filePath: directory)).load() else { return nil }
            snapshot = found
        } catch {
            return (0, "the snapshot cannot be read, and may be deleted: \(error)")
        }
        let header = snapshot.header
        let (state, position) = try await log.replayed(through: header.position)
        guard position == header.position, StateDigest.of(state) == header.digest,
            StateDigest.of(snapshot.state) == header.digest
        else { return (header.position, "the snapshot does not hold what the log says, and may be deleted") }
        return nil
    }
}
