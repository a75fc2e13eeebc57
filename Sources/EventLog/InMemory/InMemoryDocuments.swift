internal import Synchronization

/// Documents in memory, for tests.
package final class InMemoryDocuments: DocumentStore {
    private struct State {
        var documents: [DocumentName: Document] = [:]
        var final: Set<DocumentName> = []
    }

    private let state = Mutex(State())

    package init() {}

    package func document(_ name: DocumentName) async throws(EventLogError) -> Document? {
        state.withLock { $0.documents[name] }
    }

    package func documents(
        in collection: String, _ range: DocumentRange
    ) async throws(EventLogError) -> [Document] {
        let found = state.withLock { state in state.documents.filter { $0.key.collection == collection }.map(\.value) }
            .filter { document in
                range.after.map { Self.precedes($0, document.name) } ?? true
                    && range.through.map { !Self.precedes($0, document.name) } ?? true
            }
            .sorted { range.isDescending ? Self.precedes($1.name, $0.name) : Self.precedes($0.name, $1.name) }
        return Array(found.prefix(range.limit ?? .max))
    }

    package func write(_ changes: [DocumentChange]) async throws(EventLogError) -> Bool {
        let outcome = state.withLock { state -> Result<Bool, EventLogError> in
            guard
                changes.allSatisfy({ $0.expected == nil || $0.expected == state.documents[$0.document]?.version ?? 0 })
            else { return .success(false) }
            if let change = changes.first(where: { state.final.contains($0.document) }) {
                return .failure(.final(change.document))
            }
            for change in changes {
                let version = state.documents[change.document]?.version ?? 0
                state.documents[change.document] = change.content.map {
                    Document(name: change.document.name, version: version + 1, content: $0)
                }
                if change.isFinal { state.final.insert(change.document) }
            }
            return .success(true)
        }
        return try outcome.get()
    }

    /// Refuses: documents in memory have no form in which they could be put in place.
    package func backUp() async throws -> BackupStream {
        throw EventLogError.unsupported("Documents in memory cannot be backed up.")
    }

    private static func precedes(_ one: String, _ other: String) -> Bool {
        one.utf8.lexicographicallyPrecedes(other.utf8)
    }
}

/// Blobs in memory, for tests.
package final class InMemoryBlobs: BlobStore {
    private let stored = Mutex<[BlobID: [UInt8]]>([:])

    package init() {}

    package func store(_ content: [UInt8]) async throws(EventLogError) -> BlobID {
        let id = BlobID(of: content)
        stored.withLock { $0[id] = content }
        return id
    }

    package func blob(_ id: BlobID) async throws(EventLogError) -> [UInt8]? { stored.withLock { $0[id] } }

    package func remove(_ id: BlobID) async throws(EventLogError) {
        _ = stored.withLock { $0.removeValue(forKey: id) }
    }
}
