package import Oversight

/// Make a unit responsible for an assignment.
package struct AssignToUnit: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "assignToUnit", .post, "/assignments/{id}/responsibilities", .assignments,
            "Make a unit responsible for an assignment",
            "Makes a unit responsible for an assignment; its managers are reminded of it."),
        action: .organise, takesRevision: true,
        tool: ToolCommand(
            "assignment", "assign", abstract: "Make a unit responsible for an assignment.",
            done: "Assigned assignment {id} to {unit}"))

    package var assignment: Identifier<Assignment>
    package var unit: String

    package init(assignment: Identifier<Assignment>, unit: String) {
        self.assignment = assignment
        self.unit = unit
    }

    package init(from fields: inout FieldReader) throws {
        assignment = try fields.named(Assignment.self)
        unit = try fields.text(
            "unit", "The unit, by name or id.", example: "Hemtjänst",
            tool: .option("The unit, by name or id.", value: "name"))
    }
}
