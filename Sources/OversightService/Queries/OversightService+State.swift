import EventLog
import Oversight

extension OversightService {
    /// Reads the state of a moment: the present one under its lock, an earlier one from a replay.
    ///
    /// - Parameters:
    ///   - moment: The moment.
    ///   - body: Gets the state; let it take what it needs and return.
    /// - Throws: ``Refusal`` for a moment that the log does not have; ``ReplayError`` or `EventLogError` if it cannot be
    ///   replayed; what `body` throws.
    func withState<Value: Sendable>(
        _ moment: Moment, _ body: @Sendable (OversightState) throws -> Value
    ) async throws -> Value {
        if moment == .now { return try ledger.read { state, _ in try body(state) } }
        return try body(try await replay(asOf: moment).state)
    }

    /// Replays the log as of a moment.
    ///
    /// - Parameter moment: The moment.
    /// - Returns: The state, and the last position that it holds.
    /// - Throws: ``Refusal`` for a moment that the log does not have; ``ReplayError`` or `EventLogError` if it cannot be
    ///   replayed.
    func replay(asOf moment: Moment) async throws -> (state: OversightState, position: Int) {
        try await check(moment)
        return try await log.replayed(asOf: moment, checked: true)
    }

    /// Refuses a position that the log does not have, and a day in the future.
    ///
    /// - Parameter moment: The moment.
    /// - Throws: ``Refusal`` for such a moment; `EventLogError` if the log cannot be read.
    func check(_ moment: Moment) async throws {
        if let day = moment.day, day > clock.today {
            throw Refusal(.dateInFuture, "Nothing is known of \(day), which is after today, \(clock.today).")
        }
        if let position = moment.position {
            let last = try await log.head().size
            guard (0...last).contains(position) else {
                throw Refusal(.notFound, "The log has no position \(position); it ends at \(last).")
            }
        }
    }
}
