package import Oversight

/// Say how an activity stands.
package struct ReportActivity: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "reportActivity", .post, "/activities/{id}/status-reports", .activities, "Say how an activity stands",
            "Records how an activity stood on a day."),
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
        activity = try fields.id(of: Activity.self)
        status = try fields.choice("status", example: .completedOnPlan, tool: .option("How it stands."))
        comment = try fields.text(
            ifPresent: "comment", "What the unit says of it.", example: "Alla grupper är klara.",
            tool: .prose("What there is to say of it."))
    }
}
