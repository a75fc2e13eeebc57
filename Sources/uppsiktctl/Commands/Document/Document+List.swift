import ArgumentParser
import Oversight
import OversightCommands
import OversightViews

extension DocumentGroup {
    /// `document list`: the documents that were issued.
    struct List: EndpointCommand {
        static let configuration = CommandConfiguration(abstract: "List the documents that were issued, latest first.")

        @OptionGroup var query: EndpointOptions<ListDocuments>
        @OptionGroup var global: GlobalOptions

        var nothing: String { "No documents were issued." }

        func lines(_ documents: [IssuedDocumentView], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "Issued"), .init(title: "Document"), .init(title: "Meeting", wraps: true),
                    .init(title: "SHA-256", wraps: true),
                ],
                rows: documents.map { document in
                    [
                        .init(document.on.description), .init(Self.name(of: document)), .init(document.meeting),
                        .init(document.id),
                    ]
                }
            ).lines(style)
        }

        /// What a document is, with the paragraph of an extract.
        static func name(of document: IssuedDocumentView) -> String {
            [Swedish.word(document.kind), document.paragraph].compactMap(\.self).joined(separator: " ")
        }
    }

    /// `document show`: the bytes of a document.
    struct Show: DaemonCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a rendering of a document, byte for byte as it was issued.")

        @OptionGroup var query: EndpointOptions<ShowDocumentContent>
        @OptionGroup var global: GlobalOptions

        func validate() throws {
            if global.json { throw ValidationError("A document has its own form; leave --json out.") }
        }

        func run(in session: Session) async throws {
            try session.console.print(document: try await session.send(query.request).body)
        }
    }
}
