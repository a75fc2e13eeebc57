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
                    ReportDrafted(
                        on: day, sections: outline.sections, listedGoals: outline.listedGoals,
                        otherActivities: outline.otherActivities)))
        }
        for (goal, grade) in grades() {
            // A grade that a person set since stands until a person changes it.
            let given = known?.grades[goal]?.value
            guard given?.grade != grade, given?.basis != .person else { continue }
            events.append(.goalGraded(GoalGraded(on: day, goal: goal, grade: grade, basis: .document)))
        }
        let noted = notedFindings()
        if (known?.notedFindings?.value ?? []) != noted {
            events.append(.findingsNoted(ReportFindingsNoted(on: day, findings: noted)))
        }
        let figures = report.figures.map(\.figure)
        if (known?.statedFigures?.value ?? []) != figures {
            events.append(.figuresStated(ReportFiguresStated(on: day, figures: figures)))
        }
        if let decision = report.decision, !states(known?.statedDecision?.value, decision) {
            let body = decision.body.flatMap { name in
                state.body(named: name, of: municipality)?.id ?? bodies[Wording.key(name)]
            }
            events.append(
                .decisionStated(
                    ReportDecisionStated(
                        on: day, date: decision.date, paragraph: decision.paragraph,
                        written: Wording.tidy(decision.written), body: body)))
        }
        if !events.isEmpty { try checkIsOpen() }
        add(.report, reportID.rawValue, revision: known?.revision ?? 0, events.map(OversightEvent.report))
        planCase()
    }

    private mutating func planCase() {
        let known = state.cases[Identifier(rawValue: reportID.rawValue)]
        var events: [CaseEvent] = []
        if known == nil {
            events.append(.opened(CaseOpened(on: day, municipality: municipality, report: reportID)))
        }
        // A number that the diary gave since stands.
        if known?.diaryNumber == nil, let number = report.diaryNumber.flatMap({ DiaryNumber($0.written) }) {
            events.append(.diaryNumberAssigned(DiaryNumberAssigned(on: day, number: number)))
        }
        add(.matter, reportID.rawValue, revision: known?.revision ?? 0, events.map(OversightEvent.matter))
    }

    /// The grades that the document prints, of those goals whose grade is known; a goal has the first one.
    private func grades() -> [(goal: Identifier<Goal>, grade: GradeKey)] {
        let printed = report.grades.compactMap { grade -> (goal: Identifier<Goal>, grade: GradeKey)? in
            guard let goal = goals.goal(onLine: grade.goalLine), let key = document.words.grades[grade.label] else {
                return nil
            }
            return (goal, key)
        }
        var graded: Set<Identifier<Goal>> = []
        let numbered = report.assessments.compactMap { assessment in
            goals.goal(numbered: assessment.goalNumber).map { (goal: $0, grade: assessment.grade) }
        }
        return numbered + printed.filter { graded.insert($0.goal).inserted }
    }

    /// What only the document shows; everything else is found again in what was recorded.
    private func notedFindings() -> [Finding] {
        document.findings.filter(\.code.isOnlyInDocument)
    }

    /// Whether the recorded decision is the printed one, whatever bodies were known when it was recorded.
    private func states(_ known: Report.StatedDecision?, _ decision: ReadDecision) -> Bool {
        known?.date == decision.date && known?.paragraph == decision.paragraph
            && known?.written == Wording.tidy(decision.written)
    }

    /// What tells apart the goals under which activities stand.
    private enum SectionKey: Hashable {
        case number(String)
        case line(Int)
    }

    private func outline() -> Report.Outline {
        var ids: [Int: Identifier<Activity>] = [:]
        for match in document.activities { for row in match.rows { ids[row.line] = match.id } }
        var activities: [SectionKey: [Identifier<Activity>]] = [:]
        var listed: [SectionKey: Set<Identifier<Activity>>] = [:]
        for row in report.rows {
            let section = row.goalLine.map { SectionKey.line($0) } ?? .number(row.goalNumber)
            if let id = ids[row.line], listed[section, default: []].insert(id).inserted {
                activities[section, default: []].append(id)
            }
        }
        var shown: Set<Identifier<Goal>> = []
        let sections = document.sectionedGoals.compactMap { goal -> ReportSection? in
            goals.identifier(of: goal).flatMap { id in
                guard goal.number != nil || shown.insert(id).inserted else { return nil }
                return ReportSection(
                    number: goal.number ?? "", goal: id,
                    activities: activities[.line(goal.line)] ?? activities[.number(goal.number ?? "")] ?? [])
            }
        }
        let placed = Set(sections.flatMap(\.activities))
        var others: [Identifier<Activity>] = []
        for row in report.rows {
            if let id = ids[row.line], !placed.contains(id), !others.contains(id) { others.append(id) }
        }
        return Report.Outline(
            sections: sections, listedGoals: report.listedGoals.compactMap(goals.identifier(of:)),
            otherActivities: others)
    }
}
