package import Oversight
package import OversightCommands

extension GrantRole: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach()
        if let body = assignment.body, (context.state.bodies[body]?.revision ?? 0) == 0 {
            throw Refusal(
                .notFound, "There is no body \(body); establish it, or import a report before it, first.")
        }
        if let unit = assignment.unit { _ = try context.openUnit(unit) }
        return try context.change(person, .grant(assignment))
    }

    package func subject(in state: OversightState) -> String { person.rawValue }
}

extension RevokeRole: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach()
        return try context.change(person, .revoke(assignment))
    }

    package func subject(in state: OversightState) -> String { person.rawValue }
}

extension DecisionContext {
    func change(_ id: Identifier<Person>, _ command: PersonCommand) throws(Refusal) -> StreamChanges {
        let person = state.persons[id] ?? Person(id: id)
        let events = try person.decide(command, occasion)
        return StreamChanges(id.rawValue, .person, revision: person.revision, events.map(OversightEvent.person))
    }
}
