package import Oversight

/// Record that the extract of a decision was sent.
package struct DispatchExtract: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "dispatchExtract", .post, "/meetings/{id}/dispatches", .meetings, "Record that an extract was sent",
            "Records that the extract of an adjusted decision was sent to somebody."),
        action: .keepMinutes, day: .on(example: "2024-10-14"),
        tool: ToolCommand(
            "meeting", "dispatch", abstract: "Record that the extract of a decision was sent (expediering).",
            done: "Recorded that {paragraph} of meeting {id} was sent to {recipient}"))

    package var meeting: Identifier<Meeting>
    package var paragraph: String
    package var recipient: String

    package init(meeting: Identifier<Meeting>, paragraph: String, recipient: String) {
        self.meeting = meeting
        self.paragraph = paragraph
        self.recipient = recipient
    }

    package init(from fields: inout FieldReader) throws {
        meeting = try fields.named(Meeting.self)
        paragraph = try fields.text(
            "paragraph", "The paragraph of the decision.", example: "§ 51",
            tool: .positional("paragraph", "The paragraph of the decision."))
        recipient = try fields.text(
            "recipient", "To whom, as the minutes name it.", example: "Hemtjänst",
            tool: .option("To whom, as the minutes name it.", value: "name", name: "to"))
    }
}
