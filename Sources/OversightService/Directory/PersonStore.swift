package import EventLog
import Synchronization

/// The storage of ``PersonDirectory``, which has the rules: persons and access tokens as documents.
///
/// All of them are in memory, since every request looks somebody up. One process has the documents open, and what it changes is
/// in memory once it is stored.
package final class PersonStore: Sendable {
    private struct Memory {
        var tables: PersonTables
        /// Whether a change has failed, so that it is not known what is stored.
        var isStale = false
    }

    private let documents: any DocumentStore
    private let memory: Mutex<Memory>
    private let changing = AsyncSerialLock()

    /// A store without persons, in memory alone, for tests.
    package init() {
        documents = InMemoryDocuments()
        memory = Mutex(Memory(tables: PersonTables()))
    }

    /// Reads the persons who are stored.
    ///
    /// - Parameter documents: Where they are stored; nobody else changes it.
    /// - Throws: `EventLogError` if they cannot be read, or are damaged.
    package init(_ documents: any DocumentStore) async throws(EventLogError) {
        self.documents = documents
        let tables = try await PersonTables(readFrom: documents)
        memory = Mutex(Memory(tables: tables))
    }

    /// The persons and tokens as they are stored.
    package var tables: PersonTables { memory.withLock(\.tables) }

    /// Makes changes, all of them or none; they are durable on return.
    ///
    /// - Parameter body: Reads and changes; if it throws, nothing is changed.
    /// - Returns: What `body` returns.
    /// - Throws: ``DirectoryError`` if the store cannot be written; what `body` throws.
    package func change<Value: Sendable>(_ body: (inout PersonTables) throws -> Value) async throws -> Value {
        await changing.lock()
        defer { changing.unlock() }
        do {
            try await readAgainIfStale()
            var tables = self.tables
            let value = try body(&tables)
            let changes = tables.takeChanges()
            if !changes.isEmpty {
                memory.withLock { $0.isStale = true }
                _ = try await documents.write(changes)
                memory.withLock { $0 = Memory(tables: tables) }
            }
            return value
        } catch let error as EventLogError {
            throw DirectoryError(error)
        }
    }

    /// A copy of the store as it is at one moment.
    ///
    /// - Throws: ``DirectoryError`` if the store cannot be read; ``BackupError`` if the copy cannot be made.
    package func backUp() async throws -> BackupStream {
        do {
            return try await documents.backUp()
        } catch let error as EventLogError {
            throw DirectoryError(.failed, "copying it failed: \(error.reason)")
        }
    }

    private func readAgainIfStale() async throws(EventLogError) {
        guard memory.withLock(\.isStale) else { return }
        let tables = try await PersonTables(readFrom: documents)
        memory.withLock { $0 = Memory(tables: tables) }
    }
}

extension DirectoryError {
    /// The error for what the storage said.
    fileprivate init(_ error: EventLogError) {
        switch error.code {
        case .storageFull: self.init(.storageFull, "the disk is full")
        case .readOnly: self.init(.readOnly, "its file or the file system is read-only")
        default: self.init(.failed, error.reason)
        }
    }
}
