internal import EventLog
internal import Foundation
internal import GRDBSQLite

/// What SQLite takes for damage, and may have been a read that failed.
///
/// It calls a database malformed if the operating system answers a read with EIO, and keeps no other trace of that
/// (`SQLITE_IOERR_CORRUPTFS` in its source). Damage is refused until somebody has restored the log, while a disk may answer
/// again: so what failed is done a second time, and if that fails too, the files themselves are read.
enum FailedRead {
    /// Whether an error may be one.
    static func isPossible(_ error: EventLogError) -> Bool {
        guard error.code == .corrupt, case .sqlite(let code)? = error.underlying else { return false }
        return code & 0xff == SQLITE_CORRUPT
    }

    /// Performs an operation, and a second time if a read may have failed.
    ///
    /// - Parameters:
    ///   - database: The path of the database that is read.
    ///   - again: Called before the second time.
    ///   - body: What is done.
    /// - Throws: What it throws; `inputOutput` if the database cannot be read.
    static func allowing<Value>(
        in database: String, again: () -> Void = {}, _ body: () throws(EventLogError) -> Value
    ) throws(EventLogError) -> Value {
        do throws(EventLogError) {
            return try body()
        } catch {
            guard isPossible(error) else { throw error }
        }
        again()
        do throws(EventLogError) {
            return try body()
        } catch {
            throw explained(error, in: database)
        }
    }

    /// An error that has come twice, as what it is; reads the database's files to their ends, a second or so for a gigabyte.
    ///
    /// - Parameters:
    ///   - error: What SQLite said.
    ///   - database: The path of the database that was read.
    /// - Returns: `inputOutput` if a file cannot be read, else the error.
    static func explained(_ error: EventLogError, in database: String) -> EventLogError {
        guard isPossible(error) else { return error }
        for file in [database, database + "-wal"] {
            if let number = refusal(of: file) { return .system(number, doing: "reading \(file)") }
        }
        return error
    }

    /// Why a file cannot be read to its end, or `nil` if it can be, or is not there.
    private static func refusal(of file: String) -> Int32? {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return errno == ENOENT ? nil : errno }
        defer { _ = close(descriptor) }
        return withUnsafeTemporaryAllocation(byteCount: 1 << 20, alignment: 16) { buffer in
            while true {
                let count = read(descriptor, buffer.baseAddress, buffer.count)
                if count < 0, errno != EINTR { return errno }
                if count == 0 { return nil }
            }
        }
    }
}
