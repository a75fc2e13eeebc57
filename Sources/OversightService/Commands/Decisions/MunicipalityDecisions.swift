package import Oversight
package import OversightCommands

extension RegisterMunicipality: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach()
        let id = context.state.identifier(ofMunicipality: name)
        return try context.change(context.state.municipalities[id] ?? Municipality(id: id), .register(name: name))
    }

    package func subject(in state: OversightState) -> String {
        state.municipality(named: name)?.id.rawValue ?? name
    }
}

extension AdoptGradeScale: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach()
        return try context.change(try context.municipality(municipality), .adoptGradeScale(scale))
    }

    package func subject(in state: OversightState) -> String {
        state.municipality(named: municipality)?.id.rawValue ?? municipality
    }
}

extension AdoptAssessmentScale: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach()
        return try context.change(try context.municipality(municipality), .adoptAssessmentScale(scale))
    }

    package func subject(in state: OversightState) -> String {
        state.municipality(named: municipality)?.id.rawValue ?? municipality
    }
}

extension AdoptTrendWords: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach()
        return try context.change(try context.municipality(municipality), .adoptTrendWords(words))
    }

    package func subject(in state: OversightState) -> String {
        state.municipality(named: municipality)?.id.rawValue ?? municipality
    }
}

extension AdoptAssignmentWords: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach()
        return try context.change(try context.municipality(municipality), .adoptAssignmentWords(words))
    }

    package func subject(in state: OversightState) -> String {
        state.municipality(named: municipality)?.id.rawValue ?? municipality
    }
}

extension AddWord: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach()
        let municipality = try context.municipality(municipality)
        return try context.change(municipality, try municipality.adopting(added))
    }

    package func subject(in state: OversightState) -> String {
        state.municipality(named: municipality)?.id.rawValue ?? municipality
    }
}

extension DecisionContext {
    fileprivate func change(
        _ municipality: Municipality, _ command: MunicipalityCommand
    ) throws(Refusal) -> StreamChanges {
        let events = try municipality.decide(command, occasion)
        return StreamChanges(
            municipality.id.rawValue, .municipality, revision: municipality.revision,
            events.map(OversightEvent.municipality))
    }
}
