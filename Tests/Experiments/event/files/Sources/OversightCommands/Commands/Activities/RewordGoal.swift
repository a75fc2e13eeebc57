package import Oversight

/// Put a goal in other words.
package struct RewordGoal: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "rewordGoal", .post, "/goals/{id}/rewording", .activities, "Put a goal in other words",
            "Records other words for a goal, from a day on."),
        action: .organise,
        tool: ToolCommand(
            "goal", "reword", abstract: "Put a goal in other words.",
            done: "Reworded goal {id}"))

    package var goal: Identifier<Goal>
    package var title: String

    package init(goal: Identifier<Goal>, title: String) {
        self.goal = goal
        self.title = title
    }

    package init(from fields: inout FieldReader) throws {
        goal = try fields.pathIdentifier(
            "The identifier of the goal.", example: "ange-2024-4wh77rhjxv",
            tool: .positional("goal", "The goal's id."))
        title = try fields.text(
            "title", "The goal in words.", example: "Fler ska känna sig trygga hemma",
            tool: .prose("The goal in words."))
    }
}
