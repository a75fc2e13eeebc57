import EventLog
import Foundation
import OversightService

/// Checks that a snapshot holds the state that a replay to its position gives.
struct SnapshotCheck {
    let directory: String

    /// What is wrong with the snapshot, if there is one and something is.
    func damage(in log: some EventLog) throws -> (position: Int, reason: String)? {
        let snapshot: SnapshotStore.Snapshot
        do {
            guard let found = try SnapshotStore(directory: URL(filePath: directory)).load() else { return nil }
            snapshot = found
        } catch {
            return (0, "the snapshot cannot be read, and may be deleted: \(error)")
        }
        let header = snapshot.header
        var fold = StateFold()
        try log.replay(from: 1, through: header.position, checked: false) { try fold.take($0) }
        guard fold.position == header.position, StateDigest.of(fold.state) == header.digest,
            StateDigest.of(snapshot.state) == header.digest
        else { return (header.position, "the snapshot does not hold what the log says, and may be deleted") }
        return nil
    }
}
