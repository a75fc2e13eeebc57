package import EventLog
internal import GRDB

/// Subscription positions in `DIR/subscriptions.sqlite`, beside the log and not in it.
///
/// Saving costs no flush. What a crash of the machine loses is handled again, which subscriptions allow for.
package final class SQLiteSubscriptionPositions: SubscriptionPositionStore {
    private let queue: DatabaseQueue

    /// Opens the positions of a state directory.
    ///
    /// - Parameter directory: The state directory, which must exist and be held by this process.
    /// - Throws: ``EventLogError`` if the database cannot be opened or made, with code `unsupported` if it is damaged.
    package init(directory: String) throws(EventLogError) {
        let place = StoreDirectory(path: directory)
        let path = place.subscriptions
        try place.createFile(path)
        do {
            queue = try FailedRead.allowing(in: path) { () throws(EventLogError) in try Self.open(path) }
        } catch {
            guard error.code == .corrupt else { throw error }
            // Not damage of the log, of which no backup needs to be restored.
            throw .unsupported(
                "\(path) is damaged. Delete it; the journal then gets every event again. (\(error.reason))")
        }
    }

    private static func open(_ path: String) throws(EventLogError) -> DatabaseQueue {
        var configuration = Configuration()
        configuration.label = "subscriptions"
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(10)
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { database in
                // Never flushed by a commit, and still never inconsistent: write-ahead logging flushes at checkpoints.
                try database.execute(sql: "PRAGMA synchronous = NORMAL")
                try database.execute(
                    sql: """
                        CREATE TABLE IF NOT EXISTS checkpoints (
                            name TEXT PRIMARY KEY,
                            position INTEGER NOT NULL CHECK (position >= 0)
                        ) STRICT, WITHOUT ROWID
                        """)
                try IntegrityCheck.run(database)
            }
            return queue
        } catch {
            throw .from(error, doing: "opening \(path)")
        }
    }

    package func position(of name: String) async throws(EventLogError) -> Int {
        do {
            return try await queue.read { database in
                try Int.fetchOne(database, sql: "SELECT position FROM checkpoints WHERE name = ?", arguments: [name])
                    ?? 0
            }
        } catch {
            throw .from(error, doing: "reading the position of \(name)")
        }
    }

    package func save(_ position: Int, for name: String) async throws(EventLogError) {
        // Not GRDB's own asynchronous write: it gives up when the task is cancelled, and what was handled would be handled again.
        let result: Result<Void, EventLogError> = await withCheckedContinuation { continuation in
            queue.asyncWriteWithoutTransaction { database in
                continuation.resume(
                    returning: Result { () throws(EventLogError) in
                        do {
                            try database.execute(
                                sql: """
                                    INSERT INTO checkpoints (name, position) VALUES (?, ?)
                                    ON CONFLICT (name) DO UPDATE SET position = excluded.position
                                    """, arguments: [name, position])
                        } catch {
                            throw EventLogError.from(error, doing: "saving the position of \(name)")
                        }
                    })
            }
        }
        try result.get()
    }
}
