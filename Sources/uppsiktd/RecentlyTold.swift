import Synchronization
import Systemd

/// What the journal was told of lately and may not have read yet.
///
/// An entry that was sent waits in the journal's socket until journald reads it. A journald that goes away with its socket
/// takes what waits with it; the kernel holds at most `net.unix.max_dgram_qlen` entries, which systemd sets to 512.
final class RecentlyTold: Sendable {
    private struct Batch {
        var first: Int
        var count: Int
        var at: ContinuousClock.Instant
    }

    private struct State {
        var receiver: JournalReceiver?
        var batches: [Batch] = []
    }

    private let state = Mutex(State())

    /// How many entries may wait, with room for a machine that allows more.
    static let capacity = 1024
    /// For how long an entry may wait before it is taken to have been read, lest an old one be told again for nothing.
    static let patience = Duration.seconds(24 * 60 * 60)

    /// Notes that the journal was told of events.
    ///
    /// - Parameters:
    ///   - first: The position of the first.
    ///   - count: How many there were.
    ///   - receiver: Who received them.
    func note(first: Int, count: Int, to receiver: JournalReceiver?, at now: ContinuousClock.Instant = .now) {
        state.withLock { state in
            state.receiver = receiver
            state.batches.append(Batch(first: first, count: count, at: now))
            state.batches.removeAll { now - $0.at > Self.patience }
            // Whole batches go as long as what is left is enough.
            var left = state.batches.reduce(0) { $0 + $1.count }
            while let oldest = state.batches.first, left - oldest.count >= Self.capacity {
                left -= oldest.count
                state.batches.removeFirst()
            }
        }
    }

    /// Whether what was told went to another receiver than there is now.
    func isLost(with receiver: JournalReceiver?) -> Bool {
        state.withLock { !$0.batches.isEmpty && $0.receiver != receiver }
    }

    /// The first position that the journal may not have read, once: the next answer is `nil` until more was told.
    func takeFirst(at now: ContinuousClock.Instant = .now) -> Int? {
        state.withLock { state in
            defer { state.batches = [] }
            return state.batches.first { now - $0.at <= Self.patience }?.first
        }
    }
}
