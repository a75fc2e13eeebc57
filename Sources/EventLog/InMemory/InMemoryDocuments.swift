internal import Synchronization

/// Documents in memory, for tests.
package final class InMemoryDocuments: DocumentStore {
    private let stored = Mutex<[DocumentName: Document]>([:])

    package init() {}

    package func document(_ name: DocumentName) async throws(EventLogError) -> Document? {
        stored.withLock { $0[name] }
    }

    package func documents(in collection: String) async throws(EventLogError) -> [Document] {
        stored.withLock { stored in stored.filter { $0.key.collection == collection }.map(\.value) }
            .sorted { $0.name < $1.name }
    }

    package func write(_ changes: [DocumentChange]) async throws(EventLogError) -> Bool {
        stored.withLock { stored in
            guard changes.allSatisfy({ $0.expected == nil || $0.expected == stored[$0.document]?.version ?? 0 }) else {
                return false
            }
            for change in changes {
                let version = stored[change.document]?.version ?? 0
                stored[change.document] = change.content.map {
                    Document(name: change.document.name, version: version + 1, content: $0)
                }
            }
            return true
        }
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
