internal import EventLog
internal import GRDB

extension Schema {
    /// Makes the tables of a new log.
    ///
    /// - Parameter database: The writer's connection, to a database without tables.
    /// - Throws: What SQLite said.
    static func create(on database: Database) throws {
        try database.inTransaction {
            for statement in statements(of: version) { try database.execute(sql: statement) }
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: "PRAGMA user_version = \(version)")
            return .commit
        }
    }

    /// Whether a database is new: nobody's, and without tables.
    ///
    /// - Parameter database: Any connection.
    /// - Throws: `unsupported` if it is someone else's database or of a newer release; what SQLite said.
    static func isNew(_ database: Database) throws -> Bool {
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let stored = try storedVersion(of: database)
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        if application == 0, stored == 0, tables == 0 { return true }
        let path = try String.fetchOne(database, sql: "SELECT file FROM pragma_database_list WHERE name = 'main'") ?? ""
        guard application == applicationID else {
            throw EventLogError.unsupported(
                "\(path) is a database of something else (application id \(application)); give another directory.")
        }
        guard stored <= version else {
            throw EventLogError.unsupported(
                "\(path) was written by a newer release (schema \(stored), this one knows \(version)); install that release or newer."
            )
        }
        return false
    }

    /// Refuses a log whose tables or rules are not those that its version is made with.
    ///
    /// A person who dropped a rule to change an event may have forgotten to put it back.
    ///
    /// - Parameter database: Any connection.
    /// - Throws: `corrupt` with the first table or trigger that differs; what SQLite said.
    static func check(_ database: Database) throws {
        let statements = statements(of: try storedVersion(of: database))
        let expected = try DatabaseQueue().write { pristine in
            for statement in statements { try pristine.execute(sql: statement) }
            return try objects(of: pristine)
        }
        let found = try objects(of: database)
        for (name, sql) in expected.sorted(by: { $0.key < $1.key }) where found[name] != sql {
            throw EventLogError.corrupt(
                position: nil,
                "“\(name)” is \(found[name] == nil ? "missing from" : "not as it was made in") the database.")
        }
        for name in found.keys.sorted() where expected[name] == nil {
            throw EventLogError.corrupt(position: nil, "“\(name)” was added to the database.")
        }
    }

    private static func objects(of database: Database) throws -> [String: String] {
        // Automatic indexes have no SQL of their own; tables that SQLite keeps for ANALYZE are harmless.
        let rows = try Row.fetchAll(
            database, sql: "SELECT name, coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%'")
        // Of a damaged database these may be of any type, which GRDB's own conversions do not survive.
        return Dictionary(
            rows.map { (String.fromDatabaseValue($0[0]) ?? "", String.fromDatabaseValue($0[1]) ?? "") },
            uniquingKeysWith: { first, _ in first })
    }
}
