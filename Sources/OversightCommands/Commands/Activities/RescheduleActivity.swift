package import Oversight

/// Move an activity's last day.
package struct RescheduleActivity: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "rescheduleActivity", .post, "/activities/{id}/reschedulings", .activities, "Move the end of an activity",
            "Moves the last day of an activity, with a reason."),
        action: .reportActivity, takesRevision: true,
        tool: ToolCommand(
            "activity", "reschedule", abstract: "Move an activity's last day.",
            done: "Rescheduled activity {id} to end on {end}"))

    package var activity: Identifier<Activity>
    package var end: CalendarDate
    package var reason: String

    package init(activity: Identifier<Activity>, end: CalendarDate, reason: String) {
        self.activity = activity
        self.end = end
        self.reason = reason
    }

    package init(from fields: inout FieldReader) throws {
        activity = try fields.named(Activity.self)
        end = try fields.day(
            "end", "The last day from now on.", example: "2024-12-31", tool: .day("The new last day."))
        reason = try fields.text("reason", "Why.", example: "Leveransen är försenad.", tool: .prose("Why."))
    }
}
