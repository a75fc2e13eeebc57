package import Oversight

/// Schedule a meeting of a body.
package struct ScheduleMeeting: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "scheduleMeeting", .post, "/meetings", .meetings, "Schedule a meeting",
            "Schedules a meeting of a body, which may lie in the future."),
        action: .keepMinutes, isCreating: true,
        tool: ToolCommand(
            "meeting", "schedule", abstract: "Schedule a meeting of a body.",
            done: "Scheduled meeting {receipt}"))

    package var body: Identifier<Body>
    package var date: CalendarDate

    package init(body: Identifier<Body>, date: CalendarDate) {
        self.body = body
        self.date = date
    }

    package init(from fields: inout FieldReader) throws {
        body = try fields.named(
            "body", Body.self, "The body, by id or name.", tool: .positional("body", "The body, by id or name."))
        date = try fields.day(
            "date", "The day of the meeting.", example: "2024-09-18",
            tool: .positional("date", "The day of the meeting.", value: "YYYY-MM-DD"))
    }
}
