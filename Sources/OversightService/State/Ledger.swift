public import EventLog
public import Oversight
import Synchronization

/// The state as of the log's end, kept in step with it.
///
/// Every command of the daemon is appended through the service, which hands its events over here once they are durable.
/// They may be handed over in another order than the log's, so those that come early wait for those before them.
public final class Ledger: Sendable {
    private struct Live {
        var state: OversightState
        var position: Int
        var early: [Int: [(OversightStream, OversightEvent)]] = [:]

        /// Applies the events that follow the position.
        mutating func apply(_ events: some Collection<(OversightStream, OversightEvent)>) {
            for (stream, event) in events {
                position += 1
                state.apply(event, at: position, to: stream)
            }
        }
    }

    private let live: Mutex<Live>
    private let log: any EventLog

    /// A ledger that goes on from a state.
    ///
    /// - Parameters:
    ///   - state: The state at the position.
    ///   - position: The last position that the state holds.
    ///   - log: The log that it is kept in step with.
    public init(state: OversightState, position: Int, log: any EventLog) {
        live = Mutex(Live(state: state, position: position))
        self.log = log
    }

    /// Reads the state as of now.
    ///
    /// The closure runs under a lock: let it take what it needs and return.
    ///
    /// - Parameter body: Gets the state and the last position that it holds.
    public func read<Value, Failure: Error>(
        _ body: (OversightState, Int) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try live.withLock { live throws(Failure) in try body(live.state, live.position) }
    }

    /// Takes the events of a command that the log has acknowledged.
    ///
    /// - Parameters:
    ///   - events: The events in the order in which they were appended, with their streams.
    ///   - first: The position of the first of them.
    func take(_ events: [(OversightStream, OversightEvent)], first: Int) {
        live.withLock { live in
            guard first > live.position else { return }
            live.early[first] = events
            while let next = live.early.removeValue(forKey: live.position + 1) {
                live.apply(next)
            }
        }
    }

    /// How often others who were acknowledged before get their turn to hand their events over, before the log is read.
    private static let patience = 4

    /// Makes sure that the state holds everything up to a position, reading the log where events were not handed over.
    ///
    /// - Parameter position: A position that the log has acknowledged.
    /// - Throws: `EventLogError` or ``ReplayError`` where the log cannot be read.
    func catchUp(to position: Int) async throws {
        var turns = 0
        while true {
            let reached = live.withLock { $0.position }
            guard reached < position else { return }
            if turns < Self.patience {
                turns += 1
                await Task.yield()
                continue
            }
            let events = try await log.read(from: reached + 1, through: position, limit: 1024)
            guard let first = events.first else { return }
            var decoded: [(OversightStream, OversightEvent)] = []
            for event in events { decoded.append(try event.domainEvent()) }
            // Others may have handed over some of these meanwhile: take only what still follows.
            live.withLock { live in
                let known = live.position - first.position + 1
                guard known >= 0, known < decoded.count else { return }
                live.apply(decoded[known...])
                live.early = live.early.filter { $0.key > live.position }
                while let next = live.early.removeValue(forKey: live.position + 1) {
                    live.apply(next)
                }
            }
        }
    }
}
