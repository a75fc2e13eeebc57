internal import EventLog
internal import GRDB

/// What is asked of a connection, one function for each question.
enum LogQueries {
    static func events(_ database: Database, from position: Int, through: Int?, limit: Int) throws(EventLogError)
        -> [RecordedEvent]
    {
        let row = try RawStatement(EventRow.rangeQuery, on: database)
        defer { row.reset() }
        row.bind(position, at: 1)
        row.bind(through ?? .max, at: 2)
        row.bind(max(0, limit), at: 3)
        var events: [RecordedEvent] = []
        while try row.step("reading events from position \(position)") { events.append(try EventRow.event(row)) }
        return events
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

    static func stored(_ database: Database, from position: Int, limit: Int) throws(EventLogError) -> [StoredEvent] {
        let row = try RawStatement(EventRow.storedQuery, on: database)
        defer { row.reset() }
        row.bind(position, at: 1)
        row.bind(max(0, limit), at: 2)
        var events: [StoredEvent] = []
        do throws(EventLogError) {
            while try row.step("reading events from position \(position)") { events.append(try EventRow.stored(row)) }
        } catch {
            // What was read before the damage is given out first, so that the verifier finds the first bad position itself.
            guard error.code == .corrupt, events.isEmpty else {
                if error.code == .corrupt { return events }
                throw error
            }
            throw .corrupt(position: error.corruptPosition ?? position, error.description, underlying: error.underlying)
        }
        return events
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
        let size = try lastPosition(database)
        let peaks: [LeafHashes]
        do throws(EventLogError) {
            peaks = try hashes(database, at: MerkleFrontier.peakPositions(ofSize: size))
        } catch {
            guard error.code == .invalidRequest else { throw error }
            throw .corrupt(position: nil, "The log reaches to position \(size), but events before that are missing.")
        }
        guard let frontier = MerkleFrontier(size: size, peaks: peaks.map(\.node)) else {
            throw .corrupt(position: size, "The hashes of the tree are incomplete.")
        }
        return frontier
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

    static func remembered(_ database: Database, _ command: CommandID) throws(EventLogError) -> RememberedCommand? {
        let row = try RawStatement("SELECT first, last, fingerprint FROM commands WHERE id = ?1", on: database)
        defer { row.reset() }
        row.bind(command.rawValue, at: 1)
        guard try row.step("looking up command \(command)") else { return nil }
        var outcome = AppendOutcome(first: row.int(0), last: row.int(1), repeated: true, revisions: [:])
        let fingerprint = Array(row.bytes(2))
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
        return RememberedCommand(outcome: outcome, fingerprint: fingerprint)
    }
}
