package import Oversight

/// Issue a document of a meeting: store it so that it cannot be changed unnoticed.
package struct IssueDocument: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "issueDocument", .post, "/meetings/{id}/documents", .documents, "Issue a document of a meeting",
            "Stores the summons, the minutes, the notice or an extract as the record has them now, under the SHA-256 of their bytes. Minutes are issued once they are adjusted, a notice once it is posted, an extract once its paragraph is adjusted."
        ),
        action: .keepMinutes, day: .on(example: "2024-09-26"),
        tool: ToolCommand(
            "meeting", "issue", abstract: "Issue a document of a meeting, which anyone can check afterwards.",
            done: "Issued the {document} of meeting {id} as {receipt}"))

    package var meeting: Identifier<Meeting>
    package var document: DocumentKind
    package var paragraph: String?

    package init(meeting: Identifier<Meeting>, document: DocumentKind, paragraph: String? = nil) {
        self.meeting = meeting
        self.document = document
        self.paragraph = paragraph
    }

    package init(from fields: inout FieldReader) throws {
        meeting = try fields.named(Meeting.self)
        document = try fields.choice(
            "document", "Which document.", example: .minutes, tool: .positional("document", "Which document."))
        paragraph = try fields.filledText(
            ifPresent: "paragraph", "The paragraph of an extract.", example: nil,
            tool: .option("The paragraph of an extract.", value: "paragraph"))
    }
}
