package import Oversight
package import OversightCommands

extension AdoptGoal: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach()
        let municipality = try context.municipality(municipality)
        if let parent, context.state.goals[parent] == nil {
            throw Refusal(.notFound, "There is no goal \(parent) that it could be broken down from.")
        }
        let year = year ?? context.occasion.on.year
        guard (1900...2200).contains(year) else {
            throw Refusal(.invalid, "\(year) is no year that a goal can be for.")
        }
        let id = context.state.goalIdentifier(
            title: title, parent: parent, year: year, municipality: municipality.id)
        let goal = context.state.goals[id] ?? Goal(id: id)
        let events = try goal.decide(
            .adopt(
                GoalAdopted(
                    on: context.occasion.on, municipality: municipality.id, level: level, title: title, area: area,
                    parent: parent, year: year)), context.occasion)
        return StreamChanges(id.rawValue, .goal, revision: goal.revision, events.map(OversightEvent.goal))
    }

    package func subject(in state: OversightState) -> String { "" }
}
