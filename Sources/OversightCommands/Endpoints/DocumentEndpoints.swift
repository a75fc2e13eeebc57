package import Oversight

/// The documents that were issued.
package struct ListDocuments: ListEndpoint {
    package static let declaration = EndpointDeclaration.listing(
        APIOperation(
            "listDocuments", .get, "/documents", .documents, "The documents that were issued",
            "Lists the documents that were issued, the latest first."),
        of: "IssuedDocument")

    package var meeting: String?
    package var digest: String?
    package var moment = Moment.now
    package var page = Page.all

    package init() {}

    package mutating func readFilters(from fields: inout FieldReader) throws {
        meeting = try fields.text(
            ifPresent: "meeting", "Only those of this meeting, by id.", example: Meeting.exampleID,
            tool: .filter("meeting"))
        digest = try fields.text(
            ifPresent: "digest", "Only that with a rendering of this SHA-256.", example: IssuedDocument.exampleID,
            tool: .filter("digest"))
    }
}

/// A document that was issued.
package typealias ShowDocument = Show<IssuedDocument>

extension IssuedDocument: Shown {
    package static var showing: EndpointDeclaration {
        .showing(
            APIOperation(
                "showDocument", .get, "/documents/{id}", .documents, "A document", "Gives a document that was issued."),
            "IssuedDocument")
    }
}

/// The bytes of a document that was issued.
package struct ShowDocumentContent: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "documentContent", .get, "/documents/{id}/content", .documents, "The bytes of a document",
            "Gives the rendering with that SHA-256, byte for byte as it was issued."),
        action: .read,
        answers: Answer(
            "The rendering.",
            [
                "text/html": .text("The document as a page."), "text/plain": .text("The document as text."),
                "text/markdown": .text("The document as Markdown."),
            ]),
        refusals: [.notFound], isTagged: true)

    package var digest: String

    package init(from fields: inout FieldReader) throws {
        digest = try fields.pathText(
            "id", "The SHA-256 of the rendering.", example: IssuedDocument.exampleID,
            tool: .positional("sha256", "The SHA-256 of the rendering."))
    }
}
