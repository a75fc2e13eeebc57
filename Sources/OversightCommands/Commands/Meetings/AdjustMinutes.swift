package import Oversight

/// Record that a meeting's minutes were adjusted.
package struct AdjustMinutes: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "adjustMinutes", .post, "/meetings/{id}/adjustment", .meetings, "Record the adjustment of minutes",
            "Records on which day the minutes of a meeting were adjusted."),
        action: .keepMinutes, day: .on(example: "2024-09-25"),
        tool: ToolCommand(
            "meeting", "adjust", abstract: "Record that the minutes were adjusted (justering).",
            done: "Adjusted the minutes of meeting {id}"))

    package var meeting: Identifier<Meeting>

    package init(meeting: Identifier<Meeting>) {
        self.meeting = meeting
    }

    package init(from fields: inout FieldReader) throws {
        meeting = try fields.id(of: Meeting.self)
    }
}
