package import Oversight
package import OversightCommands

extension AdoptGoal: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        let municipality = try context.municipality(municipality)
        let year = year ?? context.occasion.on.year
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
        try checkReach()
        if let parent = adopted.parent, (state.goals[parent]?.revision ?? 0) == 0 {
            throw Refusal(.notFound, "There is no goal \(parent) that it could be broken down from.")
        }
        guard (1900...2200).contains(adopted.year) else {
            throw Refusal(.invalid, "\(adopted.year) is no year that a goal can be for.")
        }
        let goal = state.goals[id] ?? Goal(id: id)
        let events = try goal.decide(.adopt(adopted), occasion)
        return StreamChanges(id.rawValue, .goal, revision: goal.revision, events.map(OversightEvent.goal))
    }
}
