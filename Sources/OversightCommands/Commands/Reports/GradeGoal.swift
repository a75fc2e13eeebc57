package import Oversight

/// Set a goal's grade by hand; the goal is named by its number in the report, or by id.
package struct GradeGoal: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "gradeGoal", .put, "/reports/{id}/grades/{goal}", .reports, "Grade a goal by hand",
            "Sets the grade of a goal in a report, with a reason."),
        action: .gradeGoals, takesRevision: true,
        tool: ToolCommand(
            "report", "grade", abstract: "Set the grade of a goal by hand.",
            done: "Graded goal {goal} in report {id}: {grade}"))

    package var report: Identifier<Report>
    package var goal: String
    package var grade: GradeKey
    package var reason: String

    package init(report: Identifier<Report>, goal: String, grade: GradeKey, reason: String) {
        self.report = report
        self.goal = goal
        self.grade = grade
        self.reason = reason
    }

    package init(from fields: inout FieldReader) throws {
        report = try fields.named(Report.self)
        goal = try fields.pathText(
            "goal", "The number of the goal in the report, or its id.", example: "1.1",
            tool: .positional("goal", "The goal, by its number in the report or by id."))
        grade = try fields.gradeKey(
            "grade", example: "partly_met", isChecked: false,
            tool: .positional("grade", "The key of a grade on the municipality's scale, such as partly_met."))
        reason = try fields.text(
            "reason", "Why.", example: "Målet är nått i två av tre områden.", tool: .prose("Why."))
    }
}
