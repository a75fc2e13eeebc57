import EventCatalogue
package import EventLog
package import Oversight
import Synchronization

/// The state as of the log's end: a projector that folds every commit into it, in order.
///
/// The log's writer hands over each commit before it answers the callers (``EventLog/onCommit(_:)``). This only appends
/// to a queue; the next reader folds what is queued, under the lock that it takes anyway. So a reader always sees every
/// acknowledged event, and there is no task that has to catch up. An event that makes its stream be read again, such as a
/// rectification, waits in the queue until ``wait(until:)`` has read the stream; its caller waits for that.
package final class Ledger: Sendable {
    private struct Live {
        var state: OversightState
        var position: Int
        /// The reason why the next event in the queue cannot be folded.
        var failure: ReplayError?
    }

    private let live: Mutex<Live>
    private let inbox = CommitInbox()
    private let log: any EventLog

    /// Creates a ledger that continues from a state and follows the log.
    ///
    /// - Parameters:
    ///   - state: The state at the position.
    ///   - position: The position of the last event in the state.
    ///   - log: The log to follow.
    package init(state: OversightState, position: Int, log: any EventLog) {
        live = Mutex(Live(state: state, position: position))
        self.log = log
        // ``wait(until:)`` reads from the log what this misses.
        _ = log.onCommit { [weak inbox] in inbox?.add($0) }
    }

    /// Reads the state as of the last commit.
    ///
    /// The closure runs under a lock and should return quickly.
    ///
    /// - Parameter body: Receives the state and the position of its last event.
    package func read<Value, Failure: Error>(
        _ body: (OversightState, Int) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try live.withLock { live throws(Failure) in
            fold(into: &live)
            return try body(live.state, live.position)
        }
    }

    /// Returns once the state holds all events up to a position.
    ///
    /// Events that were not handed over are read from the log: those from before the ledger was created, and those of a
    /// commit that reported a failure but was stored.
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
            guard let first = events.first else { return }
            if try readRepeats(first) {
                try await foldAgain(from: first.position)
                continue
            }
            try live.withLock { live in
                // Other readers may have folded some of them meanwhile.
                for event in events where event.position == live.position + 1 {
                    guard try Self.apply(event, to: &live) else { return }
                }
            }
        }
    }

    /// Whether the next event makes its stream be read again.
    private func readRepeats(_ event: RecordedEvent) throws(ReplayError) -> Bool {
        let (stream, decoded) = try event.domainEvent()
        return live.withLock { $0.state.needsRefold(decoded, of: stream) }
    }

    /// Folds the events of one command, of which one or several make their streams be read again.
    ///
    /// They are installed together, so that no reader sees a command half.
    private func foldAgain(from position: Int) async throws {
        var events = try await log.read(from: position, through: nil, limit: 1024)
        guard let command = events.first?.correlation else { return }
        while let last = events.last, last.correlation == command {
            let more = try await log.read(from: last.position + 1, through: nil, limit: 1024)
            if more.isEmpty { break }
            events += more
        }
        events = Array(events.prefix { $0.correlation == command })
        guard let last = events.last?.position else { return }
        let decoded = try events.map { (position: $0.position, decoded: try $0.domainEvent()) }
        let repeated = live.withLock { live in
            Set(decoded.map(\.decoded).filter { live.state.needsRefold($0.1, of: $0.0) }.map(\.0))
        }
        let histories = try await log.histories(of: repeated, through: last)
        live.withLock { live in
            guard live.position == position - 1 else { return }
            for event in decoded where !repeated.contains(event.decoded.0) {
                live.state.apply(event.decoded.1, at: event.position, to: event.decoded.0)
            }
            for (stream, history) in histories { live.state.refold(stream, from: history) }
            live.position = last
            live.failure = nil
        }
    }

    /// Folds the queued commits that follow the state without a gap.
    private func fold(into live: inout Live) {
        inbox.drain(after: live.position) { event in
            do throws(ReplayError) {
                return try Self.apply(event, to: &live)
            } catch {
                live.failure = error
                return false
            }
        }
    }

    /// Applies the next event, unless its stream has to be read again for it, which ``wait(until:)`` does.
    ///
    /// - Returns: Whether it was applied.
    private static func apply(_ event: RecordedEvent, to live: inout Live) throws(ReplayError) -> Bool {
        let (stream, decoded) = try event.domainEvent()
        live.failure = nil
        guard !live.state.needsRefold(decoded, of: stream) else { return false }
        live.state.apply(decoded, at: event.position, to: stream)
        live.position = event.position
        return true
    }
}
