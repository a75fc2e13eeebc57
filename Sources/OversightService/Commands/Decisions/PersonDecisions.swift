package import Oversight
package import OversightCommands

extension GrantRole: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(AccessTable.Subject(of: .installation))
        if let body = assignment.body, (context.state.bodies[body]?.revision ?? 0) == 0 {
            throw Refusal(
                .notFound, "There is no body \(body); establish it, or import a report before it, first.")
        }
        if let unit = assignment.unit { _ = try context.openUnit(unit) }
        return try context.change(person, .grant(try context.bind(assignment, to: municipality)))
    }

    package func subject(in state: OversightState) -> String { person.rawValue }
}

extension RevokeRole: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(AccessTable.Subject(of: .installation))
        return try context.change(person, .revoke(try context.bind(assignment, to: municipality)))
    }

    package func subject(in state: OversightState) -> String { person.rawValue }
}

extension DecisionContext {
    /// A role, bound to a municipality that is named.
    ///
    /// - Parameters:
    ///   - assignment: The role; the municipality that it may have is looked up like a name.
    ///   - name: The municipality's name or id; `nil` for none.
    /// - Returns: The role; without the municipality, if that follows from the role's unit or body.
    /// - Throws: ``Refusal`` if there is no such municipality, or the unit or the body is another one's.
    fileprivate func bind(_ assignment: RoleAssignment, to name: String?) throws(Refusal) -> RoleAssignment {
        guard let name = name ?? assignment.municipality?.rawValue else { return assignment }
        let municipality = try municipality(name)
        var bound = assignment
        bound.municipality = municipality.id
        guard assignment.isBoundWithinMunicipality, let place = assignment.unit?.rawValue ?? assignment.body?.rawValue
        else { return bound }
        let stream = OversightStream(assignment.unit == nil ? .body : .unit, place)
        if let owner = state.municipality(of: stream), owner != municipality.id {
            throw Refusal(
                .invalid,
                "\(place) is \(self.name(of: owner))'s, so a role there does not hold in \(municipality.name).")
        }
        bound.municipality = nil
        return bound
    }

    func change(_ id: Identifier<Person>, _ command: PersonCommand) throws(Refusal) -> StreamChanges {
        let person = state.persons[id] ?? Person(id: id)
        let events = try person.decide(command, occasion)
        return StreamChanges(id.rawValue, .person, revision: person.revision, events.map(OversightEvent.person))
    }
}
