/// A goal area of a report.
package struct ReportAreaView: Codable, Sendable, Equatable {
    /// The area as written.
    package var title: String
    /// The identifiers of its goals, in order.
    package var goals: [String]

    /// The areas of a report in the order in which they come: those of its goals, then those of assignments and indicators.
    static func all(
        goals: [ReportGoalView], assignments: [AssignmentView], indicators: [IndicatorView]
    ) -> [ReportAreaView] {
        var areas: [ReportAreaView] = []
        var places: [String: Int] = [:]
        func add(_ title: String?, goal: String?) {
            guard let title, !title.isEmpty else { return }
            if places[title] == nil {
                places[title] = areas.count
                areas.append(ReportAreaView(title: title, goals: []))
            }
            if let goal, let place = places[title] { areas[place].goals.append(goal) }
        }
        for goal in goals { add(goal.area, goal: goal.id) }
        for assignment in assignments { add(assignment.area, goal: nil) }
        for area in indicators.flatMap(\.links).map(\.area) { add(area, goal: nil) }
        return areas
    }
}
