package import Oversight
package import OversightCommands

/// Proof that a caller has a role for an action: the first half of the access check.
///
/// It is made before anything is looked up, so that a caller without a role learns nothing. The second half is
/// ``checkReach(_:in:)``, once the subject of the action is known.
package struct Permit: Sendable {
    package let action: Action
    package let caller: Caller

    /// Checks that one of the caller's roles or offices allows the action, whatever its subject.
    ///
    /// - Parameters:
    ///   - action: The action.
    ///   - caller: The caller whose roles and offices count.
    ///   - state: The state that holds the caller's roles and offices.
    ///   - day: The day on which an office is to be held.
    /// - Throws: ``Refusal`` with `forbidden`.
    init(
        _ action: Action, for caller: Caller, in state: OversightState, on day: CalendarDate
    ) throws(Refusal) {
        (self.action, self.caller) = (action, caller)
        if caller.isAdministrator { return }
        let reach = AccessTable.reach(in: action)
        let assignments = state.persons[caller.id]?.assignments ?? []
        if assignments.contains(where: { reach[$0.role] != nil }) { return }
        guard Self.isAllowedByOffice(action, to: caller.id, in: state, on: day) else {
            throw Self.refusal(of: action, to: caller)
        }
    }

    /// Refuses to use the permit for another action than it was given for.
    ///
    /// - Throws: ``Refusal`` with `forbidden`.
    func check(isFor action: Action?) throws(Refusal) {
        guard action == self.action else { throw Self.refusal(of: action ?? .administer, to: caller) }
    }

    /// Refuses the action if none of the caller's roles reaches its subject.
    ///
    /// - Parameters:
    ///   - subject: The subject; it is evaluated only if no role holds everywhere, since that may cost more than the
    ///     decision.
    ///   - state: The state that holds the caller's roles and the tree of units.
    /// - Throws: ``Refusal`` with `forbidden`.
    package func checkReach(
        _ subject: @autoclosure () -> AccessTable.Subject = AccessTable.Subject(of: .installation),
        in state: OversightState
    ) throws(Refusal) {
        // What is read is not asked for its subject: every role reads anywhere, and so does an office.
        if caller.isAdministrator || action == .read { return }
        let reach = AccessTable.reach(in: action)
        for assignment in state.persons[caller.id]?.assignments ?? [] {
            switch reach[assignment.role] {
            case nil: continue
            case .anywhere: return
            case .ownMunicipality:
                if assignment.municipality == nil || assignment.reaches(subject().owner) { return }
            case .ownUnit:
                if let own = assignment.unit,
                    subject().units.contains(where: { state.ancestors(of: $0).contains(own) })
                {
                    return
                }
            case .ownBody: if let own = assignment.body, own == subject().body { return }
            }
        }
        if action == .adjust, subject().actor == caller.id { return }
        throw Self.refusal(of: action, to: caller)
    }

    /// Refuses the action if it writes what is another municipality's than that of the caller's roles.
    ///
    /// What is bound to a unit or a body was held to it by ``checkReach(_:in:)``.
    ///
    /// - Parameters:
    ///   - changes: What the action writes.
    ///   - state: The state on which it was decided.
    /// - Throws: ``Refusal`` with `forbidden`.
    func checkReach(of changes: StreamChanges, in state: OversightState) throws(Refusal) {
        if caller.isAdministrator { return }
        let reach = AccessTable.reach(in: action)
        var owners: Set<AccessTable.Owner>?
        for assignment in state.persons[caller.id]?.assignments ?? [] {
            guard let reach = reach[assignment.role] else { continue }
            guard reach == .ownMunicipality, assignment.municipality != nil else { return }
            let written = owners ?? changes.owners(in: state)
            owners = written
            if written.allSatisfy(assignment.reaches) { return }
        }
        // Nobody without a role gets here but for an own act, which was checked.
        if owners != nil { throw Self.refusal(of: action, to: caller) }
    }

    private static func refusal(of action: Action, to caller: Caller) -> Refusal {
        let reach = AccessTable.reach(in: action)
        let needed = reach.keys.sorted { $0.rawValue < $1.rawValue }.map { role in
            reach[role] == .anywhere ? role.rawValue : "\(role.rawValue) (\(reach[role]?.rawValue ?? ""))"
        }
        let who = needed.isEmpty ? "the administrator" : needed.joined(separator: ", ")
        return Refusal(
            .forbidden, "\(caller.id) may not do this (\(action.rawValue)), which is for \(who); ask the administrator."
        )
    }
}

extension RoleAssignment {
    /// Whether the role, as far as it is bound to a municipality, reaches what has an owner.
    fileprivate func reaches(_ owner: AccessTable.Owner) -> Bool {
        guard let municipality else { return true }
        return switch owner {
        case .installation: false
        case .municipality(let owner): owner == municipality
        case .undecided: true
        }
    }
}

extension OversightService {
    /// Checks that one of a caller's roles or offices allows an action: the only place where roles are checked.
    ///
    /// - Returns: The permit that the service's methods require.
    /// - Throws: ``Refusal`` with `forbidden`.
    package func permit(_ action: Action, for caller: Caller) throws(Refusal) -> Permit {
        let day = clock.today
        return try ledger.read { state, _ throws(Refusal) in try Permit(action, for: caller, in: state, on: day) }
    }

    /// Checks that one of a caller's roles allows what an endpoint does.
    ///
    /// - Returns: The permit that the service's methods require.
    /// - Throws: ``Refusal`` with `forbidden`.
    package func permit<E: Endpoint>(for endpoint: E.Type, to caller: Caller) throws(Refusal) -> Permit {
        try permit(E.declaration.action ?? .administer, for: caller)
    }
}
