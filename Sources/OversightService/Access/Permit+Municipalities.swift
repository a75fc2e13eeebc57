import Oversight
import OversightCommands

extension Permit {
    /// The municipalities in which the caller may do what the permit is for; `nil` for everywhere.
    ///
    /// - Parameter state: The state that holds the caller's roles, and the minutes that the caller adjusts.
    func municipalities(in state: OversightState) -> Set<Identifier<Municipality>>? {
        if caller.isAdministrator { return nil }
        let reach = AccessTable.reach(in: action)
        var own: Set<Identifier<Municipality>> = []
        for assignment in state.persons[caller.id]?.assignments ?? [] where reach[assignment.role] != nil {
            guard let municipality = assignment.owner(in: state) else { return nil }
            own.insert(municipality)
        }
        if action == .adjust {
            for meeting in state.meetings.entities where state.adjusts(caller.id, meeting) {
                if let body = state.bodies[meeting.body] { own.insert(body.municipality) }
            }
        }
        return own
    }
}

extension RoleAssignment {
    /// The municipality that the role is bound to, by itself or by its unit or body; `nil` if it holds everywhere.
    fileprivate func owner(in state: OversightState) -> Identifier<Municipality>? {
        municipality ?? unit.flatMap { state.units[$0]?.municipality }
            ?? body.flatMap { state.bodies[$0]?.municipality }
    }
}
