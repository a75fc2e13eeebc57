internal import EventLog
internal import GRDB
internal import GRDBSQLite

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension EventLogError {
    /// The error for an `errno`.
    ///
    /// - Parameters:
    ///   - number: The `errno`.
    ///   - action: What was tried, as in “opening DIR/lock”.
    static func system(_ number: Int32, doing action: String) -> Self {
        let reason = "\(action) failed: \(text(of: number))"
        return switch number {
        case ENOSPC, EDQUOT: .storageFull(reason, underlying: .errno(number))
        case EROFS: .readOnly(readOnlySentence(reason), underlying: .errno(number))
        default: .inputOutput(reason, underlying: .errno(number))
        }
    }

    /// The error of the last call on a connection.
    ///
    /// - Parameters:
    ///   - connection: The connection.
    ///   - action: What was tried, as a clause.
    ///   - isCommit: Whether the call was to end a transaction.
    static func sqlite(_ connection: OpaquePointer?, doing action: String, isCommit: Bool = false) -> Self {
        let code = sqlite3_extended_errcode(connection)
        // SQLite notes the number for every statement but the one that ends a transaction.
        let number = isCommit ? writeAheadErrno(connection, after: code) : sqlite3_system_errno(connection)
        return sqlite(
            code: code, errno: number, message: String(cString: sqlite3_errmsg(connection)), doing: action,
            isCommit: isCommit)
    }

    /// The `errno` of the last call on the write-ahead file that failed, or 0 if it was another that failed.
    private static func writeAheadErrno(_ connection: OpaquePointer?, after code: Int32) -> Int32 {
        guard code == failedWrite || code == failedFlush else { return 0 }
        var file: UnsafeMutablePointer<sqlite3_file>?
        guard sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file) == SQLITE_OK,
            let ask = file?.pointee.pMethods?.pointee.xFileControl
        else { return 0 }
        var number: Int32 = 0
        return ask(file, SQLITE_FCNTL_LAST_ERRNO, &number) == SQLITE_OK ? number : 0
    }

    /// The error for one thrown by the database layer.
    ///
    /// - Parameters:
    ///   - error: An ``EventLogError``, which stays what it is, or an error of GRDB.
    ///   - action: What was tried, as a clause.
    static func from(_ error: any Error, doing action: String) -> Self {
        switch error {
        case let error as EventLogError: error
        case let error as DatabaseError:
            sqlite(code: error.extendedResultCode.rawValue, errno: 0, message: message(of: error), doing: action)
        default: .inputOutput("\(action) failed: \(error)")
        }
    }

    /// What SQLite says of an error.
    ///
    /// A backup fails with a code alone: the error state of its connection says that there is no error.
    private static func message(of error: DatabaseError) -> String {
        if let message = error.message, message != String(cString: sqlite3_errstr(SQLITE_OK)) { return message }
        return String(cString: sqlite3_errstr(error.extendedResultCode.rawValue))
    }

    /// The error for a result code of SQLite.
    ///
    /// - Parameters:
    ///   - code: The extended result code.
    ///   - number: The `errno` that was behind it, or 0.
    ///   - message: What SQLite says.
    ///   - action: What was tried, as a clause.
    ///   - isCommit: Whether a transaction was to be ended. An error may then have come after its last frame was written,
    ///     and a crash would bring it back; if the write itself was refused, there is no last frame.
    static func sqlite(
        code: Int32, errno number: Int32, message: String, doing action: String, isCommit: Bool = false
    ) -> Self {
        // SQLite leaves the number of an earlier error in place after one that has none.
        let isSystem = [SQLITE_IOERR, SQLITE_CANTOPEN].contains(code & 0xff) && number != 0
        let reason = "\(action) failed: \(message)" + (isSystem ? " (\(text(of: number)))" : "")
        switch code & 0xff {
        case SQLITE_FULL:
            return .storageFull(reason, underlying: .sqlite(code))
        case SQLITE_IOERR where isCommit && code != failedWrite:
            return .inputOutput(
                "\(reason), and whether the command was stored is not known until it is sent again under the same id",
                underlying: number == 0 ? .sqlite(code) : .errno(number))
        case SQLITE_IOERR where number == ENOSPC || number == EDQUOT:
            return .storageFull(reason, underlying: .errno(number))
        case SQLITE_IOERR where number == EROFS:
            return .readOnly(readOnlySentence(reason), underlying: .errno(number))
        case SQLITE_IOERR, SQLITE_CANTOPEN:
            // The words are the same for a dozen causes; the number distinguishes them (sqlite.org/rescode.html).
            return .inputOutput(
                "\(reason) (SQLite's code \(code))", underlying: number == 0 ? .sqlite(code) : .errno(number))
        case SQLITE_READONLY:
            return .readOnly(readOnlySentence(reason), underlying: .sqlite(code))
        case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CONSTRAINT, SQLITE_SCHEMA, SQLITE_MISMATCH:
            return .corrupt(position: nil, "\(reason).", underlying: .sqlite(code))
        case SQLITE_TOOBIG:
            return .invalidRequest("An event is too large for the store: \(reason).")
        case SQLITE_MISUSE:
            return .closed
        default:
            return .inputOutput(reason, underlying: .sqlite(code))
        }
    }

    // `SQLITE_IOERR_WRITE` and `SQLITE_IOERR_FSYNC`, which C writes as expressions.
    private static let failedWrite = SQLITE_IOERR | (3 << 8)
    private static let failedFlush = SQLITE_IOERR | (4 << 8)

    private static func readOnlySentence(_ reason: String) -> String {
        "The event log cannot be written: \(reason). Find out why it is read-only (the kernel's log says), and make it writable again."
    }

    private static func text(of number: Int32) -> String { String(cString: strerror(number)) }
}
