import Oversight

extension CommandDecider {
    /// Asks for a report, and opens its case.
    func request(_ request: ReportRequest) throws(Refusal) -> Decided {
        try allow(.requestReport)
        let municipality = try municipality(request.municipality)
        let committee = try body(request.committee, of: municipality.id)
        let unit = request.unit.map(Wording.tidy).flatMap { $0.isEmpty ? nil : $0 }
        let id = state.reportIdentifier(
            municipality: municipality.id, kind: request.kind, on: occasion.on, unit: unit)
        let report = state.reports[id] ?? Report(id: id)
        let title =
            request.title.map(Wording.tidy)
            ?? [request.kind.swedish, unit, String(occasion.on.year)].compactMap { $0 }.joined(separator: " ")
        let events = try report.decide(
            .request(
                ReportRequested(
                    on: occasion.on, municipality: municipality.id, kind: request.kind, title: title, unit: unit,
                    committee: committee.id, due: request.due)), occasion)
        return Decided(id.rawValue, .report, revision: report.revision, events.map(OversightEvent.report))
            .with(
                .matter, id.rawValue, revision: 0,
                [.matter(.opened(CaseOpened(on: occasion.on, municipality: municipality.id, report: id)))])
    }

    /// Lays down what a report holds: the activities of its unit under the goals of its year, numbered as they come.
    func draft(_ id: Identifier<Report>) throws(Refusal) -> Decided {
        let report = try report(id)
        let owner = report.unit.map { units([$0], of: report.municipality) } ?? []
        try allow(.draftReport, AccessTable.Subject(units: owner))
        let year = report.knownSince?.year ?? occasion.on.year
        let goals = state.goals.things.filter { $0.municipality == report.municipality && $0.year == year }
        let activities = state.activities.things.filter { activity in
            guard activity.municipality == report.municipality else { return false }
            guard let owner = owner.first else { return true }
            return units(activity.units?.value ?? [], of: report.municipality)
                .contains { state.ancestors(of: $0).contains(owner) || $0 == owner }
        }
        var sections: [ReportSection] = []
        for goal in goals {
            let served = activities.filter { $0.goals.contains(goal.id) }
            guard !served.isEmpty else { continue }
            let number = report.outline?.value.sections.first { $0.goal == goal.id }?.number
            sections.append(
                ReportSection(
                    number: number ?? "1.\(sections.count + 1)", goal: goal.id, activities: served.map(\.id)))
        }
        let events = try report.decide(.draft(sections, listedGoals: goals.map(\.id)), occasion)
        return Decided(id.rawValue, .report, revision: report.revision, events.map(OversightEvent.report))
    }

    /// Takes the grades that the rule proposes for the goals of a report.
    func proposeGrades(_ id: Identifier<Report>) throws(Refusal) -> Decided {
        let report = try report(id)
        try allow(.gradeGoals)
        guard let rule = state.municipalities[report.municipality]?.scale?.value.rule else {
            throw Refusal(.invalid, "The municipality has no rule that proposes grades; adopt a scale with one first.")
        }
        var events: [OversightEvent] = []
        for section in report.outline?.value.sections ?? [] {
            let statuses = section.activities.map {
                state.activities[$0]?.standing(under: section.goal)?.value.status
            }
            let graded = try report.decide(.proposeGrade(section.goal, rule.propose(for: statuses)), occasion)
            events += graded.map(OversightEvent.report)
        }
        return Decided(id.rawValue, .report, revision: report.revision, events)
    }

    /// Sets a goal's grade by hand; the goal is named by its number in the report, or by id.
    func gradeGoal(
        _ id: Identifier<Report>, _ goal: String, _ grade: GradeKey, _ reason: String
    ) throws(Refusal) -> Decided {
        let report = try report(id)
        try allow(.gradeGoals)
        let section = report.outline?.value.sections.first { $0.number == goal || $0.goal.rawValue == goal }
        let events = try report.decide(
            .overrideGrade(
                section?.goal ?? Identifier(rawValue: goal), grade, reason: reason,
                scale: state.municipalities[report.municipality]?.scale?.value), occasion)
        return Decided(id.rawValue, .report, revision: report.revision, events.map(OversightEvent.report))
    }

    /// Lets a report decide, where the caller may act for its unit.
    func report(_ id: Identifier<Report>, _ action: Action, _ command: ReportCommand) throws(Refusal) -> Decided {
        let report = try report(id)
        let owner = report.unit.map { units([$0], of: report.municipality) } ?? []
        try allow(action, AccessTable.Subject(units: owner))
        let events = try report.decide(command, occasion)
        return Decided(id.rawValue, .report, revision: report.revision, events.map(OversightEvent.report))
    }
}
