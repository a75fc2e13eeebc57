package import EventLog
package import Oversight
package import OversightViews

/// What issues documents: it has them rendered, and stores their bytes under their digests.
package struct DocumentIssuer: Sendable {
    /// Renders a document of a meeting in every form in which it is issued, the one that identifies it first.
    ///
    /// It throws a `Refusal` if an extract is of no paragraph, or of one that the minutes do not have.
    package typealias Renderer =
        @Sendable (_ kind: DocumentKind, _ paragraph: String?, _ record: MeetingRecordView) throws(Refusal) ->
        [RenderedDocument]

    /// The bytes by their digests.
    package let blobs: any BlobStore
    /// The store that has them, for backups.
    let store: any DocumentStore
    private let render: Renderer

    /// An issuer for a storage.
    ///
    /// - Parameters:
    ///   - storage: Where the bytes are kept.
    ///   - render: Renders a document.
    /// - Throws: `EventLogError` if the storage cannot be opened.
    package init(_ storage: any Storage, render: @escaping Renderer) throws(EventLogError) {
        blobs = storage.blobs
        store = try storage.documents(in: .state)
        self.render = render
    }

    /// A document in every form in which it is issued.
    ///
    /// - Parameters:
    ///   - kind: Which document.
    ///   - paragraph: The paragraph of an extract.
    ///   - record: What is recorded of the meeting.
    /// - Returns: What an event says of each form, with its bytes.
    /// - Throws: ``Refusal`` if there is no such document.
    func renderings(
        _ kind: DocumentKind, paragraph: String?, of record: MeetingRecordView
    ) throws(Refusal) -> [(DocumentRendering, [UInt8])] {
        try render(kind, paragraph, record).map { document in
            (
                DocumentRendering(
                    mediaType: document.mediaType, language: document.language, length: document.content.count,
                    digest: BlobID(of: document.content).hex), document.content
            )
        }
    }
}
