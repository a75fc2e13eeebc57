package import Oversight

/// Record that a meeting's minutes were posted.
package struct PostMinutes: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "postMinutes", .post, "/meetings/{id}/posting", .meetings, "Record the posting of minutes",
            "Records on which day the notice of the adjusted minutes was posted, or that of one paragraph that was adjusted at once, which does not wait for the rest."
        ),
        action: .keepMinutes, day: .on(example: "2024-09-26"),
        tool: ToolCommand(
            "meeting", "post", abstract: "Record that the notice of the minutes was posted (anslag).",
            done: "Posted the minutes of meeting {id}"))

    package var meeting: Identifier<Meeting>
    package var paragraph: String?

    package init(meeting: Identifier<Meeting>, paragraph: String? = nil) {
        self.meeting = meeting
        self.paragraph = paragraph
    }

    package init(from fields: inout FieldReader) throws {
        meeting = try fields.named(Meeting.self)
        paragraph = try fields.filledText(
            ifPresent: "paragraph", "The paragraph that was adjusted at once and is posted by itself.", example: nil,
            tool: .option("The paragraph that is posted by itself, adjusted at once.", value: "paragraph"))
    }
}
