import Oversight

extension CommandDecider {
    /// Plans an activity under the goals that are named by id or by title.
    func plan(_ plan: ActivityPlan) throws(Refusal) -> Decided {
        let municipality = try municipality(plan.municipality)
        let units = units(plan.units, of: municipality.id)
        try allow(.planActivity, AccessTable.Subject(units: units))
        var goals: [Identifier<Goal>] = []
        for name in plan.goals { goals.append(try goal(name, of: municipality)) }
        var years = Set(goals.compactMap { state.goals[$0]?.year })
        if years.isEmpty { years = [plan.start?.year ?? occasion.on.year] }
        let identity = ActivityIdentity(
            municipality: municipality.id, title: plan.title, years: years, units: plan.units)
        let candidates = Activity.candidates(
            municipality: municipality.id, year: occasion.on.year, title: plan.title)
        let activity =
            state.activity(identity, of: candidates) ?? Activity(id: state.activities.free(of: candidates))
        let events = try activity.decide(
            .plan(
                ActivityPlanned(
                    on: occasion.on, municipality: municipality.id, title: plan.title, rationale: plan.rationale,
                    start: plan.start, end: plan.end, units: plan.units.map(Wording.tidy), goals: goals)), occasion)
        return Decided(
            activity.id.rawValue, .activity, revision: activity.revision, events.map(OversightEvent.activity))
    }

    /// Lets an activity decide, where the caller may report for one of its units.
    func activity(_ id: Identifier<Activity>, _ command: ActivityCommand) throws(Refusal) -> Decided {
        guard let activity = state.activities[id] else {
            throw Refusal(.notFound, "There is no activity \(id); `uppsiktctl activity list` shows those there are.")
        }
        try allow(.reportActivity, AccessTable.Subject(units: unitsOf(activity)))
        let events = try activity.decide(command, occasion)
        return Decided(
            id.rawValue, .activity, revision: activity.revision, events.map(OversightEvent.activity))
    }

    /// The units that an activity lies with: those it names, or else those of the reports that hold it.
    private func unitsOf(_ activity: Activity) -> [Identifier<OrganisationUnit>] {
        let named = activity.units?.value ?? []
        if !named.isEmpty { return units(named, of: activity.municipality) }
        let owners = state.reports.things.filter { report in
            report.outline?.value.sections.contains { $0.activities.contains(activity.id) } == true
        }.compactMap(\.unit)
        return units(owners, of: activity.municipality)
    }

    /// The goal with an id, or the municipality's latest goal with these words.
    private func goal(_ name: String, of municipality: Municipality) throws(Refusal) -> Identifier<Goal> {
        if let goal = state.goals[Identifier(rawValue: name)], goal.municipality == municipality.id { return goal.id }
        let key = Wording.key(name)
        let found = state.goals.things.filter { $0.municipality == municipality.id && Wording.key($0.title) == key }
        guard let latest = found.max(by: { $0.year < $1.year }) else {
            throw Refusal(
                .notFound, "\(municipality.name) has no goal \"\(name)\"; `uppsiktctl goal list` shows its goals.")
        }
        return latest.id
    }
}
