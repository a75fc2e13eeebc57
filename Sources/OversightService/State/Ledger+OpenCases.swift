import Oversight

extension Ledger {
    /// How many cases are open, and as of which position.
    public var openCases: (count: Int, position: Int) {
        read { state, position in
            (state.cases.entities.count { $0.revision > 0 && $0.closedOn == nil }, position)
        }
    }
}
