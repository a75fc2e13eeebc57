import EventCatalogue
public import EventLog
public import Oversight
import Synchronization

/// The state as of the log's end: a projector that folds every commit into it, in order.
///
/// The log's writer hands over each commit before it answers the callers (``EventLog/onCommit(_:)``). Handing over only adds
/// to a queue; whoever reads the state next folds what is in it, under the lock that reading takes anyway. So the state that
/// is read holds everything that has been acknowledged, and nobody waits for a task of its own that would have to catch up.
public final class Ledger: Sendable {
    private struct Live {
        var state: OversightState
        var position: Int
        /// Why the next event in the queue cannot be folded.
        var failure: ReplayError?
    }

    private let live: Mutex<Live>
    private let inbox = CommitInbox()
    private let log: any EventLog

    /// A ledger that goes on from a state, and follows the log from then on.
    ///
    /// - Parameters:
    ///   - state: The state at the position.
    ///   - position: The last position that the state holds.
    ///   - log: The log that is followed.
    public init(state: OversightState, position: Int, log: any EventLog) {
        live = Mutex(Live(state: state, position: position))
        self.log = log
        // What this misses, ``wait(until:)`` reads from the log.
        _ = log.onCommit { [weak inbox] in inbox?.add($0) }
    }

    /// Reads the state as of the last commit.
    ///
    /// The closure runs under a lock: let it take what it needs and return.
    ///
    /// - Parameter body: Gets the state and the last position that it holds.
    public func read<Value, Failure: Error>(
        _ body: (OversightState, Int) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try live.withLock { live throws(Failure) in
            fold(into: &live)
            return try body(live.state, live.position)
        }
    }

    /// Returns once the state holds everything up to a position.
    ///
    /// Events that were never handed over are read from the log: those from before the ledger was made, and those of a commit
    /// that reported a failure and was stored after all.
    ///
    /// - Parameter position: A position that the log has.
    /// - Throws: `EventLogError` or ``ReplayError`` if the events cannot be read.
    func wait(until position: Int) async throws {
        while true {
            let reached = try live.withLock { live in
                fold(into: &live)
                if let failure = live.failure, live.position < position { throw failure }
                return live.position
            }
            guard reached < position else { return }
            let events = try await log.read(from: reached + 1, through: position, limit: 1024)
            guard !events.isEmpty else { return }
            try live.withLock { live in
                // Others may have folded some of them meanwhile.
                for event in events where event.position == live.position + 1 { try Self.apply(event, to: &live) }
            }
        }
    }

    /// Folds what was handed over, as far as it follows the state without a gap.
    private func fold(into live: inout Live) {
        inbox.drain(after: live.position) { event in
            do throws(ReplayError) {
                try Self.apply(event, to: &live)
                return true
            } catch {
                live.failure = error
                return false
            }
        }
    }

    private static func apply(_ event: RecordedEvent, to live: inout Live) throws(ReplayError) {
        let (stream, decoded) = try event.domainEvent()
        live.state.apply(decoded, at: event.position, to: stream)
        live.position = event.position
        live.failure = nil
    }
}
