internal import EventLog
internal import GRDB

/// What is asked of a connection, one function for each question.
enum LogQueries {
    static func rows(_ database: Database, from position: Int, through: Int?, limit: Int) throws(EventLogError)
        -> RowPage
    {
        let row = try RawStatement(EventRow.rangeQuery, on: database)
        defer { row.reset() }
        row.bind(position, at: 1)
        row.bind(through ?? .max, at: 2)
        row.bind(max(0, limit), at: 3)
        var rows: [StoredRow] = []
        do throws(EventLogError) {
            while try row.step("reading events from position \(position)") { rows.append(try EventRow.stored(row)) }
        } catch {
            guard error.code == .corrupt else { throw error }
            // What was read before the damage is returned first, so that the first bad position is found.
            guard rows.isEmpty else { return RowPage(rows: rows, isCutShort: true) }
            throw .corrupt(position: error.corruptPosition ?? position, error.reason, underlying: error.underlying)
        }
        return RowPage(rows: rows)
    }

    static func events(_ database: Database, of stream: StreamName, from revision: Int, limit: Int)
        throws(EventLogError) -> [RecordedEvent]
    {
        let row = try RawStatement(EventRow.streamQuery, on: database)
        defer { row.reset() }
        row.bind(stream.rawValue, at: 1)
        row.bind(revision, at: 2)
        row.bind(max(0, limit), at: 3)
        var events: [RecordedEvent] = []
        while try row.step("reading stream \(stream)") { events.append(try EventRow.event(row)) }
        return events
    }

    /// The end of the log, as its writer needs it.
    static func tail(_ database: Database) throws(EventLogError) -> LogTail {
        let frontier = try frontier(database)
        guard let last = try rows(database, from: frontier.size, through: nil, limit: 1).rows.first?.event else {
            return LogTail()
        }
        var encoder = LeafEncoder()
        guard encoder.hash(of: last) == last.leafHash else {
            throw .corrupt(position: last.position, "Its content does not have the hash that was stored with it.")
        }
        return LogTail(recorded: last.recorded, id: last.id, frontier: frontier)
    }

    static func emptyCommands(_ database: Database, through position: Int) throws(EventLogError)
        -> [RememberedCommandRange]
    {
        let row = try RawStatement(
            """
            SELECT id, fingerprint, first, last FROM commands WHERE last < first AND last <= ?1 ORDER BY first, id
            """, on: database)
        defer { row.reset() }
        row.bind(position, at: 1)
        var commands: [RememberedCommandRange] = []
        while try row.step("reading the commands") {
            commands.append(
                RememberedCommandRange(
                    id: CommandID(stored: row.text(0)), fingerprint: Array(row.bytes(1)), first: row.int(2),
                    last: row.int(3)))
        }
        return commands
    }

    /// Refuses a log whose last events were taken away while their commands were left.
    ///
    /// - Throws: `corrupt` with the first position that is missing.
    static func checkCommandsEnd(_ database: Database) throws(EventLogError) {
        let row = try RawStatement("SELECT max(last) FROM commands", on: database)
        defer { row.reset() }
        let last = try lastPosition(database)
        guard try row.step("reading the commands"), row.int(0) > last else { return }
        throw .corrupt(
            position: last + 1,
            "There is no event, and a command is remembered that reaches to position \(row.int(0)).")
    }

    static func hashes(_ database: Database, at positions: [Int]) throws(EventLogError) -> [LeafHashes] {
        let row = try RawStatement("SELECT leaf_hash, node_hash FROM events WHERE position = ?1", on: database)
        defer { row.reset() }
        var hashes: [LeafHashes] = []
        for position in positions {
            row.bind(position, at: 1)
            guard try row.step("reading the hashes of position \(position)") else {
                throw .invalidRequest("The log has no position \(position).")
            }
            guard let leaf = row.hash(0) else { throw .corrupt(position: position, "Its leaf hash is not readable.") }
            hashes.append(LeafHashes(leaf: leaf, node: row.hash(1)))
            row.reset()
        }
        return hashes
    }

    static func lastPosition(_ database: Database) throws(EventLogError) -> Int {
        try number(database, "SELECT coalesce(max(position), 0) FROM events")
    }

    /// The Merkle tree as far as the log reaches, from the hashes stored where its perfect subtrees end.
    static func frontier(_ database: Database) throws(EventLogError) -> MerkleFrontier {
        try frontier(database, upTo: lastPosition(database))
    }

    /// The Merkle tree over the events up to a position that the log has.
    static func frontier(_ database: Database, upTo size: Int) throws(EventLogError) -> MerkleFrontier {
        let peaks: [LeafHashes]
        do throws(EventLogError) {
            peaks = try hashes(database, at: MerkleFrontier.peakPositions(ofSize: size))
        } catch {
            guard error.code == .invalidRequest else { throw error }
            throw .corrupt(position: nil, "The log reaches to position \(size), but events before that are missing.")
        }
        return try MerkleFrontier(storedUpTo: size, peaks: peaks)
    }

    static func number(_ database: Database, _ sql: String) throws(EventLogError) -> Int {
        let row = try RawStatement(sql, on: database)
        defer { row.reset() }
        return try row.step("reading the log") ? row.int(0) : 0
    }

    static func revision(_ database: Database, of stream: StreamName) throws(EventLogError) -> Int {
        let row = try RawStatement(
            "SELECT max(e.revision) FROM streams s JOIN events e ON e.stream = s.number WHERE s.name = ?1", on: database
        )
        defer { row.reset() }
        row.bind(stream.rawValue, at: 1)
        return try row.step("reading stream \(stream)") ? row.int(0) : 0
    }

    static func remembered(_ database: Database, _ command: CommandID, by lookup: CommandLookup) throws(EventLogError)
        -> RememberedCommand?
    {
        guard let found = try lookup.find(command) else { return nil }
        var outcome = AppendOutcome(first: found.first, last: found.last, repeated: true, revisions: [:])
        let streams = try RawStatement(
            """
            SELECT s.name, max(e.revision) FROM events e JOIN streams s ON s.number = e.stream
            WHERE e.position BETWEEN ?1 AND ?2 GROUP BY e.stream
            """, on: database)
        defer { streams.reset() }
        streams.bind(outcome.first, at: 1)
        streams.bind(outcome.last, at: 2)
        while try streams.step("looking up command \(command)") {
            outcome.revisions[StreamName(stored: streams.text(0))] = streams.int(1)
        }
        return RememberedCommand(outcome: outcome, fingerprint: found.fingerprint)
    }
}
