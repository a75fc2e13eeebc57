internal import EventLog
internal import GRDB

/// The tables of signed checkpoints, and the rules that keep anyone from changing what is in them.
enum CheckpointSchema {
    /// The number in the file's header that identifies the database: “Uppc”.
    static let applicationID = 0x5570_7063
    /// The version of the tables below; a release never opens a newer one.
    static let version = 1

    private static let statements = [
        """
        CREATE TABLE checkpoints (
            number INTEGER PRIMARY KEY,
            chain INTEGER NOT NULL,
            size INTEGER NOT NULL CHECK (size > 0),
            note TEXT NOT NULL,
            UNIQUE (chain, size)
        ) STRICT
        """,
        """
        CREATE TABLE breaks (
            chain INTEGER PRIMARY KEY,
            recorded TEXT NOT NULL,
            reason TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE keys (
            number INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE
        ) STRICT
        """,
        """
        CREATE TABLE verified (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            size INTEGER NOT NULL CHECK (size >= 0)
        ) STRICT
        """,
    ]

    private static let triggers = ["checkpoints", "breaks", "keys"].flatMap { table in
        ["UPDATE", "DELETE"].map { change in
            """
            CREATE TRIGGER \(table)_\(change.lowercased()) BEFORE \(change) ON \(table)
            BEGIN SELECT RAISE(ABORT, 'signed checkpoints are never changed'); END
            """
        }
    }

    /// Makes the tables of a new database, or makes sure that there are those of a known version.
    ///
    /// - Parameters:
    ///   - database: The connection that writes.
    ///   - path: The file, for messages.
    /// - Throws: `unsupported` if it is someone else's database or of a newer release; what SQLite said.
    static func prepare(_ database: Database, path: String) throws {
        if try isNew(database, path: path) {
            try database.inTransaction {
                for statement in statements + triggers { try database.execute(sql: statement) }
                try database.execute(sql: "PRAGMA application_id = \(applicationID)")
                try database.execute(sql: "PRAGMA user_version = \(version)")
                return .commit
            }
        }
    }

    /// Whether a database is new: nobody's, and without tables.
    ///
    /// - Throws: `unsupported` if it is someone else's database or of a newer release; what SQLite said.
    static func isNew(_ database: Database, path: String) throws -> Bool {
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let stored = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        if application == 0, stored == 0, tables == 0 { return true }
        guard application == applicationID else {
            throw EventLogError.unsupported("\(path) does not hold signed checkpoints; move it away.")
        }
        guard stored <= version else {
            throw EventLogError.unsupported(
                "\(path) was written by a newer release (schema \(stored), this one knows \(version)); install that release or newer."
            )
        }
        return false
    }
}
