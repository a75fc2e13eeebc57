package import Oversight

/// Record that a decision was appealed.
package struct RecordAppeal: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "recordAppeal", .post, "/meetings/{id}/appeals", .meetings, "Record an appeal",
            "Records that a decision of a meeting was appealed; it then has no legal force by the mere passing of time."
        ),
        action: .keepMinutes, day: .on(example: "2024-10-14"),
        tool: ToolCommand(
            "meeting", "appeal", abstract: "Record that a decision was appealed (överklagande).",
            done: "Recorded an appeal of {paragraph} of meeting {id}"))

    package var meeting: Identifier<Meeting>
    package var paragraph: String
    package var courtCase: String?

    package init(meeting: Identifier<Meeting>, paragraph: String, courtCase: String? = nil) {
        self.meeting = meeting
        self.paragraph = paragraph
        self.courtCase = courtCase
    }

    package init(from fields: inout FieldReader) throws {
        meeting = try fields.named(Meeting.self)
        paragraph = try fields.text(
            "paragraph", "The paragraph of the decision.", example: "§ 51",
            tool: .positional("paragraph", "The paragraph of the decision."))
        courtCase = try fields.text(
            ifPresent: "courtCase", "The number of the case at the court.", example: "2211-24",
            tool: .option("The number of the case at the court.", value: "number"))
    }
}
