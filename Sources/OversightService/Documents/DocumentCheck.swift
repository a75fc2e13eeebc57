package import EventLog
package import Oversight

/// Checks that every document that was issued is stored as it was.
package struct DocumentCheck: Sendable {
    private let blobs: any BlobStore
    private let log: any EventLog

    /// A check.
    ///
    /// - Parameters:
    ///   - blobs: The bytes by their digests.
    ///   - log: The log, whose events name them.
    package init(_ blobs: any BlobStore, of log: any EventLog) { (self.blobs, self.log) = (blobs, log) }

    /// What is wrong with the first damaged document; `nil` if nothing is.
    ///
    /// - Parameter documents: The documents that were issued.
    /// - Returns: The position of the event that issued the document, and what is wrong.
    /// - Throws: `EventLogError` if the bytes cannot be read.
    package func damage(in documents: EntityTable<IssuedDocument>) async throws(EventLogError) -> (
        position: Int, reason: String
    )? {
        for document in documents.entities {
            guard let reason = try await damage(of: document) else { continue }
            return (try await position(of: document), reason)
        }
        return nil
    }

    private func damage(of document: IssuedDocument) async throws(EventLogError) -> String? {
        for rendering in document.issued?.renderings ?? [] {
            guard let id = BlobID(hex: rendering.digest) else { return "the document \(document.id) names no digest" }
            let content: [UInt8]?
            do throws(EventLogError) {
                content = try await blobs.blob(id)
            } catch {
                guard error.code == .corrupt else { throw error }
                return "the document \(document.id) has other bytes than were issued"
            }
            guard content?.count == rendering.length else {
                return "the document \(document.id) is not stored as \(rendering.mediaType)"
            }
        }
        return nil
    }

    /// The position of the event that issued a document.
    private func position(of document: IssuedDocument) async throws(EventLogError) -> Int {
        let stream = OversightStream(.document, document.id.rawValue)
        guard let name = StreamName(rawValue: stream.name) else { return 0 }
        return try await log.read(stream: name, from: 1, limit: 1).first?.position ?? 0
    }
}
