internal import EventLog
internal import GRDB
internal import GRDBSQLite

/// A prepared statement that is bound, stepped and read through SQLite's own functions.
///
/// GRDB prepares it and keeps it for the connection; its rows and arguments, which cost several times the query itself,
/// are left out.
struct RawStatement {
    /// Makes SQLite copy what is bound, since Swift's memory does not outlive the call.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private let statement: Statement
    private var pointer: OpaquePointer { statement.sqliteStatement }
    private var connection: OpaquePointer? { sqlite3_db_handle(pointer) }

    /// Prepares a statement, or takes the one that the connection has kept.
    ///
    /// - Parameters:
    ///   - sql: One statement.
    ///   - database: The connection, on its own queue.
    /// - Throws: What kept SQLite from preparing it.
    init(_ sql: String, on database: Database) throws(EventLogError) {
        do {
            statement = try database.cachedStatement(sql: sql)
        } catch {
            throw .from(error, doing: "preparing a statement")
        }
    }

    /// Binds an integer; positions are counted from 1.
    func bind(_ value: Int, at index: Int32) {
        sqlite3_bind_int64(pointer, index, Int64(value))
    }

    /// Binds text.
    func bind(_ value: String, at index: Int32) {
        var value = value
        value.withUTF8 { bytes in bind(text: UnsafeRawBufferPointer(bytes), at: index) }
    }

    /// Binds the bytes of UTF-8 text.
    func bind(text bytes: UnsafeRawBufferPointer, at index: Int32) {
        guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else {
            // A null pointer would be bound as NULL, which is not the same as no text.
            sqlite3_bind_text(pointer, index, "", 0, Self.copied)
            return
        }
        sqlite3_bind_text64(pointer, index, start, UInt64(bytes.count), Self.copied, UInt8(SQLITE_UTF8))
    }

    /// Binds bytes.
    func bind(blob bytes: UnsafeRawBufferPointer, at index: Int32) {
        if bytes.isEmpty {
            // A null pointer would be bound as NULL, which is not the same as no bytes.
            sqlite3_bind_zeroblob(pointer, index, 0)
        } else {
            sqlite3_bind_blob64(pointer, index, bytes.baseAddress, UInt64(bytes.count), Self.copied)
        }
    }

    /// Binds sixteen bytes, or NULL.
    func bind(_ id: EventID?, at index: Int32) {
        guard let id else {
            sqlite3_bind_null(pointer, index)
            return
        }
        var halves = (id.high.bigEndian, id.low.bigEndian)
        withUnsafeBytes(of: &halves) { bind(blob: $0, at: index) }
    }

    /// Binds thirty-two bytes, or NULL.
    func bind(_ hash: MerkleHash?, at index: Int32) {
        guard let hash else {
            sqlite3_bind_null(pointer, index)
            return
        }
        hash.withUnsafeBytes { bind(blob: $0, at: index) }
    }

    /// Goes to the next row.
    ///
    /// - Parameter action: What is being done, for the error.
    /// - Returns: Whether there is one.
    /// - Throws: What SQLite said. The statement has been reset then.
    func step(_ action: @autoclosure () -> String) throws(EventLogError) -> Bool {
        try step(action(), isCommit: false)
    }

    private func step(_ action: @autoclosure () -> String, isCommit: Bool) throws(EventLogError) -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let error = EventLogError.sqlite(connection, doing: action(), isCommit: isCommit)
            reset()
            throw error
        }
    }

    /// Runs a statement that gives no rows, and makes it ready for the next time.
    ///
    /// - Parameters:
    ///   - action: What is being done, for the error.
    ///   - isCommit: Whether it ends a transaction, which may then be stored although SQLite says that it failed.
    /// - Throws: What SQLite said.
    func run(_ action: @autoclosure () -> String, isCommit: Bool = false) throws(EventLogError) {
        while try step(action(), isCommit: isCommit) {}
        reset()
    }

    /// Makes the statement ready for the next time.
    ///
    /// Every use ends with it, or the read that it began would go on.
    func reset() {
        sqlite3_reset(pointer)
    }

    /// An integer column, counted from 0; 0 for NULL.
    func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(pointer, column)) }

    /// Whether a column is NULL.
    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(pointer, column) == SQLITE_NULL }

    /// A text column; empty for NULL.
    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

    /// The bytes of a text or blob column as they are stored, valid until the next step or reset.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        // In this order: if the database is in UTF-16, counting makes UTF-8 of the text, and moves it.
        let count = Int(sqlite3_column_bytes(pointer, column))
        return UnsafeRawBufferPointer(start: sqlite3_column_blob(pointer, column), count: count)
    }

    /// A hash column, or `nil` for NULL and for anything that is not thirty-two bytes.
    func hash(_ column: Int32) -> MerkleHash? { MerkleHash(bytes: bytes(column)) }

    /// An id column, or `nil` for NULL and for anything that is not sixteen bytes.
    func id(_ column: Int32) -> EventID? { EventID(bytes: bytes(column)) }
}
