package import EventLog
import Synchronization

/// Records whether the log is known to be damaged.
///
/// From then on nothing is answered from it, rather than something wrong. Damage stays recorded until a restart, which checks again.
package final class LogHealth: Sendable {
    private struct State {
        var damage: EventLogError?
        var verified = 0
        var onDamage: (@Sendable (EventLogError) -> Void)?
    }

    private let state = Mutex(State())

    /// The health of a log without known damage.
    package init() {}

    /// What is wrong, or `nil` if nothing is known to be.
    package var damage: EventLogError? { state.withLock { $0.damage } }

    /// The last position up to which all events have been verified since the start.
    package var verifiedPosition: Int { state.withLock { $0.verified } }

    /// Records that all events up to a position are intact.
    ///
    /// - Parameter position: The last position that was verified.
    package func verified(through position: Int) {
        state.withLock { $0.verified = max($0.verified, position) }
    }

    /// Records an error if it reports damage; other errors are ignored.
    ///
    /// - Parameter error: An error of reading or writing the log.
    package func note(_ error: any Error) {
        let damage: EventLogError
        switch error {
        case let error as EventLogError where error.code == .corrupt: damage = error
        case let error as ReplayError:
            damage = .corrupt(position: error.position, "It cannot be replayed: \(error.reason).")
        default: return
        }
        let onDamage = state.withLock { state -> (@Sendable (EventLogError) -> Void)? in
            guard state.damage == nil else { return nil }
            state.damage = damage
            return state.onDamage
        }
        onDamage?(damage)
    }

    /// Calls a closure once, when the first damage is found; at once if that has happened already.
    ///
    /// - Parameter body: Receives the damage.
    package func onDamage(_ body: @escaping @Sendable (EventLogError) -> Void) {
        let damage = state.withLock { state in
            state.onDamage = body
            return state.damage
        }
        if let damage { body(damage) }
    }
}
