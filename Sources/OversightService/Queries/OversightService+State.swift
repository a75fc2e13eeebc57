import EventLog
public import Oversight

extension OversightService {
    /// Reads the state of a moment: the present one under its lock, an earlier one from a replay.
    ///
    /// - Parameters:
    ///   - moment: The moment.
    ///   - body: Gets the state; let it take what it needs and return.
    /// - Throws: ``Refusal`` for a moment that the log does not have; ``ReplayError`` or `EventLogError` where it
    ///   cannot be replayed; what `body` throws.
    public func withState<Value: Sendable>(
        _ moment: AsOf, _ body: @Sendable (OversightState) throws -> Value
    ) async throws -> Value {
        switch moment {
        case .now: return try ledger.read { state, _ in try body(state) }
        case .day(let day):
            return try body(try await replay(through: nil, asOf: try checked(day)))
        case .position(let position):
            return try body(try await replay(through: try await checked(position), asOf: nil))
        }
    }

    /// A position that the log has.
    ///
    /// - Throws: ``Refusal`` for one that it does not have.
    func checked(_ position: Int) async throws -> Int {
        let last = try await log.head().size
        guard (0...last).contains(position) else {
            throw Refusal(.notFound, "The log has no position \(position); it ends at \(last).")
        }
        return position
    }

    /// A day that is not in the future: of tomorrow, nothing is known.
    ///
    /// - Throws: ``Refusal`` for a day after today.
    func checked(_ day: CalendarDate) throws(Refusal) -> CalendarDate {
        guard day <= clock.today else {
            throw Refusal(.dateInFuture, "Nothing is known of \(day), which is after today, \(clock.today).")
        }
        return day
    }

    private func replay(through position: Int?, asOf day: CalendarDate?) async throws -> OversightState {
        try await log.replay { log in
            var fold = StateFold(asOf: day)
            if position != 0 {
                try log.batches(through: position, checked: true) { try fold.take($0) }
            }
            return fold.state
        }
    }
}
