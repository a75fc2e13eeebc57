package import EventLog
internal import Foundation
internal import GRDB
package import TransparencyLog

/// Signed checkpoints in `DIR/checkpoints.sqlite`, beside the log and not in it.
///
/// In a file of their own they stay when an older copy of the log is put in place, and show that it is one.
package final class SQLiteSignedCheckpointStore: SignedCheckpointStore {
    /// The name of the file in a state directory.
    package static let fileName = "checkpoints.sqlite"

    private let queue: DatabaseQueue
    private let directory: String
    private let path: String

    private init(queue: DatabaseQueue, in place: StoreDirectory) {
        self.queue = queue
        directory = place.path
        path = place.checkpoints
    }

    /// Opens the checkpoints of a state directory for reading and adding; makes the file if there is none.
    ///
    /// - Parameter directory: The state directory, which must exist and be held by this process.
    /// - Throws: `EventLogError` if the file cannot be opened or made.
    package static func open(directory: String) throws(EventLogError) -> SQLiteSignedCheckpointStore {
        let place = StoreDirectory(path: directory)
        let path = place.checkpoints
        try place.createFile(path)
        do {
            let queue = try FailedRead.allowing(in: path) { () throws(EventLogError) in try writer(of: path) }
            return SQLiteSignedCheckpointStore(queue: queue, in: place)
        } catch {
            throw problem(error, in: path, doing: "opening \(path)")
        }
    }

    private static func writer(of path: String) throws(EventLogError) -> DatabaseQueue {
        var configuration = Configuration()
        configuration.label = "checkpoints"
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            // Before the journal mode is set, so that a file that is not ours stays untouched.
            _ = try CheckpointSchema.isNew(database, path: path)
        }
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { database in
                // One flush for each checkpoint, and readers that are never in the way.
                try database.execute(sql: "PRAGMA journal_mode = WAL")
                // What was given out must not be forgotten: a different one of the same size might follow.
                try database.execute(sql: "PRAGMA synchronous = FULL")
                try CheckpointSchema.prepare(database, path: path)
            }
            return queue
        } catch {
            throw .from(error, doing: "opening \(path)")
        }
    }

    /// Opens the checkpoints of a state directory for reading alone.
    ///
    /// - Parameter directory: The state directory, or the folder of a backup.
    /// - Returns: The checkpoints, or `nil` if there is no file of them.
    /// - Throws: `EventLogError` if the file cannot be read.
    package static func openForReading(directory: String) throws(EventLogError) -> SQLiteSignedCheckpointStore? {
        let place = StoreDirectory(path: directory)
        let path = place.checkpoints
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        var configuration = Configuration()
        configuration.label = "checkpoints.reader"
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        do {
            let queue = try DatabaseQueue(path: place.readable(path), configuration: configuration)
            let isNew = try queue.read { try CheckpointSchema.isNew($0, path: path) }
            return isNew ? nil : SQLiteSignedCheckpointStore(queue: queue, in: place)
        } catch {
            throw Self.problem(error, in: path, doing: "opening \(path) for reading")
        }
    }

    /// The newest checkpoint of the newest chain; see `SignedCheckpointStore`.
    package func latest(upTo size: Int) async throws -> SignedCheckpoint? {
        let note = try await asking { database in
            try String.fetchOne(
                database,
                sql: """
                    SELECT note FROM checkpoints WHERE chain = (\(Self.newestChain)) AND size <= ?
                    ORDER BY size DESC LIMIT 1
                    """, arguments: [size])
        }
        return try note.map { try SignedCheckpoint(bytes: Array($0.utf8)) }
    }

    /// The checkpoint of a size in the newest chain; see `SignedCheckpointStore`.
    package func checkpoint(ofSize size: Int) async throws -> SignedCheckpoint? {
        let note = try await asking { database in
            try String.fetchOne(
                database, sql: "SELECT note FROM checkpoints WHERE chain = (\(Self.newestChain)) AND size = ?",
                arguments: [size])
        }
        return try note.map { try SignedCheckpoint(bytes: Array($0.utf8)) }
    }

    /// The checkpoints of all chains; see `SignedCheckpointStore`.
    package func stored(from number: Int, limit: Int) async throws(EventLogError) -> [StoredCheckpoint] {
        try await asking { database in
            try Row.fetchAll(
                database,
                sql: "SELECT number, chain, size, note FROM checkpoints WHERE number >= ? ORDER BY number LIMIT ?",
                arguments: [number, limit]
            ).map { row in
                let note: String = row[3]
                return StoredCheckpoint(number: row[0], chain: row[1], size: row[2], note: Array(note.utf8))
            }
        }
    }

    /// The number of the newest chain; see `SignedCheckpointStore`.
    package func chain() async throws(EventLogError) -> Int {
        try await asking { database in try Int.fetchOne(database, sql: Self.newestChain) ?? 1 }
    }

    /// Why the newest chain was begun; see `SignedCheckpointStore`.
    package func reasonOfBreak() async throws(EventLogError) -> String? {
        try await asking { database in
            try String.fetchOne(database, sql: "SELECT reason FROM breaks ORDER BY chain DESC LIMIT 1")
        }
    }

    /// The keys that were used; see `SignedCheckpointStore`.
    package func keys() async throws -> [VerifierKey] {
        let texts = try await asking { database in
            try String.fetchAll(database, sql: "SELECT key FROM keys ORDER BY number")
        }
        return try texts.map { try VerifierKey(text: $0) }
    }

    /// Adds a checkpoint; see `SignedCheckpointStore`.
    package func append(
        _ checkpoint: SignedCheckpoint, signedWith key: VerifierKey
    ) async throws(EventLogError) {
        let (size, note, key) = (checkpoint.size, checkpoint.encoded, key.text)
        try await changing { database in
            try database.execute(sql: "INSERT OR IGNORE INTO keys (key) VALUES (?)", arguments: [key])
            try database.execute(
                sql: """
                    INSERT INTO checkpoints (number, chain, size, note)
                    VALUES ((SELECT coalesce(max(number), 0) + 1 FROM checkpoints), (\(Self.newestChain)), ?, ?)
                    """, arguments: [size, note])
        }
    }

    /// Begins a new chain; see `SignedCheckpointStore`.
    package func recordBreak(_ reason: String) async throws(EventLogError) {
        let recorded = "\(LogClock.system.now())"
        try await changing { database in
            try database.execute(
                sql: "INSERT INTO breaks (chain, recorded, reason) VALUES ((\(Self.newestChain)) + 1, ?, ?)",
                arguments: [recorded, reason])
            try database.execute(sql: "DELETE FROM verified")
        }
    }

    /// Up to where every event was checked; see `SignedCheckpointStore`.
    package func verifiedSize() async throws(EventLogError) -> Int {
        try await asking { database in try Int.fetchOne(database, sql: "SELECT size FROM verified") ?? 0 }
    }

    /// Remembers up to where every event was checked; see `SignedCheckpointStore`.
    package func saveVerifiedSize(_ size: Int) async throws(EventLogError) {
        try await changing { database in
            try database.execute(
                sql:
                    "INSERT INTO verified (id, size) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET size = excluded.size",
                arguments: [size])
        }
    }

    /// A copy of the checkpoints as they are at one moment; see `SignedCheckpointStore`.
    package func backUp() async throws -> BackupStream {
        try await DatabaseCopy.stream(of: queue, in: directory) { (_) throws(EventLogError) in () }.0
    }

    /// Closes the file, which is whole without others beside it then; see `SignedCheckpointStore`.
    ///
    /// - Throws: `EventLogError` if it cannot be closed.
    package func close() throws(EventLogError) {
        do {
            try queue.close()
        } catch {
            throw Self.problem(error, in: path, doing: "closing \(path)")
        }
    }

    private static let newestChain = "SELECT coalesce(max(chain), 1) FROM breaks"

    private func asking<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(EventLogError) -> Value {
        let result: Result<Value, EventLogError> = await withCheckedContinuation { continuation in
            queue.asyncRead { [path] database in
                continuation.resume(
                    returning: Self.result(in: path, doing: "reading \(path)") { try body(database.get()) })
            }
        }
        return try result.get()
    }

    private func changing(_ body: @escaping @Sendable (Database) throws -> Void) async throws(EventLogError) {
        // Not GRDB's own asynchronous write: it gives up when the task is cancelled, and it would be unknown what is stored.
        let result: Result<Void, EventLogError> = await withCheckedContinuation { continuation in
            queue.asyncWriteWithoutTransaction { [path] database in
                continuation.resume(
                    returning: Self.result(in: path, doing: "writing \(path)") {
                        try database.inTransaction {
                            try body(database)
                            return .commit
                        }
                    })
            }
        }
        try result.get()
    }

    /// The error for what went wrong with the file.
    ///
    /// That it is damaged is no damage of the log, which is served on, and of which no backup needs to be restored.
    private static func problem(_ error: any Error, in path: String, doing action: String) -> EventLogError {
        let error = EventLogError.from(error, doing: action)
        guard error.code == .corrupt else { return error }
        return .unsupported(
            """
            \(path) is damaged, which holds the signed checkpoints: \(error.reason). Put the newest copy of a backup in its \
            place, or move it away; checkpoints are then signed from the log as it is.
            """)
    }

    private static func result<Value>(
        in path: String, doing action: String, _ body: () throws -> Value
    ) -> Result<Value, EventLogError> {
        Result { () throws(EventLogError) in
            do {
                return try body()
            } catch {
                throw problem(error, in: path, doing: action)
            }
        }
    }
}
