import Synchronization
import Systemd

/// Which events were sent to the journal lately and may not have been read by it.
///
/// An entry that was sent waits in the journal's socket until journald reads it. If journald goes away with its socket, what
/// waits is lost; the kernel holds at most `net.unix.max_dgram_qlen` entries, which systemd sets to 512.
final class RecentlySent: Sendable {
    private struct State {
        let receiver: JournalReceiver?
        /// The position of the first event that this receiver was sent.
        let first: Int
        /// The position of the last one; positions have no gaps.
        var last: Int
        var lastSent: ContinuousClock.Instant
    }

    private let state = Mutex<State?>(nil)

    /// How many entries may wait, with room for a machine that allows more.
    static let capacity = 1024
    /// After this time, everything is assumed to have been read, lest old events be sent again for nothing.
    static let lifetime = Duration.seconds(24 * 60 * 60)

    /// Records that events were sent.
    ///
    /// - Parameters:
    ///   - first: The position of the first.
    ///   - count: How many there were.
    ///   - receiver: Who received them.
    ///   - now: When.
    func note(first: Int, count: Int, to receiver: JournalReceiver?, at now: ContinuousClock.Instant = .now) {
        state.withLock { state in
            state = State(
                receiver: receiver, first: min(state?.first ?? first, first), last: first + count - 1, lastSent: now)
        }
    }

    /// Whether what was sent went to another receiver than there is now.
    func isLost(with receiver: JournalReceiver?) -> Bool {
        state.withLock { state in state.map { $0.receiver != receiver } ?? false }
    }

    /// The first position that the journal may not have read, once: the next answer is `nil` until more was sent.
    func takeFirst(at now: ContinuousClock.Instant = .now) -> Int? {
        state.withLock { state in
            defer { state = nil }
            guard let state, now - state.lastSent <= Self.lifetime else { return nil }
            return max(state.first, state.last - Self.capacity + 1)
        }
    }
}
