import Oversight

/// The contradictions that what a report holds has in it, computed as of a day.
enum ReportFindings {
    static func find(
        in goals: [ReportGoalView], and others: [ActivityView], asOf day: CalendarDate?
    ) -> [FindingView] {
        guard let day else { return [] }
        func stated(_ activity: ActivityView, under goals: [String]) -> StatedActivity {
            StatedActivity(
                title: activity.title, goals: goals, start: activity.start, latestStart: latestStart(of: activity),
                end: activity.end,
                status: activity.status, comment: activity.comment ?? "", line: 0)
        }
        let stated =
            goals.flatMap { goal in goal.activities.map { stated($0, under: [goal.number ?? goal.title]) } }
            + others.map { stated($0, under: []) }
        return Contradictions.find(in: stated, asOf: day).map { FindingView($0) }
    }

    /// The last day on which an activity would start: words for its first day may be those of any part of the year.
    private static func latestStart(of activity: ActivityView) -> CalendarDate? {
        guard activity.writtenStart != nil, let start = activity.start else { return activity.start }
        return CalendarDate(year: start.year, month: 12, day: 31)
    }

    /// Those in the other parts of a report that were not noted when its document was read.
    ///
    /// - Parameters:
    ///   - parts: What the report shows.
    ///   - report: The report, with its goals and its day.
    ///   - municipality: Whose words and scales hold.
    ///   - noted: The findings that were noted.
    static func find(
        in parts: ShownParts, of report: ReportView, _ municipality: Municipality?, besides noted: [Finding]
    ) -> [FindingView] {
        var found = StatementRules.find(in: parts.statements.map { StatedStatement($0) })
        if let day = report.asOf {
            found += AssignmentRules.find(in: parts.assignments.map { StatedAssignment($0) }, asOf: day)
            found += worded(in: parts, of: report, municipality, asOf: day)
        }
        var known = Set(noted.map(Subject.init))
        // A result that is promised is not also missing, and only the document has the promise.
        let promised = Set(noted.filter { $0.code == .promisedResultMissing }.map { $0.text(.title).map(Wording.key) })
        return found.filter { finding in
            let isGap = finding.code == .missingValue || finding.code == .indicatorWithoutValues
            if isGap, promised.contains(finding.text(.title).map(Wording.key)) { return false }
            return known.insert(Subject(finding)).inserted
        }.map { FindingView($0) }
    }

    /// Those in indicators and goals of half-year and annual reports.
    private static func worded(
        in parts: ShownParts, of report: ReportView, _ municipality: Municipality?, asOf day: CalendarDate
    ) -> [Finding] {
        let scale = municipality?.assessmentScales.value(asOf: day)
        let indicators = parts.indicators.map { stated($0, in: day.year, scale) }
        let counts = report.indicators.flatMap(\.links).reduce(into: [String: Int]()) { counts, link in
            if let goal = link.goal { counts[goal, default: 0] += 1 }
        }
        let grades = municipality?.scale?.value.steps.map(\.key.rawValue) ?? []
        let goals = report.goals.map { goal in
            StatedGoal(
                title: goal.title, parent: goal.parentTitle, rank: goal.grade.flatMap { grades.firstIndex(of: $0) },
                indicators: counts[goal.id] ?? 0)
        }
        let found = IndicatorRules.find(in: indicators, endOf: report.kind == .annual ? day.year : nil)
        switch report.kind {
        case .oversight, .fourMonth: return found
        case .halfYear, .annual: return found + GoalRules.find(in: goals)
        }
    }

    /// An indicator as a report of a year states it: without values of later years.
    private static func stated(_ indicator: Indicator, in year: Int, _ scale: AssessmentScale?) -> StatedIndicator {
        var stated = StatedIndicator(indicator, year: year, scale: scale)
        stated.values.removeAll { $0.year > year }
        if let next = indicator.targets.keys.filter({ $0 >= year }).min() {
            stated.targetYear = next
            stated.target = indicator.targets[next]?.value.number
            stated.writtenTarget = indicator.targets[next]?.value.written
        }
        return stated
    }

    /// What tells two findings apart: what they are about, since only the document knows the line of an assignment.
    private struct Subject: Hashable {
        let code: FindingCode
        let title: String?
        let line: Int
        let cell: [String?]

        init(_ finding: Finding) {
            code = finding.code
            title = finding.text(.title).map(Wording.key)
            line = title == nil ? finding.line : 0
            cell = [finding.text(.table), finding.text(.group), finding.text(.row), finding.text(.column)]
        }
    }
}
