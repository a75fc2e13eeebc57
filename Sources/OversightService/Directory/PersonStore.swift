package import EventLog

/// Read access to the stored persons.
package protocol PersonReader {
    /// All persons, by id.
    ///
    /// - Throws: ``DirectoryError`` if the store cannot be read.
    func all() throws -> [PersonDirectory.Entry]

    /// The person with an id, or `nil` if there is none.
    ///
    /// - Throws: ``DirectoryError`` if the store cannot be read.
    func entry(_ id: String) throws -> PersonDirectory.Entry?

    /// The id of the person who is a user of this machine, or `nil` if nobody is.
    ///
    /// - Throws: ``DirectoryError`` if the store cannot be read.
    func id(ofUser user: String) throws -> String?

    /// The id of the person to whom an access token belongs, or `nil` if it belongs to nobody.
    ///
    /// - Parameter digest: The SHA-256 of the token.
    /// - Throws: ``DirectoryError`` if the store cannot be read.
    func id(ofToken digest: [UInt8]) throws -> String?
}

/// Write access to the stored persons, within one transaction.
package protocol PersonWriter: PersonReader {
    /// Stores a person in place of the one with the same id, if any.
    func put(_ entry: PersonDirectory.Entry) throws

    /// Removes a person.
    ///
    /// - Returns: Whether there was one.
    func remove(_ id: String) throws -> Bool

    /// Stores the digest of an access token.
    ///
    /// - Parameters:
    ///   - digest: The SHA-256 of the token, unique.
    ///   - person: The id of its person, who need not be stored.
    ///   - created: The day, `YYYY-MM-DD`.
    func addToken(_ digest: [UInt8], of person: String, created: String) throws

    /// Removes all access tokens of a person.
    ///
    /// - Returns: Whether there were any.
    func removeTokens(of person: String) throws -> Bool
}

/// The storage of ``PersonDirectory``, which has the rules.
///
/// Calls block their thread for as long as a look-up in a small table takes.
package protocol PersonStore: PersonReader, Sendable {
    /// Makes changes, all of them or none; they are durable on return.
    ///
    /// - Parameter body: Reads and changes; if it throws, nothing is changed.
    /// - Returns: What `body` returns.
    /// - Throws: ``DirectoryError`` if the store cannot be written; what `body` throws.
    func change<Value>(_ body: (any PersonWriter) throws -> Value) throws -> Value

    /// A copy of the store as it is at one moment.
    ///
    /// - Throws: ``BackupError`` if the copy cannot be made.
    func backUp() async throws -> BackupStream
}
