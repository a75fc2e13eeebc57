import GRDB

/// The directory of persons is damaged; the log, which is another file, need not be.
public struct DirectoryDamage: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file.
    public var path: String
    /// What SQLite says of it.
    public var reason: String

    /// The answers of SQLite that tell of damage.
    static let codes: [ResultCode] = [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_CONSTRAINT]

    /// What is wrong and what to do.
    public var description: String {
        "The directory of persons, \(path), is damaged: \(reason). Restore it from a backup; the log can stay as it is."
    }
}
