package import Oversight

/// Record that a meeting's minutes were adjusted.
package struct AdjustMinutes: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "adjustMinutes", .post, "/meetings/{id}/adjustment", .meetings, "Record the adjustment of minutes",
            "Records on which day the minutes of a meeting were adjusted: the whole, or what one of those who adjust them did."
        ),
        action: .adjust, day: .on(example: "2024-09-25"),
        tool: ToolCommand(
            "meeting", "adjust", abstract: "Record that the minutes were adjusted (justering).",
            discussion: """
                With `--by` it is recorded that one of those who adjust the minutes did so; they are adjusted once the chair and \
                every adjuster have. Without it, it is the caller who did so, if the caller is one of them; otherwise it is \
                recorded that all who are to adjusted them on that day. The chair of the meeting and its adjusters may \
                record that they themselves did so, without a role.
                """,
            done: "Adjusted the minutes of meeting {id}"))

    package var meeting: Identifier<Meeting>
    package var person: Identifier<Person>?
    package var paragraph: String?

    package init(meeting: Identifier<Meeting>, by person: Identifier<Person>? = nil, paragraph: String? = nil) {
        self.meeting = meeting
        self.person = person
        self.paragraph = paragraph
    }

    package init(from fields: inout FieldReader) throws {
        meeting = try fields.named(Meeting.self)
        person = try fields.person(
            ifPresent: "by", "Who adjusted them, by id or name; the caller, or all who are to, if it is not given.",
            example: nil,
            tool: .option(
                "Who adjusted them, by id or name; the caller, or all who are to, if it is not given.", value: "person")
        )
        paragraph = try fields.filledText(
            ifPresent: "paragraph", "The paragraph that was adjusted at once, by the person named.", example: nil,
            tool: .option("The paragraph that was adjusted at once.", value: "paragraph"))
    }
}
