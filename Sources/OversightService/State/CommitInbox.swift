import EventLog
import Synchronization

/// A queue of commits between the log's writer and the state, in order of position.
final class CommitInbox: Sendable {
    private let commits = Mutex<[[StoredRow]]>([])

    /// Adds a commit; returns at once.
    func add(_ rows: [StoredRow]) { commits.withLock { $0.append(rows) } }

    /// Removes the events that come next; one caller at a time.
    ///
    /// Events up to the position are skipped. A gap stops it until a later position is passed.
    ///
    /// - Parameters:
    ///   - position: The last position that was folded.
    ///   - body: Folds the next event; returns whether it could.
    func drain(after position: Int, _ body: (RecordedEvent) -> Bool) {
        let taken = commits.withLock { commits in
            defer { commits = [] }
            return commits
        }
        var next = position + 1
        for (index, commit) in taken.enumerated() {
            guard let first = commit.first?.event.position, first <= next else { return putBack(taken[index...]) }
            for row in commit where row.event.position == next {
                guard body(row.event) else { return putBack(taken[index...]) }
                next += 1
            }
        }
    }

    private func putBack(_ rest: ArraySlice<[StoredRow]>) { commits.withLock { $0.insert(contentsOf: rest, at: 0) } }
}
