package import Oversight
package import OversightCommands

extension EstablishUnit: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofMunicipality: municipality)
        let municipality = try context.municipality(municipality)
        let id = context.state.unitIdentifier(establishing: name, of: municipality.id)
        var above: Identifier<OrganisationUnit>?
        if let parent { above = try context.unit(parent, of: municipality).id }
        return try context.change(
            id,
            .establish(
                UnitEstablished(on: context.occasion.on, municipality: municipality.id, name: name, parent: above)))
    }

    package func subject(in state: OversightState) -> String { "" }
}

extension MoveUnit: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofOwnerOf: .unit, unit.rawValue)
        if let parent, let municipality = context.state.units[unit]?.municipality {
            try context.checkParent(parent, of: municipality)
        }
        let ancestors = parent.map(context.state.ancestors(of:)) ?? []
        return try context.change(unit, .move(parent: parent, ancestors: ancestors))
    }

    package func subject(in state: OversightState) -> String { unit.rawValue }
}

extension CloseUnit: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofOwnerOf: .unit, unit.rawValue)
        return try context.change(unit, .close)
    }

    package func subject(in state: OversightState) -> String { unit.rawValue }
}

extension RenameUnit: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofOwnerOf: .unit, unit.rawValue)
        if let renamed = context.state.units[unit],
            let other = context.state.unit(named: name, of: renamed.municipality), other.id != unit
        {
            throw Refusal(.alreadyExists, "The name \"\(name)\" is or was that of the unit \(other.id).")
        }
        return try context.change(unit, .rename(name))
    }

    package func subject(in state: OversightState) -> String { unit.rawValue }
}

extension ReopenUnit: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofOwnerOf: .unit, unit.rawValue)
        return try context.change(unit, .reopen)
    }

    package func subject(in state: OversightState) -> String { unit.rawValue }
}

extension DecisionContext {
    /// Refuses a unit that no unit of a municipality can belong to.
    func checkParent(
        _ parent: Identifier<OrganisationUnit>, of municipality: Identifier<Municipality>
    ) throws(Refusal) {
        let above = try openUnit(parent)
        guard above.municipality == municipality else {
            throw Refusal(
                .invalid,
                "The unit \(parent) is \(name(of: above.municipality))'s, and a unit of \(name(of: municipality)) belongs to one of its own."
            )
        }
    }

    func change(
        _ id: Identifier<OrganisationUnit>, _ command: UnitCommand
    ) throws(Refusal) -> StreamChanges {
        let unit = state.units[id] ?? OrganisationUnit(id: id)
        let events = try unit.decide(command, occasion)
        return StreamChanges(id.rawValue, .unit, revision: unit.revision, events.map(OversightEvent.unit))
    }
}
