package import Oversight

/// Report an assignment's status.
package struct ReportAssignment: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "reportAssignment", .post, "/assignments/{id}/status-reports", .assignments,
            "Report an assignment's status", "Records the status of an assignment on a day."),
        action: .reportActivity, takesRevision: true,
        tool: ToolCommand(
            "assignment", "report", abstract: "Report how an assignment stands.",
            done: "Reported assignment {id}: {status}"))

    package var assignment: Identifier<Assignment>
    package var status: AssignmentStatus
    package var comment: String?

    package init(assignment: Identifier<Assignment>, status: AssignmentStatus, comment: String? = nil) {
        self.assignment = assignment
        self.status = status
        self.comment = comment
    }

    package init(from fields: inout FieldReader) throws {
        assignment = try fields.named(Assignment.self)
        status = try fields.choice("status", example: .inProgress, tool: .option("How it stands."))
        comment = try fields.text(
            ifPresent: "comment", "What the unit says of it.", example: "Två boenden prövar sedan i maj.",
            tool: .prose("What there is to say about it."))
    }
}
