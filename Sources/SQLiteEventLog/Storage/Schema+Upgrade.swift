internal import EventLog
internal import GRDB

extension Schema {
    /// Brings the tables of an older release to this one's, whole or not at all; events stay as they are.
    ///
    /// - Parameter database: The writer's connection.
    /// - Throws: `corrupt` if the tables are not those that the older release made; what SQLite said.
    static func upgrade(_ database: Database) throws {
        guard try storedVersion(of: database) < version else { return }
        try check(database)
        try database.inTransaction(.immediate) {
            for name in ["insert", "update", "delete"] {
                try database.execute(sql: "DROP TRIGGER commands_refuse_\(name)")
            }
            try database.execute(sql: "ALTER TABLE commands RENAME TO commands_by_id")
            for statement in commands(of: version) where !statement.hasPrefix("CREATE TRIGGER") {
                try database.execute(sql: statement)
            }
            try copyCommands(database)
            try database.execute(sql: "DROP TABLE commands_by_id")
            for statement in statements(of: version)
            where statement.hasPrefix("CREATE TRIGGER commands_") { try database.execute(sql: statement) }
            try database.execute(sql: "PRAGMA user_version = \(version)")
            return .commit
        }
    }

    /// The version of the tables of a database.
    static func storedVersion(of database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    }

    private static func copyCommands(_ database: Database) throws {
        // Where one without events and one with events begin at the same position, the one without came before.
        let old = try RawStatement(
            "SELECT id, fingerprint, first, last FROM commands_by_id ORDER BY first, last, id", on: database)
        defer { old.reset() }
        let new = try RawStatement(
            "INSERT INTO commands (digest, id, fingerprint, first, last) VALUES (?1, ?2, ?3, ?4, ?5)", on: database)
        while try old.step("reading the commands") {
            let id = CommandID(stored: old.text(0))
            new.bind(id.digest, at: 1)
            new.bind(id.rawValue, at: 2)
            new.bind(blob: old.bytes(1), at: 3)
            new.bind(old.int(2), at: 4)
            new.bind(old.int(3), at: 5)
            try new.run("copying command \(id)")
        }
    }
}
