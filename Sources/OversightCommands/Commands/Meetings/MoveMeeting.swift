package import Oversight

/// Move a meeting that has not been held to another day.
package struct MoveMeeting: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "moveMeeting", .post, "/meetings/{id}/moves", .meetings, "Move a meeting",
            "Moves a meeting that has not been held to another day. It keeps its identifier."),
        action: .keepMinutes,
        tool: ToolCommand(
            "meeting", "move", abstract: "Move a meeting that has not been held to another day.",
            done: "Moved meeting {id} to {date}"))

    package var meeting: Identifier<Meeting>
    package var date: CalendarDate
    package var reason: String?

    package init(meeting: Identifier<Meeting>, date: CalendarDate, reason: String? = nil) {
        self.meeting = meeting
        self.date = date
        self.reason = reason
    }

    package init(from fields: inout FieldReader) throws {
        meeting = try fields.named(Meeting.self)
        date = try fields.day(
            "date", "The new day of the meeting.", example: "2024-09-25",
            tool: .positional("date", "The new day of the meeting.", value: "YYYY-MM-DD"))
        reason = try fields.text(
            ifPresent: "reason", "Why it is moved.", example: "Lokalen är upptagen.",
            tool: .prose("Why it is moved."))
    }
}
