package import Oversight

/// A goal in a report, with its grade and the activities under it.
package struct ReportGoalView: Codable, Sendable, Equatable {
    /// The identifier.
    package var id: String
    /// The number that the report prints; `null` for a goal that is only listed.
    @Nullable package var number: String?
    /// The goal in words.
    package var title: String
    /// The goal area that it stands under.
    @Nullable package var area: String?
    /// Whose goal it is.
    package var level: GoalLevel
    /// The grade's key.
    @Nullable package var grade: String?
    /// The grade in the municipality's words.
    @Nullable package var gradeLabel: String?
    /// Whether the grade was printed, proposed by the rule, or set by a person.
    @Nullable package var gradeBasis: GradeBasis?
    /// Why a person set it so.
    @Nullable package var gradeReason: String?
    /// The grade that the municipality's rule proposes.
    @Nullable package var proposedGrade: String?
    /// The identifier of the goal that it was broken down from; `null` if that is not known.
    @Nullable package var parent: String?
    /// That goal in words.
    @Nullable package var parentTitle: String?
    /// How it is contributed to.
    package var contributions: [ContributionView]
    /// The activities, in order.
    package var activities: [ActivityView]

    init(_ section: ReportSection, _ report: Report, _ state: OversightState, _ scale: GradeScale?) {
        let goal = state.goals[section.goal]
        id = section.goal.rawValue
        number = section.number.isEmpty ? nil : section.number
        title = goal?.title ?? section.goal.rawValue
        area = goal?.area
        level = goal?.level ?? .board
        let graded = report.grades[section.goal]?.value
        grade = graded?.grade.rawValue
        gradeLabel = graded.map { scale?.label($0.grade) ?? $0.grade.rawValue }
        gradeBasis = graded?.basis
        gradeReason = graded?.reason
        let shown = section.activities.compactMap { state.activities[$0] }.map {
            ActivityView($0, under: section.goal, in: state)
        }
        activities = shown
        parent = goal?.parent?.rawValue
        parentTitle = goal?.parent.map { state.name(of: $0) }
        contributions = (goal?.contributions ?? []).map { ContributionView($0) }
        proposedGrade = scale?.rule?.propose(for: shown.map(\.status)).rawValue
    }
}

/// A goal in the list of all goals.
package struct ListedGoalView: Codable, Sendable, Equatable {
    /// The goal in words.
    package var title: String
    /// The goal area that it stands under.
    @Nullable package var area: String?
    /// Whose goal it is.
    package var level: GoalLevel
    /// The number of its section in the report, if it has one.
    @Nullable package var number: String?

    /// A goal in the list.
    package init(title: String, area: String?, level: GoalLevel, number: String?) {
        self.title = title
        self.area = area
        self.level = level
        self.number = number
    }
}
