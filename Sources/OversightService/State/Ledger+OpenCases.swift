import Oversight

extension Ledger {
    /// The number of open cases, and the position of the state.
    package var openCases: (count: Int, position: Int) {
        read { state, position in
            (state.cases.entities.count { $0.revision > 0 && $0.closedOn == nil }, position)
        }
    }
}
