package import EventLog
package import Oversight
package import OversightViews
import Presentation
package import ReportRendering

/// What issues documents: it renders them, and stores their bytes under their digests.
package struct DocumentIssuer: Sendable {
    /// The forms in which a document is issued, the one that identifies it first.
    private static let formats: [ReportFormat] = [.html, .text, .markdown]

    /// The bytes by their digests.
    package let blobs: any BlobStore
    /// The store that has them, for backups.
    let store: any DocumentStore
    private let renderer: MeetingDocumentRenderer

    /// An issuer for a storage.
    ///
    /// - Parameter storage: Where the bytes are kept.
    /// - Throws: `EventLogError` if it cannot be opened; `TemplateError` if a template is not well formed.
    package init(_ storage: any Storage) throws {
        blobs = storage.blobs
        store = try storage.documents(in: .state)
        renderer = try MeetingDocumentRenderer()
    }

    /// A document in every form in which it is issued, in Swedish, which is the language of the record.
    ///
    /// - Parameters:
    ///   - form: Which document.
    ///   - record: What is recorded of the meeting.
    /// - Returns: What an event says of each form, with its bytes.
    func renderings(_ form: MeetingDocumentForm, of record: MeetingRecordView) -> [(DocumentRendering, [UInt8])] {
        Self.formats.map { format in
            let bytes = Array(renderer.render(form, of: record, as: format, in: .swedish).utf8)
            return (
                DocumentRendering(
                    mediaType: format.mediaType, language: PageLanguage.swedish.rawValue, length: bytes.count,
                    digest: BlobID(of: bytes).hex), bytes
            )
        }
    }
}

extension MeetingRecordView {
    /// Which document of the meeting is made.
    ///
    /// - Parameters:
    ///   - kind: The document.
    ///   - paragraph: The paragraph of an extract.
    /// - Throws: `Refusal` if an extract is of no paragraph, or of one that the minutes do not have.
    package func form(of kind: DocumentKind, paragraph: String?) throws(Refusal) -> MeetingDocumentForm {
        switch kind {
        case .summons: .summons
        case .minutes: .minutes
        case .notice: .notice
        case .extract: .extract(try item(under: paragraph))
        }
    }
}
