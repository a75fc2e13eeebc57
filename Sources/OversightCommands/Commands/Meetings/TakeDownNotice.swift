package import Oversight

/// Record that the notice of the minutes was taken down.
package struct TakeDownNotice: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "takeDownNotice", .post, "/meetings/{id}/notice/removal", .meetings,
            "Record that the notice was taken down",
            "Records on which day the notice of the adjusted minutes was taken down, after the last day of appeal."),
        action: .keepMinutes, day: .on(example: "2024-10-14"),
        tool: ToolCommand(
            "meeting", "take-down", abstract: "Record that the notice of the minutes was taken down.",
            done: "Took down the notice of meeting {id}"))

    package var meeting: Identifier<Meeting>

    package init(meeting: Identifier<Meeting>) {
        self.meeting = meeting
    }

    package init(from fields: inout FieldReader) throws {
        meeting = try fields.named(Meeting.self)
    }
}
