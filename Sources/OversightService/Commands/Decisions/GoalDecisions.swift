package import Oversight
package import OversightCommands

extension AdoptGoal: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        let municipality = try context.municipality(municipality)
        let year = year ?? context.occasion.on.year
        var parent = parent
        if let named = parent, (context.state.goals[named]?.revision ?? 0) == 0 {
            try context.checkReach(AccessTable.Subject(of: .municipality(municipality.id)))
            parent = try context.goal(named.rawValue, of: municipality, in: year)
        }
        let id = context.state.goalIdentifier(
            title: title, parent: parent, year: year, municipality: municipality.id)
        return try context.adopt(
            GoalAdopted(
                on: context.occasion.on, municipality: municipality.id, level: level, title: title, area: area,
                parent: parent, year: year), as: id)
    }

    package func subject(in state: OversightState) -> String { "" }
}

extension DecisionContext {
    /// The adoption of a goal.
    func adopt(_ adopted: GoalAdopted, as id: Identifier<Goal>) throws(Refusal) -> StreamChanges {
        try checkReach(AccessTable.Subject(of: .municipality(adopted.municipality)))
        if let parent = adopted.parent { try check(parent, above: adopted) }
        guard (1900...2200).contains(adopted.year) else {
            throw Refusal(.invalid, "\(adopted.year) is no year that a goal can be for.")
        }
        let goal = state.goals[id] ?? Goal(id: id)
        let events = try goal.decide(.adopt(adopted), occasion)
        return StreamChanges(id.rawValue, .goal, revision: goal.revision, events.map(OversightEvent.goal))
    }

    /// Refuses a goal that the adopted one cannot be broken down from.
    private func check(_ parent: Identifier<Goal>, above adopted: GoalAdopted) throws(Refusal) {
        guard let above = state.goals[parent], above.revision > 0 else {
            throw Refusal(.notFound, "There is no goal \(parent) that it could be broken down from.")
        }
        guard above.municipality == adopted.municipality else {
            throw Refusal(
                .invalid,
                "The goal \(parent) is \(name(of: above.municipality))'s, and a goal of \(name(of: adopted.municipality)) is broken down from one of its own."
            )
        }
        guard above.year == adopted.year else {
            throw Refusal(
                .invalid,
                "The goal \(parent) is for \(above.year), and a goal for \(adopted.year) is broken down from one for the same year."
            )
        }
    }
}
