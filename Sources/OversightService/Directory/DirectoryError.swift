import GRDB

/// Why the directory of persons cannot be read or written.
public struct DirectoryError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong with the storage.
    public enum Code: Sendable, Hashable {
        /// There is no room.
        case storageFull
        /// It may be read only.
        case readOnly
        /// The operating system or SQLite failed otherwise.
        case failed
    }

    /// What is wrong with the storage.
    public var code: Code
    /// What is wrong and what to do, without a name of a person.
    public var description: String

    init(_ error: DatabaseError) {
        // The message alone: the error's own description holds the statement's arguments, which may be names.
        let reason = error.message ?? "SQLite gives no reason"
        switch error.resultCode {
        case .SQLITE_FULL:
            code = .storageFull
            description =
                "There is no room to store what the directory of persons says: \(reason). Make room and send the command again."
        case .SQLITE_READONLY:
            code = .readOnly
            description =
                "The directory of persons cannot be written: \(reason). Find out why it is read-only, and make it writable again."
        default:
            code = .failed
            description =
                "The directory of persons could not be read or written: \(reason). Check the disk and the permissions, then try again."
        }
    }
}

extension PersonDirectory {
    /// Reads the database.
    ///
    /// - Throws: ``DirectoryError``, or what the body throws.
    func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do {
            return try database.read(body)
        } catch let error as DatabaseError {
            throw DirectoryError(error)
        }
    }
}
