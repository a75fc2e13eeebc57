import Oversight
import OversightViews
import ReportReading

extension ImportView {
    /// What was read from a document.
    init(
        _ report: ReadReport, id: Identifier<Report>, matches: [ActivityMatch], on day: CalendarDate, events: Int,
        dryRun: Bool
    ) {
        let council = Dictionary(
            report.councilGoals.map { ($0.number ?? "", $0.title) }, uniquingKeysWith: { first, _ in first })
        let sectioned = report.goals.map { goal in
            Goal(
                number: goal.number, title: goal.title, area: goal.area ?? goal.parentNumber.flatMap { council[$0] },
                level: goal.level)
        }
        let keys = Set(sectioned.map { Wording.key($0.title) })
        let listed = report.listedGoals.filter { !keys.contains(Wording.key($0.title)) }.map {
            Goal(number: nil, title: $0.title, area: $0.area, level: $0.level)
        }
        var counts: [String: Int] = [:]
        for status in report.rows.compactMap(\.status) { counts[status.rawValue, default: 0] += 1 }
        self.init(
            kind: report.kind, report: id.rawValue, goals: sectioned + listed,
            councilGoals: report.councilGoals.map {
                Goal(number: $0.number, title: $0.title, area: $0.area, level: $0.level)
            },
            activities: matches.map(Activity.init), rows: report.rows.count, statusCounts: counts,
            assessments: report.assessments.map { Assessment(goal: $0.goalNumber, grade: $0.grade.rawValue) },
            findings: report.findings(asOf: day).map { FindingView($0) },
            unrecognised: report.unrecognised.map { Unrecognised(line: $0.line, text: $0.text) },
            eventsAppended: events, dryRun: dryRun)
    }
}

extension ImportView.Activity {
    fileprivate init(_ match: ActivityMatch) {
        let first = match.rows.first
        self.init(
            id: match.id.rawValue, goals: match.rows.map(\.goalNumber), title: first?.title ?? "", start: first?.start,
            end: first?.end, status: first?.status, units: match.rows.flatMap(\.units), line: first?.line ?? 0)
    }
}
