import EventLog
import Foundation
import GRDBSQLite

/// SQLite as bare as it can be used: one connection, statements bound and stepped, nothing else.
///
/// It is the rival that shows what the machine allows.
final class RawSQLite {
    /// What SQLite refused.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private var connection: OpaquePointer?

    /// A connection.
    ///
    /// - Parameters:
    ///   - path: The database, which is created if absent.
    ///   - readOnly: Whether it must exist and stay as it is.
    init(path: String, readOnly: Bool = false) throws {
        let flags = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        try check(sqlite3_open_v2(path, &connection, flags | SQLITE_OPEN_NOMUTEX, nil))
    }

    deinit { sqlite3_close_v2(connection) }

    /// Runs statements without results.
    func execute(_ sql: String) throws {
        try check(sqlite3_exec(connection, sql, nil, nil, nil))
    }

    /// Prepares a statement, which whoever asks for it finalizes.
    func prepare(_ sql: String) throws -> OpaquePointer? {
        var statement: OpaquePointer?
        try check(sqlite3_prepare_v2(connection, sql, -1, &statement, nil))
        return statement
    }

    /// Runs a statement that gives no rows.
    func run(_ statement: OpaquePointer?) throws {
        try check(sqlite3_step(statement))
        sqlite3_reset(statement)
    }

    /// Binds the bytes of text, which SQLite copies.
    func bind(text bytes: [UInt8], to statement: OpaquePointer?, at index: Int32) {
        bytes.withUnsafeBytes { bytes in
            _ = sqlite3_bind_text(
                statement, index, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
                Self.copied)
        }
    }

    /// Binds bytes, which SQLite copies.
    func bind(blob bytes: [UInt8], to statement: OpaquePointer?, at index: Int32) {
        bytes.withUnsafeBytes {
            _ = sqlite3_bind_blob(statement, index, $0.baseAddress, Int32($0.count), Self.copied)
        }
    }

    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    /// Throws what SQLite says where a call did not succeed.
    func check(_ code: Int32) throws {
        guard code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW else {
            throw Failure(description: "SQLite: \(String(cString: sqlite3_errmsg(connection)))")
        }
    }
}

/// Writes the bytes of events into one table without an index: the least that makes them durable.
final class RawAppender {
    private let database: RawSQLite
    private let insert: OpaquePointer?
    private let begin: OpaquePointer?
    private let commit: OpaquePointer?
    private var position = 0
    private let id = [UInt8](repeating: 5, count: 16)
    private let hash = [UInt8](repeating: 9, count: 32)

    /// An appender to a new database.
    init(path: String) throws {
        database = try RawSQLite(path: path)
        try database.execute(
            """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            CREATE TABLE events (
                position INTEGER PRIMARY KEY, stream TEXT, revision INTEGER, type TEXT, version INTEGER,
                recorded INTEGER, data TEXT, id BLOB, actor TEXT, correlation BLOB, command TEXT, leaf_hash BLOB,
                node_hash BLOB
            )
            """)
        insert = try database.prepare("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        begin = try database.prepare("BEGIN IMMEDIATE")
        commit = try database.prepare("COMMIT")
    }

    deinit {
        for statement in [insert, begin, commit] { sqlite3_finalize(statement) }
    }

    /// Writes events, so many in each transaction.
    func append(_ requests: [AppendRequest], perCommit: Int) throws {
        var open = 0
        for request in requests {
            if perCommit > 1, open == 0 { try database.run(begin) }
            try add(request)
            open += 1
            if perCommit > 1, open == perCommit {
                try database.run(commit)
                open = 0
            }
        }
        if perCommit > 1, open > 0 { try database.run(commit) }
    }

    private func add(_ request: AppendRequest) throws {
        guard let append = request.appends.first, let event = append.events.first else { return }
        position += 1
        sqlite3_bind_int64(insert, 1, Int64(position))
        text(append.stream.rawValue, 2)
        sqlite3_bind_int64(insert, 3, 3)
        text(event.type, 4)
        sqlite3_bind_int64(insert, 5, Int64(event.version))
        sqlite3_bind_int64(insert, 6, 1_764_000_000_000)
        database.bind(text: event.data, to: insert, at: 7)
        blob(id, 8)
        text(request.actor, 9)
        blob(id, 10)
        text(request.command.rawValue, 11)
        blob(hash, 12)
        if position.isMultiple(of: 2) { blob(hash, 13) } else { sqlite3_bind_null(insert, 13) }
        try database.run(insert)
    }

    private func text(_ value: String, _ index: Int32) { database.bind(text: Array(value.utf8), to: insert, at: index) }

    private func blob(_ value: [UInt8], _ index: Int32) { database.bind(blob: value, to: insert, at: index) }
}

/// Reads the rows that a replay reads, and looks at every column, but makes nothing of them.
struct RawScan {
    /// The state directory.
    let directory: String

    /// Reads all rows.
    ///
    /// - Returns: How many there are, and a sum of what was read, so that nothing can be left out.
    func run() throws -> (rows: Int, sum: Int) {
        let database = try RawSQLite(path: directory + "/events.sqlite", readOnly: true)
        let statement = try database.prepare(
            "SELECT position, stream, revision, type, recorded, data FROM events ORDER BY position")
        defer { sqlite3_finalize(statement) }
        var rows = 0
        var sum = 0
        while true {
            let code = sqlite3_step(statement)
            guard code == SQLITE_ROW else {
                try database.check(code)
                return (rows, sum)
            }
            rows += 1
            for column in Int32(0)..<5 { sum &+= Int(sqlite3_column_int64(statement, column)) }
            let bytes = UnsafeRawBufferPointer(
                start: sqlite3_column_blob(statement, 5), count: Int(sqlite3_column_bytes(statement, 5)))
            if let last = bytes.last { sum &+= Int(last) }
        }
    }
}
