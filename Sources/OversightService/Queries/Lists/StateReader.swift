import Oversight

/// Reads the state of a moment once for each slice of a list: the present state under its lock, an earlier one from a
/// single replay.
struct StateReader: Sendable {
    private enum Source {
        case present(Ledger)
        case past(OversightState, position: Int)
    }

    private let source: Source

    init(_ ledger: Ledger) { source = .present(ledger) }

    init(_ state: OversightState, at position: Int) { source = .past(state, position: position) }

    /// Reads the state.
    ///
    /// - Parameter body: Gets the state and its position; it must be brief, since it may hold the lock of the state.
    func read<Value>(_ body: (OversightState, Int) throws -> Value) throws -> Value {
        switch source {
        case .present(let ledger): try ledger.read { state, position in try body(state, position) }
        case .past(let state, let position): try body(state, position)
        }
    }
}
