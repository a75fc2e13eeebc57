import Oversight

/// The state of a moment, which a list reads as often as it has slices: the present one under its lock each time, an
/// earlier one as it was replayed once.
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
    /// - Parameter body: Gets the state and the last position that it holds; let it take what it needs and return.
    func read<Value>(_ body: (OversightState, Int) throws -> Value) throws -> Value {
        switch source {
        case .present(let ledger): try ledger.read { state, position in try body(state, position) }
        case .past(let state, let position): try body(state, position)
        }
    }
}
