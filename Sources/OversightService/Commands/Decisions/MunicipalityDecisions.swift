package import Oversight
package import OversightCommands

extension RegisterMunicipality: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        let id = context.state.identifier(ofMunicipality: name)
        try context.checkReach(ofOwnerOf: .municipality, id.rawValue)
        return try context.change(context.state.municipalities[id] ?? Municipality(id: id), .register(name: name))
    }

    package func subject(in state: OversightState) -> String {
        state.municipality(named: name)?.id.rawValue ?? name
    }
}

/// A command that changes the configuration of a municipality that it names.
package protocol ConfiguringCommand: DecidableCommand {
    /// The municipality's name or id.
    var municipality: String { get }

    /// What is asked of the municipality.
    ///
    /// - Parameters:
    ///   - municipality: The municipality.
    ///   - context: The state and the day.
    /// - Throws: ``Refusal`` if it cannot be asked.
    func request(of municipality: Municipality, in context: DecisionContext) throws(Refusal) -> MunicipalityCommand
}

extension ConfiguringCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofMunicipality: municipality)
        let municipality = try context.municipality(municipality)
        return try context.change(municipality, try request(of: municipality, in: context))
    }

    package func subject(in state: OversightState) -> String {
        state.municipality(named: municipality)?.id.rawValue ?? municipality
    }
}

extension AdoptGradeScale: ConfiguringCommand {
    package func request(of municipality: Municipality, in context: DecisionContext) -> MunicipalityCommand {
        .adoptGradeScale(scale)
    }
}

extension AdoptAssessmentScale: ConfiguringCommand {
    package func request(of municipality: Municipality, in context: DecisionContext) -> MunicipalityCommand {
        .adoptAssessmentScale(scale)
    }
}

extension AdoptTrendWords: ConfiguringCommand {
    package func request(of municipality: Municipality, in context: DecisionContext) -> MunicipalityCommand {
        .adoptTrendWords(words)
    }
}

extension AdoptAssignmentWords: ConfiguringCommand {
    package func request(of municipality: Municipality, in context: DecisionContext) -> MunicipalityCommand {
        .adoptAssignmentWords(words)
    }
}

extension AddWord: ConfiguringCommand {
    package func request(
        of municipality: Municipality, in context: DecisionContext
    ) throws(Refusal) -> MunicipalityCommand {
        try municipality.adopting(added, on: context.occasion.on)
    }
}

extension RemoveWord: ConfiguringCommand {
    package func request(
        of municipality: Municipality, in context: DecisionContext
    ) throws(Refusal) -> MunicipalityCommand {
        let command = try municipality.removing(removed, on: context.occasion.on)
        if let use = context.state.use(of: removed, by: municipality) {
            throw Refusal(
                .invalid,
                "\"\(Wording.tidy(removed.word).prefix(60))\" is \(use), so it stays; `municipality add-word` can give it another meaning."
            )
        }
        return command
    }
}

extension DecisionContext {
    func change(
        _ municipality: Municipality, _ command: MunicipalityCommand
    ) throws(Refusal) -> StreamChanges {
        if case .adoptGradeScale(let scale) = command, let lost = state.gradeInUse(lostWith: scale, by: municipality) {
            throw Refusal(
                .invalid,
                "\"\(lost.label.prefix(60))\" is the grade of \(lost.goals) \(lost.goals == 1 ? "goal" : "goals"), such as in the report \(lost.report), which could not be read without it."
            )
        }
        if let lost = state.wordInUse(lostWith: command, by: municipality, on: occasion.on) {
            throw Refusal(
                .invalid,
                "\"\(lost.word.prefix(60))\" is \(lost.use), so it cannot be left out; give it too, with this meaning or another."
            )
        }
        let events = try municipality.decide(command, occasion)
        return StreamChanges(
            municipality.id.rawValue, .municipality, revision: municipality.revision,
            events.map(OversightEvent.municipality))
    }
}
