package import Oversight
package import OversightCommands

extension EstablishBody: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofMunicipality: municipality)
        let municipality = try context.municipality(municipality)
        let id = context.state.identifier(ofBody: name, of: municipality.id)
        return try context.change(
            id,
            .establish(
                BodyEstablished(
                    on: context.occasion.on, municipality: municipality.id, name: name,
                    kind: kind ?? Body.kind(ofName: name))))
    }

    package func subject(in state: OversightState) -> String { "" }
}

extension RenameBody: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofOwnerOf: .body, body.rawValue)
        if let renamed = context.state.bodies[body],
            let other = context.state.body(named: name, of: renamed.municipality), other.id != body
        {
            throw Refusal(.alreadyExists, "The name \"\(name)\" is or was that of the body \(other.id).")
        }
        return try context.change(body, .rename(name))
    }

    package func subject(in state: OversightState) -> String { body.rawValue }
}

extension GiveMandate: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofOwnerOf: .body, body.rawValue)
        return try context.change(body, .giveMandate(person, office, until: until))
    }

    package func subject(in state: OversightState) -> String { body.rawValue }
}

extension EndMandate: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofOwnerOf: .body, body.rawValue)
        return try context.change(body, .endMandate(person, office))
    }

    package func subject(in state: OversightState) -> String { body.rawValue }
}

extension DecisionContext {
    func change(_ id: Identifier<Body>, _ command: BodyCommand) throws(Refusal) -> StreamChanges {
        let body = state.bodies[id] ?? Body(id: id)
        let events = try body.decide(command, occasion)
        return StreamChanges(id.rawValue, .body, revision: body.revision, events.map(OversightEvent.body))
    }
}
