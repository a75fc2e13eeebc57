import Oversight
import ReportReading

extension ImportPlanner {
    /// Asks for the report where the log does not have it, and lays down what it holds.
    mutating func planReport(_ committee: Identifier<Body>) throws(Refusal) {
        let known = state.reports[reportID]
        var events: [ReportEvent] = []
        if known == nil {
            let title = report.title.map(Wording.tidy) ?? "\(report.kind.swedish) \(day.year)"
            events.append(
                .requested(
                    ReportRequested(
                        on: day, municipality: municipality, kind: report.kind, title: title,
                        unit: report.unit.map(Wording.tidy), committee: committee)))
        }
        let outline = outline()
        if known?.outline?.value != outline {
            events.append(
                .drafted(
                    ReportDrafted(on: day, sections: outline.sections, listedGoals: outline.listedGoals)))
        }
        for assessment in report.assessments {
            guard let goal = goals.goal(numbered: assessment.goalNumber) else { continue }
            // A grade that a person set since stands until a person changes it.
            let given = known?.grades[goal]?.value
            guard given?.grade != assessment.grade, given?.basis != .person else { continue }
            events.append(
                .goalGraded(GoalGraded(on: day, goal: goal, grade: assessment.grade, basis: .document)))
        }
        let noted = report.findings.filter { Self.notedCodes.contains($0.code) }
        if (known?.notedFindings?.value ?? []) != noted {
            events.append(.findingsNoted(ReportFindingsNoted(on: day, findings: noted)))
        }
        if let known, !events.isEmpty, !known.stage.isOpenToUnit {
            throw Refusal(
                known.stage.isFinal ? .decided : .wrongState,
                "The report \(reportID) is \(known.stage.rawValue); an import can no longer change it.")
        }
        add(.report, reportID.rawValue, revision: known?.revision ?? 0, events.map(OversightEvent.report))
        if state.cases[Identifier(rawValue: reportID.rawValue)] == nil {
            add(
                .matter, reportID.rawValue, revision: 0,
                [.matter(.opened(CaseOpened(on: day, municipality: municipality, report: reportID)))])
        }
    }

    /// What only the document shows; everything else is found again in what was recorded.
    private static let notedCodes: Set<FindingCode> = [
        .headingTextDisagree, .summaryMismatch, .tooFewActivities, .invalidDate, .unknownStatus,
    ]

    private func outline() -> Report.Outline {
        var ids: [Int: Identifier<Activity>] = [:]
        for match in matches { for row in match.rows { ids[row.line] = match.id } }
        var activities: [String: [Identifier<Activity>]] = [:]
        var listed: [String: Set<Identifier<Activity>>] = [:]
        for row in report.rows {
            if let id = ids[row.line], listed[row.goalNumber, default: []].insert(id).inserted {
                activities[row.goalNumber, default: []].append(id)
            }
        }
        let sections = report.goals.compactMap { goal -> ReportSection? in
            goals.identifier(of: goal).map { id in
                ReportSection(
                    number: goal.number ?? "", goal: id, activities: activities[goal.number ?? ""] ?? [])
            }
        }
        return Report.Outline(sections: sections, listedGoals: report.listedGoals.compactMap(goals.identifier(of:)))
    }
}
