internal import EventLog
internal import Foundation
internal import GRDB
internal import Synchronization

/// Documents and blobs in `DIR/documents.sqlite`, which is made when something is stored for the first time.
final class SQLiteDocuments: DocumentStore, BlobStore {
    /// The number in the file's header that identifies the database: “Uppd”.
    private static let applicationID = 0x5570_7064
    /// The version of the tables; a release never opens a newer one.
    private static let version = 1

    private let directory: StoreDirectory
    private let isReadOnly: Bool
    private let opened = Mutex<DatabaseQueue?>(nil)

    init(directory: StoreDirectory, isReadOnly: Bool) {
        self.directory = directory
        self.isReadOnly = isReadOnly
    }

    private var path: String { directory.documents }

    func document(_ name: DocumentName) async throws(EventLogError) -> Document? {
        try await reading { database in
            try Row.fetchOne(
                database, sql: "SELECT name, version, content FROM documents WHERE collection = ? AND name = ?",
                arguments: [name.collection, name.name]
            ).map(Self.document)
        } ?? nil
    }

    func documents(in collection: String) async throws(EventLogError) -> [Document] {
        try await reading { database in
            try Row.fetchAll(
                database, sql: "SELECT name, version, content FROM documents WHERE collection = ? ORDER BY name",
                arguments: [collection]
            ).map(Self.document)
        } ?? []
    }

    func write(_ changes: [DocumentChange]) async throws(EventLogError) -> Bool {
        try await writing { database in
            var isAsExpected = true
            try database.inTransaction(.immediate) {
                for change in changes {
                    let stored = try Self.version(of: change.document, database)
                    if let expected = change.expected, expected != stored { isAsExpected = false }
                }
                guard isAsExpected else { return .rollback }
                for change in changes { try Self.apply(change, database) }
                return .commit
            }
            return isAsExpected
        }
    }

    func store(_ content: [UInt8]) async throws(EventLogError) -> BlobID {
        let id = BlobID(of: content)
        try await writing { database in
            try database.execute(
                sql: "INSERT OR IGNORE INTO blobs (digest, content) VALUES (?, ?)",
                arguments: [Data(id.digest), Data(content)])
        }
        return id
    }

    func blob(_ id: BlobID) async throws(EventLogError) -> [UInt8]? {
        let found = try await reading { database in
            try Data.fetchOne(
                database, sql: "SELECT content FROM blobs WHERE digest = ?", arguments: [Data(id.digest)])
        }
        guard let content = (found ?? nil).map(Array.init) else { return nil }
        guard BlobID(of: content) == id else {
            throw .corrupt(position: nil, "A blob in \(path) does not have the digest under which it was stored.")
        }
        return content
    }

    func remove(_ id: BlobID) async throws(EventLogError) {
        try await writing { database in
            try database.execute(sql: "DELETE FROM blobs WHERE digest = ?", arguments: [Data(id.digest)])
        }
    }

    private static func document(_ row: Row) -> Document {
        let content: Data = row[2]
        return Document(name: row[0], version: row[1], content: Array(content))
    }

    private static func version(of name: DocumentName, _ database: Database) throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT version FROM documents WHERE collection = ? AND name = ?",
            arguments: [name.collection, name.name]) ?? 0
    }

    private static func apply(_ change: DocumentChange, _ database: Database) throws {
        let name = change.document
        guard let content = change.content else {
            return try database.execute(
                sql: "DELETE FROM documents WHERE collection = ? AND name = ?",
                arguments: [name.collection, name.name])
        }
        try database.execute(
            sql: """
                INSERT INTO documents (collection, name, version, content) VALUES (?, ?, 1, ?)
                ON CONFLICT (collection, name) DO UPDATE SET version = version + 1, content = excluded.content
                """, arguments: [name.collection, name.name, Data(content)])
    }

    /// Runs a query; gives `nil` if nothing was ever stored.
    private func reading<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(EventLogError) -> Value? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return try await BlockingExecutor.runTyped { [self] () throws(EventLogError) in
            do {
                return try queue().read(body)
            } catch {
                throw .from(error, doing: "reading \(path)")
            }
        }
    }

    private func writing<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(EventLogError) -> Value {
        guard !isReadOnly else { throw .readOnly("\(directory.path) was opened for reading.") }
        return try await BlockingExecutor.runTyped { [self] () throws(EventLogError) in
            do {
                return try queue().writeWithoutTransaction(body)
            } catch {
                throw .from(error, doing: "writing \(path)")
            }
        }
    }

    private func queue() throws -> DatabaseQueue {
        try opened.withLock { opened in
            if let opened { return opened }
            let queue = isReadOnly ? try openForReading() : try openForWriting()
            opened = queue
            return queue
        }
    }

    private func openForReading() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        return try DatabaseQueue(path: directory.readable(path), configuration: configuration)
    }

    private func openForWriting() throws -> DatabaseQueue {
        try directory.createFile(path)
        var configuration = Configuration()
        configuration.label = "documents"
        configuration.busyMode = .timeout(10)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { database in
            let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            let stored = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            guard application == Self.applicationID || (application == 0 && stored == 0), stored <= Self.version else {
                throw EventLogError.unsupported(
                    "\(path) was written by a newer release, or does not hold documents; move it away.")
            }
            try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
            guard stored == 0 else { return }
            try database.inTransaction {
                try database.execute(
                    sql: """
                        CREATE TABLE documents (
                            collection TEXT NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL CHECK (version > 0),
                            content BLOB NOT NULL, PRIMARY KEY (collection, name)
                        ) STRICT, WITHOUT ROWID;
                        CREATE TABLE blobs (digest BLOB PRIMARY KEY, content BLOB NOT NULL) STRICT;
                        PRAGMA application_id = \(Self.applicationID);
                        PRAGMA user_version = \(Self.version)
                        """)
                return .commit
            }
        }
        return queue
    }

    /// Releases the file.
    func close() {
        let queue = opened.withLock { opened in
            defer { opened = nil }
            return opened
        }
        do {
            try queue?.close()
        } catch {
            // Everything was flushed when it was stored; the next start tidies up.
        }
    }
}
