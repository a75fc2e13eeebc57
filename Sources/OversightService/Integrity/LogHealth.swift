public import EventLog
import Synchronization

/// Whether the log is known to be damaged: from then on nothing is answered from it, rather than something wrong.
///
/// Damage is for good: a restart looks again.
public final class LogHealth: Sendable {
    private struct State {
        var damage: EventLogError?
        var verified = 0
        var onDamage: (@Sendable (EventLogError) -> Void)?
    }

    private let state = Mutex(State())

    /// The health of a log of which nothing bad is known.
    public init() {}

    /// What is wrong, or `nil` if nothing is known to be.
    public var damage: EventLogError? { state.withLock { $0.damage } }

    /// The last position up to which every event was found to be as it was written, since this start.
    public var verifiedPosition: Int { state.withLock { $0.verified } }

    /// Remembers that everything up to a position is as it was written.
    ///
    /// - Parameter position: The last position that was checked.
    public func verified(through position: Int) {
        state.withLock { $0.verified = max($0.verified, position) }
    }

    /// Remembers an error if it reports damage; any other is ignored.
    ///
    /// - Parameter error: What reading or writing the log threw.
    public func note(_ error: any Error) {
        let damage: EventLogError
        switch error {
        case let error as EventLogError where error.code == .corrupt: damage = error
        case let error as ReplayError:
            damage = .corrupt(position: error.position, "It cannot be replayed: \(error.reason).")
        default: return
        }
        let tell = state.withLock { state -> (@Sendable (EventLogError) -> Void)? in
            guard state.damage == nil else { return nil }
            state.damage = damage
            return state.onDamage
        }
        tell?(damage)
    }

    /// Has something done once, when the first damage is found; at once where one was found before.
    ///
    /// - Parameter body: Gets what is wrong.
    public func onDamage(_ body: @escaping @Sendable (EventLogError) -> Void) {
        let damage = state.withLock { state in
            state.onDamage = body
            return state.damage
        }
        if let damage { body(damage) }
    }
}
