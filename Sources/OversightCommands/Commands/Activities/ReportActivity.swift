package import Oversight

/// Report an activity's status.
package struct ReportActivity: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "reportActivity", .post, "/activities/{id}/status-reports", .activities, "Report an activity's status",
            "Records the status of an activity on a day."),
        action: .reportActivity, takesRevision: true,
        tool: ToolCommand(
            "activity", "report", abstract: "Report how an activity stands.",
            done: "Reported activity {id}: {status}"))

    package var activity: Identifier<Activity>
    package var status: ActivityStatus
    package var comment: String?

    package init(activity: Identifier<Activity>, status: ActivityStatus, comment: String? = nil) {
        self.activity = activity
        self.status = status
        self.comment = comment
    }

    package init(from fields: inout FieldReader) throws {
        activity = try fields.named(Activity.self)
        status = try fields.choice("status", example: .completedOnPlan, tool: .option("How it stands."))
        comment = try fields.text(
            ifPresent: "comment", "What the unit says of it.", example: "Alla grupper är klara.",
            tool: .prose("What there is to say about it."))
    }
}
