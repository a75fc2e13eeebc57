package import Oversight

/// A document of a meeting.
package struct ShowMeetingDocument: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "meetingDocument", .get, "/meetings/{id}/documents/{document}", .meetings, "A document of a meeting",
            "Gives the summons, the minutes, the notice or an extract of a meeting as its record has them now, in the form that the Accept header asks for; as JSON the record itself, whichever document is asked for."
        ),
        action: .read,
        answers: Answer(
            "What was asked for.",
            [
                "application/json": .named("MeetingRecord"), "text/plain": .text("The document as text."),
                "text/markdown": .text("The document as Markdown."),
                "text/html": .text("The document as an accessible page."),
            ]),
        refusals: [.notFound, .unprocessable], isTagged: true)

    package var id: Identifier<Meeting>
    package var document: DocumentKind
    package var paragraph: String?
    package var moment: Moment
    package var language: RenderingLanguage?
    package var width: Int?

    package init(_ document: DocumentKind, of id: Identifier<Meeting>, paragraph: String? = nil) {
        (self.id, self.document, self.paragraph, moment) = (id, document, paragraph, .now)
    }

    package init(from fields: inout FieldReader) throws {
        id = try fields.id(of: Meeting.self)
        document = try fields.pathChoice("document", "Which document.", example: .minutes)
        paragraph = try fields.text(
            ifPresent: "paragraph", "The paragraph of an extract.", example: "§ 113",
            tool: .option("The paragraph of an extract.", value: "paragraph"))
        moment = try Moment(from: &fields)
        language = try fields.language()
        width = try fields.width()
    }
}
