package import Oversight
package import OversightCommands

extension RequestReport: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofMunicipality: municipality)
        let on = context.occasion.on
        let municipality = try context.municipality(municipality)
        let committee = try context.body(committee, of: municipality.id)
        var owner: String?
        if let unit, !Wording.tidy(unit).isEmpty { owner = try context.unit(unit, of: municipality).name }
        let year = year ?? kind.year(askedOn: on)
        let id = context.state.reportIdentifier(
            municipality: municipality.id, kind: kind, on: on, year: year, unit: owner, to: { $0 == committee.id })
        let title =
            title.map(Wording.tidy) ?? [kind.swedish, owner, String(year)].compactMap { $0 }.joined(separator: " ")
        return try context.request(
            ReportRequested(
                on: on, municipality: municipality.id, kind: kind, title: title, unit: owner, committee: committee.id,
                due: due, year: year), as: id)
    }

    package func subject(in state: OversightState) -> String { "" }
}

extension DraftReport: DecidableCommand {
    /// Puts the activities of the report's unit under the goals of its year, numbered in order.
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        let state = context.state
        let report = try context.report(report)
        let owner = context.owner(of: report)
        try context.checkReach(AccessTable.Subject(units: owner, of: report.municipality))
        let goals = state.goals.entities.filter { $0.municipality == report.municipality && $0.year == report.year }
        let activities = state.activities.entities.filter { activity in
            guard activity.municipality == report.municipality else { return false }
            guard let owner = owner.first else { return true }
            return context.units(activity.units?.value ?? [], of: report.municipality)
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
        // What an import found under no goal stays, unless it serves one by now.
        let served = Set(sections.flatMap(\.activities))
        let others = (report.outline?.value.otherActivities ?? []).filter { !served.contains($0) }
        return try context.change(
            report, .draft(sections, listedGoals: goals.map(\.id), otherActivities: others, asOf: asOf))
    }

    package func subject(in state: OversightState) -> String { report.rawValue }
}

extension ProposeGrades: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        let report = try context.report(report)
        try context.checkReach(ofOwnerOf: .report, report.id.rawValue)
        guard let rule = context.state.municipalities[report.municipality]?.scale?.value.rule else {
            throw Refusal(.invalid, "The municipality has no rule that proposes grades; adopt a scale with one first.")
        }
        var events: [OversightEvent] = []
        for section in report.outline?.value.sections ?? [] {
            let statuses = section.activities.map {
                context.state.activities[$0]?.standing(under: section.goal)?.value.status
            }
            let graded = try report.decide(.proposeGrade(section.goal, rule.propose(for: statuses)), context.occasion)
            events += graded.map(OversightEvent.report)
        }
        return StreamChanges(report.id.rawValue, .report, revision: report.revision, events)
    }

    package func subject(in state: OversightState) -> String { report.rawValue }
}

extension GradeGoal: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        let report = try context.report(report)
        try context.checkReach(ofOwnerOf: .report, report.id.rawValue)
        let section = report.outline?.value.sections.first { $0.number == goal || $0.goal.rawValue == goal }
        return try context.change(
            report,
            .overrideGrade(
                section?.goal ?? Identifier(rawValue: goal), grade, reason: reason,
                scale: context.state.municipalities[report.municipality]?.scale?.value))
    }

    package func subject(in state: OversightState) -> String { report.rawValue }
}

extension SubmitReport: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        let report = try context.report(report)
        try context.checkReach(AccessTable.Subject(units: context.owner(of: report), of: report.municipality))
        return try context.change(report, .submit(position: context.position))
    }

    package func subject(in state: OversightState) -> String { report.rawValue }
}

extension WithdrawReport: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        let report = try context.report(report)
        try context.checkReach(AccessTable.Subject(units: context.owner(of: report), of: report.municipality))
        return try context.change(report, .withdraw(reason: reason))
    }

    package func subject(in state: OversightState) -> String { report.rawValue }
}

extension SupplementReport: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        let report = try context.report(report)
        try context.checkReach(AccessTable.Subject(units: context.owner(of: report), of: report.municipality))
        return try context.change(report, .supplement(text))
    }

    package func subject(in state: OversightState) -> String { report.rawValue }
}

extension DecisionContext {
    /// The request for a report, with the case that it opens.
    func request(_ requested: ReportRequested, as id: Identifier<Report>) throws(Refusal) -> StreamChanges {
        guard (state.bodies[requested.committee]?.revision ?? 0) > 0 else {
            throw Refusal(.notFound, "There is no body \(requested.committee).")
        }
        let matter = OversightEvent.matter(
            .opened(CaseOpened(on: occasion.on, municipality: requested.municipality, report: id)))
        return try change(state.reports[id] ?? Report(id: id), .request(requested))
            .with(.matter, id.rawValue, revision: 0, [matter])
    }

    /// The changes that a report decides for a command.
    func change(_ report: Report, _ command: ReportCommand) throws(Refusal) -> StreamChanges {
        let events = try report.decide(command, occasion)
        return StreamChanges(report.id.rawValue, .report, revision: report.revision, events.map(OversightEvent.report))
    }
}
