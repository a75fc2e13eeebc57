import EventLog
import Foundation
import GRDBSQLite

/// Writes events into the tables and indexes that the log has, and does nothing else: nothing is checked, looked up or
/// hashed, and no rule is kept.
///
/// Beside ``RawAppender`` it shows what finding events and commands again costs, and beside the log what the rest does.
final class RawTables {
    private let database: RawSQLite
    private let insertEvent: OpaquePointer?
    private let insertCommand: OpaquePointer?
    private let begin: OpaquePointer?
    private let commit: OpaquePointer?
    private var position = 0
    private var streams: [String: (number: Int, revision: Int)] = [:]
    private let id = [UInt8](repeating: 5, count: 16)
    private let hash = [UInt8](repeating: 9, count: 32)

    /// A new database with an event of each of some streams.
    init(path: String, planned: [AppendRequest]) throws {
        database = try RawSQLite(path: path)
        try database.execute(
            """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA wal_autocheckpoint = 4000;
            CREATE TABLE events (
                position INTEGER PRIMARY KEY, stream INTEGER, revision INTEGER, type INTEGER, recorded INTEGER,
                data TEXT, id BLOB, actor TEXT, correlation BLOB, causation BLOB, command TEXT, leaf_hash BLOB,
                node_hash BLOB, UNIQUE (stream, revision)
            );
            CREATE TABLE commands (
                number INTEGER PRIMARY KEY, digest INTEGER, id TEXT, fingerprint BLOB, first INTEGER, last INTEGER
            );
            CREATE INDEX commands_by_digest ON commands (digest)
            """)
        insertEvent = try database.prepare("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?)")
        insertCommand = try database.prepare("INSERT INTO commands VALUES (?, ?, ?, ?, ?, ?)")
        begin = try database.prepare("BEGIN IMMEDIATE")
        commit = try database.prepare("COMMIT")
        try append(planned, perCommit: planned.count)
    }

    deinit {
        for statement in [insertEvent, insertCommand, begin, commit] { sqlite3_finalize(statement) }
    }

    /// Writes events, so many in each transaction.
    func append(_ requests: [AppendRequest], perCommit: Int) throws {
        for start in stride(from: 0, to: requests.count, by: perCommit) {
            try database.run(begin)
            for request in requests[start..<min(start + perCommit, requests.count)] { try add(request) }
            try database.run(commit)
        }
    }

    private func add(_ request: AppendRequest) throws {
        guard let append = request.appends.first, let event = append.events.first else { return }
        position += 1
        var stream = streams[append.stream.rawValue] ?? (streams.count + 1, 0)
        stream.revision += 1
        streams[append.stream.rawValue] = stream
        for (index, value) in [position, stream.number, stream.revision, 1, 1_764_000_000_000].enumerated() {
            sqlite3_bind_int64(insertEvent, Int32(index + 1), Int64(value))
        }
        database.bind(text: event.data, to: insertEvent, at: 6)
        database.bind(blob: id, to: insertEvent, at: 7)
        database.bind(text: Array(request.actor.utf8), to: insertEvent, at: 8)
        database.bind(blob: id, to: insertEvent, at: 9)
        database.bind(text: Array(request.command.rawValue.utf8), to: insertEvent, at: 10)
        database.bind(blob: hash, to: insertEvent, at: 11)
        if position.isMultiple(of: 2) {
            database.bind(blob: hash, to: insertEvent, at: 12)
        } else {
            sqlite3_bind_null(insertEvent, 12)
        }
        try database.run(insertEvent)
        sqlite3_bind_int64(insertCommand, 1, Int64(position))
        // In no order, as digests are.
        sqlite3_bind_int64(insertCommand, 2, Int64(Int32(truncatingIfNeeded: position &* 0x9e37_79b9_7f4a_7c1)))
        database.bind(text: Array(request.command.rawValue.utf8), to: insertCommand, at: 3)
        database.bind(blob: request.fingerprint, to: insertCommand, at: 4)
        sqlite3_bind_int64(insertCommand, 5, Int64(position))
        sqlite3_bind_int64(insertCommand, 6, Int64(position))
        try database.run(insertCommand)
    }
}
