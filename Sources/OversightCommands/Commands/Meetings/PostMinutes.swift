package import Oversight

/// Record that a meeting's minutes were posted.
package struct PostMinutes: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "postMinutes", .post, "/meetings/{id}/posting", .meetings, "Record the posting of minutes",
            "Records on which day the notice of the adjusted minutes was posted."),
        action: .keepMinutes, day: .on(example: "2024-09-26"),
        tool: ToolCommand(
            "meeting", "post", abstract: "Record that the notice of the minutes was posted (anslag).",
            done: "Posted the minutes of meeting {id}"))

    package var meeting: Identifier<Meeting>

    package init(meeting: Identifier<Meeting>) {
        self.meeting = meeting
    }

    package init(from fields: inout FieldReader) throws {
        meeting = try fields.id(of: Meeting.self)
    }
}
