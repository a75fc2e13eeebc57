package import EventLog
internal import Synchronization

/// Documents in memory that can be told to fail.
package final class FaultyDocuments: DocumentStore {
    private let documents = InMemoryDocuments()
    private let failure = Mutex<(error: EventLogError, isStored: Bool)?>(nil)

    package init() {}

    /// Lets each change fail from now on.
    ///
    /// - Parameters:
    ///   - error: The error, or `nil` to succeed again.
    ///   - isStored: Whether what fails is stored all the same.
    package func fail(with error: EventLogError?, storing isStored: Bool = false) {
        failure.withLock { $0 = error.map { ($0, isStored) } }
    }

    package func document(_ name: DocumentName) async throws(EventLogError) -> Document? {
        try await documents.document(name)
    }

    package func documents(
        in collection: String, _ range: DocumentRange
    ) async throws(EventLogError) -> [Document] {
        try await documents.documents(in: collection, range)
    }

    package func write(_ changes: [DocumentChange]) async throws(EventLogError) -> Bool {
        guard let failure = failure.withLock(\.self) else { return try await documents.write(changes) }
        if failure.isStored { _ = try await documents.write(changes) }
        throw failure.error
    }

    package func backUp() async throws -> BackupStream { try await documents.backUp() }
}
