internal import EventLog
internal import GRDB

/// Fills replay batches from a connection.
struct ReplayReader {
    private let database: Database
    private let streamRow: RawStatement
    private let typeRow: RawStatement
    private var metStreams: [Bool]
    private var metTypes: [Bool]

    /// - Throws: What SQLite said.
    init(database: Database) throws(EventLogError) {
        self.database = database
        streamRow = try RawStatement("SELECT name FROM streams WHERE number = ?1", on: database)
        typeRow = try RawStatement("SELECT type, version FROM event_types WHERE number = ?1", on: database)
        let streams = try LogQueries.number(database, "SELECT coalesce(max(number), 0) FROM streams")
        let types = try LogQueries.number(database, "SELECT coalesce(max(number), 0) FROM event_types")
        metStreams = Array(repeating: false, count: min(max(streams, 0), Int(Int32.max) - 1) + 1)
        metTypes = Array(repeating: false, count: min(max(types, 0), Int(Int32.max) - 1) + 1)
    }

    /// Reads a range into batches until it ends or the consumer gives up.
    ///
    /// - Returns: The last position that was read, `first - 1` where there was none.
    /// - Throws: `corrupt` with the position of a gap or of a row that names no stream or type; what SQLite said.
    mutating func read(from first: Int, through last: Int, into exchange: ReplayExchange) throws(EventLogError) -> Int {
        let row = try RawStatement(
            """
            SELECT position, stream, revision, type, recorded, data FROM events
            WHERE position BETWEEN ?1 AND ?2 ORDER BY position
            """, on: database)
        defer { row.reset() }
        row.bind(first, at: 1)
        row.bind(last, at: 2)
        var expected = first
        guard var batch = exchange.takeEmpty() else { return expected - 1 }
        while try row.step("replaying from position \(expected)") {
            guard row.int(0) == expected else { throw .corrupt(position: expected, "There is no event.") }
            let stream = try meetStream(row.int(1), at: expected, batch)
            let type = try meetType(row.int(3), at: expected, batch)
            batch.append(
                position: expected, stream: stream, type: type, revision: row.int(2),
                recordedMilliseconds: Int64(row.int(4)), data: row.bytes(5))
            expected += 1
            if batch.isFull {
                exchange.fill(batch)
                guard let next = exchange.takeEmpty() else { return expected - 1 }
                batch = next
            }
        }
        if !batch.rows.isEmpty { exchange.fill(batch) }
        return expected - 1
    }

    private mutating func meetStream(_ number: Int, at position: Int, _ batch: ReplayBatch) throws(EventLogError)
        -> Int32
    {
        guard metStreams.indices.contains(number) else { throw .corrupt(position: position, "It names no stream.") }
        if !metStreams[number] {
            streamRow.bind(number, at: 1)
            defer { streamRow.reset() }
            guard try streamRow.step("reading stream \(number)") else {
                throw .corrupt(position: position, "It names no stream.")
            }
            batch.introduce(stream: Int32(number), name: StreamName(stored: streamRow.text(0)))
            metStreams[number] = true
        }
        return Int32(number)
    }

    private mutating func meetType(_ number: Int, at position: Int, _ batch: ReplayBatch) throws(EventLogError) -> Int32
    {
        guard metTypes.indices.contains(number) else { throw .corrupt(position: position, "It names no event type.") }
        if !metTypes[number] {
            typeRow.bind(number, at: 1)
            defer { typeRow.reset() }
            guard try typeRow.step("reading event type \(number)") else {
                throw .corrupt(position: position, "It names no event type.")
            }
            batch.introduce(type: Int32(number), name: typeRow.text(0), version: typeRow.int(1))
            metTypes[number] = true
        }
        return Int32(number)
    }
}
