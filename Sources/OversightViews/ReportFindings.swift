import Oversight

/// The contradictions that a report's rows hold, computed as of a day.
enum ReportFindings {
    static func find(in goals: [ReportGoalView], asOf day: CalendarDate?) -> [FindingView] {
        guard let day else { return [] }
        let stated = goals.flatMap { goal in
            goal.activities.map { activity in
                StatedActivity(
                    title: activity.title, goals: [goal.number ?? goal.title], start: activity.start, end: activity.end,
                    status: activity.status, comment: activity.comment ?? "", line: 0)
            }
        }
        return Contradictions.find(in: stated, asOf: day).map { FindingView($0) }
    }
}
