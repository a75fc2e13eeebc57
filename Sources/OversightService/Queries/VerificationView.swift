package import EventLog
package import Oversight
package import OversightCommands

/// What a check of the log found.
package struct VerificationView: Codable, Sendable, Equatable {
    /// Whether everything is as it was written.
    package var ok: Bool
    /// The number of events checked; absent if the log is damaged.
    package var events: Int?
    /// The root hash of the log, hexadecimal; absent if the log is damaged.
    package var head: String?
    /// The number of signed checkpoints; absent if the log is damaged, or the daemon keeps none.
    package var checkpoints: Int?
    /// The number of documents that were issued; absent if the log is damaged, or there are none.
    package var documents: Int?
    /// The number of events skipped because they had been checked before; absent if none were.
    package var after: Int?
    /// The first damaged position; absent if the log is sound.
    package var position: Int?
    /// What is wrong at the position.
    package var reason: String?
    /// Whether the events are sound and only a checkpoint does not match them; not part of the answer.
    package var isOfCheckpoint = false

    private enum CodingKeys: CodingKey {
        case ok, events, head, checkpoints, documents, after, position, reason
    }

    /// A result.
    ///
    /// - Parameter result: What the verifier found.
    package init(_ result: VerificationResult) {
        switch result {
        case .sound(let head):
            ok = true
            events = head.size
            self.head = "\(head.root)"
        case .damaged(let position, let reason):
            ok = false
            self.position = position
            self.reason = reason
        }
    }
}

extension VerificationView {
    /// The result with that of a check of the documents that a log names.
    ///
    /// - Throws: `EventLogError` or ``ReplayError`` if the log or the documents cannot be read.
    package func with(_ check: DocumentCheck, replaying log: any EventLog) async throws -> VerificationView {
        try await with(check, of: try await log.replayed().state.documents)
    }

    /// The result with that of a check of the documents that were issued.
    ///
    /// - Throws: `EventLogError` if they cannot be read.
    package func with(_ check: DocumentCheck, of documents: EntityTable<IssuedDocument>) async throws
        -> VerificationView
    {
        if let damage = try await check.damage(in: documents) {
            return VerificationView(.damaged(position: damage.position, reason: damage.reason))
        }
        var view = self
        let count = documents.entities.filter { $0.issued != nil }.count
        view.documents = count > 0 ? count : nil
        return view
    }
}

extension VerifyLog: Query {
    /// Checks the events, the hashes, the tree and the checkpoints.
    ///
    /// - Throws: `EventLogError` if the log cannot be read.
    package func answer(in access: Access) async throws -> VerificationView {
        let check = LogCheck(log: access.log, checkpoints: access.transparency?.store, health: access.service.health)
        let view = try await check.run(isFull: isFull)
        // If this cannot be written, as on a full disk, the next check starts from further back.
        try? await check.remember(view)
        guard view.ok, let blobs = access.service.issuer?.blobs else { return view }
        let documents = try await access.withState(.now) { $0.documents }
        return try await view.with(DocumentCheck(blobs, of: access.log), of: documents)
    }
}
