import Synchronization
import Systemd

/// The events that were sent to the journal but may not have been read by it.
///
/// A sent entry waits in the journal's socket until journald reads it. If journald ends and its socket with it, waiting
/// entries are lost; the kernel holds at most `net.unix.max_dgram_qlen` entries, which systemd sets to 512.
final class RecentlySent: Sendable {
    private struct State {
        let receiver: JournalReceiver?
        /// The position of the first event sent to this receiver.
        let first: Int
        /// The position of the last one; positions have no gaps.
        var last: Int
        var lastSent: ContinuousClock.Instant
    }

    private let state = Mutex<State?>(nil)

    /// The most entries that may wait, with a margin for machines that allow more.
    static let capacity = 1024
    /// After this time, everything is assumed to have been read, so that old events are not sent again without need.
    static let lifetime = Duration.seconds(24 * 60 * 60)

    /// Records that events were sent.
    ///
    /// - Parameters:
    ///   - first: The position of the first event.
    ///   - count: The number of events.
    ///   - receiver: The receiver.
    ///   - now: The time of sending.
    func note(first: Int, count: Int, to receiver: JournalReceiver?, at now: ContinuousClock.Instant = .now) {
        state.withLock { state in
            state = State(
                receiver: receiver, first: min(state?.first ?? first, first), last: first + count - 1, lastSent: now)
        }
    }

    /// Whether events were sent to another receiver than the present one.
    func isLost(with receiver: JournalReceiver?) -> Bool {
        state.withLock { state in state.map { $0.receiver != receiver } ?? false }
    }

    /// Returns the first position that the journal may not have read, and forgets it: the next call returns `nil` unless more
    /// was sent meanwhile.
    func takeFirst(at now: ContinuousClock.Instant = .now) -> Int? {
        state.withLock { state in
            defer { state = nil }
            guard let state, now - state.lastSent <= Self.lifetime else { return nil }
            return max(state.first, state.last - Self.capacity + 1)
        }
    }
}
