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
    /// The error that an `errno` stands for.
    ///
    /// - Parameters:
    ///   - number: The `errno`.
    ///   - action: What was tried, as in “opening DIR/lock”.
    static func system(_ number: Int32, doing action: String) -> Self {
        let reason = "\(action) failed: \(String(cString: strerror(number)))"
        return switch number {
        case ENOSPC, EDQUOT: .storageFull(reason, underlying: .errno(number))
        case EROFS: .readOnly("The event log cannot be written: \(reason).", underlying: .errno(number))
        default: .inputOutput(reason, underlying: .errno(number))
        }
    }

    /// The error of the last call on a connection.
    ///
    /// - Parameters:
    ///   - connection: The connection.
    ///   - action: What was tried, as a clause.
    static func sqlite(_ connection: OpaquePointer?, doing action: String) -> Self {
        sqlite(
            code: sqlite3_extended_errcode(connection), errno: sqlite3_system_errno(connection),
            message: String(cString: sqlite3_errmsg(connection)), doing: action)
    }

    /// The error that anything thrown by the database layer stands for.
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
    /// A backup fails with a code alone: of its connection SQLite says then that there is no error.
    private static func message(of error: DatabaseError) -> String {
        if let message = error.message, message != String(cString: sqlite3_errstr(SQLITE_OK)) { return message }
        return String(cString: sqlite3_errstr(error.extendedResultCode.rawValue))
    }

    private static func sqlite(code: Int32, errno number: Int32, message: String, doing action: String) -> Self {
        let reason = "\(action) failed: \(message)"
        switch code & 0xff {
        case SQLITE_FULL:
            return .storageFull(reason, underlying: .sqlite(code))
        case SQLITE_IOERR where number == ENOSPC || number == EDQUOT:
            return .storageFull(reason, underlying: .errno(number))
        case SQLITE_IOERR, SQLITE_CANTOPEN:
            // The words are the same for a dozen causes; the number tells them apart (sqlite.org/rescode.html).
            return .inputOutput(
                "\(reason) (SQLite's code \(code))", underlying: number == 0 ? .sqlite(code) : .errno(number))
        case SQLITE_READONLY:
            return .readOnly("The event log cannot be written: \(reason).", underlying: .sqlite(code))
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
}
