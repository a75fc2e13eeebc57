import EventLog
package import Oversight
package import OversightCommands
package import OversightViews

extension IssuedDocument: Listed {
    /// Documents in the order in which they were issued, the latest first.
    package static let listing = Listing(
        table: { $0.documents }, place: { Cursor(rank: -($0.issued?.position ?? 0), id: $0.id.rawValue) },
        view: { IssuedDocumentView($0, in: $1) })
}

extension ListDocuments: Query {
    package func answer(in access: Access) async throws -> ViewList<IssuedDocumentView> {
        try await access.list(IssuedDocument.listing, at: moment, page) { _ in
            { document in
                guard let issued = document.issued else { return false }
                if let meeting, issued.meeting.rawValue != meeting { return false }
                return digest == nil || issued.renderings.contains { $0.digest == digest }
            }
        }
    }
}

extension ShowDocumentContent: Query {
    /// Gives the bytes of a rendering, as they were issued.
    ///
    /// - Returns: The media type, and the bytes.
    /// - Throws: ``Refusal`` with `notFound` if no document has the digest; `EventLogError` if its bytes cannot be read.
    package func answer(in access: Access) async throws -> (mediaType: String, content: [UInt8]) {
        let rendering = try await access.withState(.now) { [digest] state in
            state.documents.entities.lazy.compactMap(\.issued).flatMap(\.renderings).first { $0.digest == digest }
        }
        guard let rendering, let id = BlobID(hex: digest), let blobs = access.service.issuer?.blobs,
            let content = try await blobs.blob(id)
        else { throw Refusal(.notFound, "No document with the SHA-256 \(digest.prefix(64)) was issued here.") }
        return (rendering.mediaType, content)
    }
}
