internal import EventLog
internal import GRDB

/// The tables of a file of documents, which each place has.
struct DocumentSchema {
    let place: DocumentPlace
    let path: String

    /// The form that a file has.
    enum Form {
        /// It has no tables.
        case new
        /// It has the tables that an older release made.
        case older
        /// It has the tables of this release.
        case current
    }

    /// The number in the file's header that identifies the database: “Uppd”, “Uppc”, “Uppp” and “Uppo”.
    private var applicationID: Int {
        switch place {
        case .state: 0x5570_7064
        case .checkpoints: 0x5570_7063
        case .persons: 0x5570_7070
        case .positions: 0x5570_706f
        }
    }

    /// The version of the tables; a release never opens a newer one.
    private var version: Int {
        switch place {
        case .state: 1
        // The first had tables of checkpoints.
        case .checkpoints: 2
        // Other tables came before, in files without a number.
        case .persons, .positions: 1
        }
    }

    private static let documents = """
        documents (
            collection TEXT NOT NULL,
            name TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            is_final INTEGER NOT NULL CHECK (is_final IN (0, 1)),
            content BLOB NOT NULL,
            PRIMARY KEY (collection, name)
        ) STRICT, WITHOUT ROWID
        """

    private var statements: [String] {
        let triggers = ["UPDATE", "DELETE"].map { change in
            """
            CREATE TRIGGER documents_\(change.lowercased()) BEFORE \(change) ON documents WHEN OLD.is_final
            BEGIN SELECT RAISE(ABORT, 'a final document is never changed or deleted'); END
            """
        }
        let blobs = "CREATE TABLE blobs (digest BLOB PRIMARY KEY, content BLOB NOT NULL) STRICT"
        return ["CREATE TABLE \(Self.documents)"] + triggers + (place == .state ? [blobs] : [])
    }

    /// The form of a file.
    ///
    /// - Throws: `unsupported` if it is someone else's database or of a newer release; what SQLite said.
    func form(of database: Database) throws -> Form {
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let stored = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        if application == 0, stored == 0 {
            let tables = try Row.fetchAll(
                database, sql: "SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
            )
            .map { String.fromDatabaseValue($0[0]) ?? "" }
            if tables.isEmpty { return .new }
            if version == 1, Set(tables) == Set(olderTables) { return .older }
        }
        guard application == applicationID else {
            throw EventLogError.unsupported("\(path) does not hold \(place.contents); move it away.")
        }
        guard stored <= version else {
            throw EventLogError.unsupported(
                "\(path) was written by a newer release (schema \(stored), this one knows \(version)); install that release or newer."
            )
        }
        return stored == version ? .current : .older
    }

    /// Makes the tables of a new file, or brings those of an older release to this one's, whole or not at all.
    ///
    /// - Parameter database: The connection that writes.
    /// - Throws: As ``form(of:)``.
    func prepare(_ database: Database) throws {
        let form = try form(of: database)
        guard form != .current else { return }
        try database.inTransaction(.immediate) {
            for statement in statements { try database.execute(sql: statement) }
            if form == .older {
                try database.execute(sql: copy)
                for table in olderTables { try database.execute(sql: "DROP TABLE \(table)") }
            }
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: "PRAGMA user_version = \(version)")
            return .commit
        }
    }

    /// Lets a connection that only reads see the documents of a file in whatever form it is.
    ///
    /// - Throws: As ``form(of:)``.
    func prepareReading(_ database: Database) throws {
        let form = try form(of: database)
        guard form != .current else { return }
        // A table of the connection's own, on the disk if it is large: the file stays as it is.
        try database.execute(sql: "CREATE TEMP TABLE \(Self.documents)")
        if form == .older { try database.execute(sql: copy) }
    }

    private var copy: String {
        """
        INSERT INTO documents (collection, name, version, is_final, content)
        SELECT collection, name, 1, is_final, CAST(content AS BLOB) FROM (\(olderDocuments))
        """
    }
}

extension DocumentPlace {
    /// What a file of the place holds, in words.
    var contents: String {
        switch self {
        case .state: "documents of the log"
        case .checkpoints: "the signed checkpoints"
        case .persons: "the directory of persons"
        case .positions: "the positions of subscriptions"
        }
    }

    /// What to do if the file of the place is damaged.
    var adviceOnDamage: String {
        switch self {
        case .state: "Restore it from a backup; the events can stay as they are."
        case .checkpoints:
            "Put the newest copy of a backup in its place, or move it away; checkpoints are then signed from the log as it is."
        case .persons: "Restore it from a backup; the log can stay as it is."
        case .positions: "Delete it; the journal then gets every event again."
        }
    }
}
