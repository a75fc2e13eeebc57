internal import Crypto
internal import EventLog
internal import GRDB

/// Finds what is remembered of a command by the id that its caller gave it.
struct CommandLookup {
    private let row: RawStatement

    /// - Parameter database: Any connection, to a log of any version.
    /// - Throws: What kept SQLite from preparing the question.
    init(_ database: Database) throws(EventLogError) {
        let isFirst = try LogQueries.number(database, "PRAGMA user_version") == 1
        let which = isFirst ? "id = ?2" : "digest = ?1 AND id = ?2"
        row = try RawStatement("SELECT first, last, fingerprint FROM commands WHERE \(which)", on: database)
    }

    /// What is remembered of a command, or `nil` if it is not known.
    ///
    /// - Throws: What SQLite said.
    func find(_ id: CommandID) throws(EventLogError) -> RememberedCommandRange? {
        row.bind(id.digest, at: 1)
        row.bind(id.rawValue, at: 2)
        defer { row.reset() }
        guard try row.step("looking up command \(id)") else { return nil }
        return RememberedCommandRange(
            id: id, fingerprint: Array(row.bytes(2)), first: row.int(0), last: row.int(1))
    }
}

extension CommandID {
    /// What the id is found by: the first four bytes of its SHA-256 as a signed integer, most significant byte first.
    ///
    /// Others may have the same, so the id is compared as well. A digest that callers could steer would let them make each
    /// other wait.
    var digest: Int {
        var hash = SHA256()
        hash.update(data: Array(rawValue.utf8))
        let bits = hash.finalize().prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return Int(Int32(bitPattern: bits))
    }
}
