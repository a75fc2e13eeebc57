package import Oversight

/// Move an assignment's last day.
package struct RescheduleAssignment: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "rescheduleAssignment", .post, "/assignments/{id}/reschedulings", .assignments,
            "Move the end of an assignment", "Moves the last day of an assignment, with a reason."),
        action: .reportActivity, takesRevision: true,
        tool: ToolCommand(
            "assignment", "reschedule", abstract: "Move an assignment's last day.",
            done: "Rescheduled assignment {id} to end on {end}"))

    package var assignment: Identifier<Assignment>
    package var end: CalendarDate
    package var reason: String

    package init(assignment: Identifier<Assignment>, end: CalendarDate, reason: String) {
        self.assignment = assignment
        self.end = end
        self.reason = reason
    }

    package init(from fields: inout FieldReader) throws {
        assignment = try fields.named(Assignment.self)
        end = try fields.day(
            "end", "The last day from now on.", example: "2024-12-31", tool: .day("The new last day."))
        reason = try fields.text("reason", "Why.", example: "Nämnden förlängde uppdraget.", tool: .prose("Why."))
    }
}
