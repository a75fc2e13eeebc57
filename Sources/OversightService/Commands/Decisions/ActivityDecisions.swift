package import Oversight
package import OversightCommands

extension PlanActivity: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        let municipality = try context.municipality(municipality)
        let concerned = context.units(units, of: municipality.id)
        try context.checkReach(AccessTable.Subject(units: concerned, of: municipality.id))
        let state = context.state
        var names: [String] = []
        for unit in units { names.append(try context.unit(unit, of: municipality).name) }
        var found: [Identifier<Goal>] = []
        let year = start?.year ?? context.occasion.on.year
        for name in goals { found.append(try context.goal(name, of: municipality, in: year)) }
        var years = Set(found.compactMap { state.goals[$0]?.year })
        if years.isEmpty { years = [year] }
        let identity = ActivityIdentity(municipality: municipality.id, title: title, years: years, units: names)
        let candidates = Activity.candidates(
            municipality: municipality.id, year: context.occasion.on.year, title: title)
        let id = state.activity(identity, of: candidates)?.id ?? state.activities.free(of: candidates)
        return try context.plan(
            ActivityPlanned(
                on: context.occasion.on, municipality: municipality.id, title: title, rationale: rationale,
                start: start, end: end, units: names, goals: found), as: id)
    }

    package func subject(in state: OversightState) -> String { "" }
}

extension ReportActivity: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.change(activity, .report(status, comment: comment))
    }

    package func subject(in state: OversightState) -> String { activity.rawValue }
}

extension RescheduleActivity: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.change(activity, .reschedule(end: end, reason: reason))
    }

    package func subject(in state: OversightState) -> String { activity.rawValue }
}

extension DecisionContext {
    /// The plan of an activity.
    func plan(_ planned: ActivityPlanned, as id: Identifier<Activity>) throws(Refusal) -> StreamChanges {
        for goal in planned.goals { try checkExists(goal) }
        let activity = state.activities[id] ?? Activity(id: id)
        let events = try activity.decide(.plan(planned), occasion)
        return StreamChanges(id.rawValue, .activity, revision: activity.revision, events.map(OversightEvent.activity))
    }

    func change(
        _ id: Identifier<Activity>, _ command: ActivityCommand
    ) throws(Refusal) -> StreamChanges {
        guard let activity = state.activities[id] else {
            throw Refusal(.notFound, "There is no activity \(id); `uppsiktctl activity list` shows those there are.")
        }
        try checkReach(AccessTable.Subject(units: unitsOf(activity), of: activity.municipality))
        let events = try activity.decide(command, occasion)
        return StreamChanges(
            id.rawValue, .activity, revision: activity.revision, events.map(OversightEvent.activity))
    }

    /// The units of an activity: those that it names, or else those of the reports that contain it.
    private func unitsOf(_ activity: Activity) -> [Identifier<OrganisationUnit>] {
        let named = activity.units?.value ?? []
        if !named.isEmpty { return units(named, of: activity.municipality) }
        let owners = state.reports.entities.filter { report in
            report.outline?.value.shows(activity.id) == true
        }.compactMap(\.unit)
        return units(owners, of: activity.municipality)
    }
}
