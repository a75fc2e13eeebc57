internal import EventLog
internal import GRDB

/// Fills replay batches from a connection.
struct ReplayReader {
    private let database: Database
    private let streamRow: RawStatement
    private let typeRow: RawStatement
    // By their numbers; `nil` until the replay meets them.
    private var streams: [ReplayBatch.NewStream?]
    private var types: [ReplayBatch.NewType?]

    /// - Throws: What SQLite said.
    init(database: Database) throws(EventLogError) {
        self.database = database
        streamRow = try RawStatement("SELECT name FROM streams WHERE number = ?1", on: database)
        typeRow = try RawStatement("SELECT type, version FROM event_types WHERE number = ?1", on: database)
        let streamCount = try LogQueries.number(database, "SELECT coalesce(max(number), 0) FROM streams")
        let typeCount = try LogQueries.number(database, "SELECT coalesce(max(number), 0) FROM event_types")
        streams = Array(repeating: nil, count: min(max(streamCount, 0), Int(Int32.max) - 1) + 1)
        types = Array(repeating: nil, count: min(max(typeCount, 0), Int(Int32.max) - 1) + 1)
    }

    /// Reads a range into batches until it ends or the consumer gives up.
    ///
    /// - Parameters:
    ///   - first: The first position.
    ///   - last: The last position, or a later one.
    ///   - tree: The tree before the first position, if the batches are to carry it and what hashes are computed from.
    ///   - exchange: Where the batches come from and go to.
    /// - Returns: The last position that was read, `first - 1` if there was none.
    /// - Throws: `corrupt` with the position of a gap or of a row that cannot be read; what SQLite said.
    mutating func read(
        from first: Int, through last: Int, after tree: MerkleFrontier?, into exchange: ReplayExchange
    ) throws(EventLogError) -> Int {
        let withLeaves = tree != nil
        var leaves = LeafColumns()
        let row = try RawStatement(
            """
            SELECT position, stream, revision, type, recorded, data\(withLeaves ? LeafColumns.names : "") FROM events
            WHERE position BETWEEN ?1 AND ?2 ORDER BY position
            """, on: database)
        defer { row.reset() }
        row.bind(first, at: 1)
        row.bind(last, at: 2)
        var expected = first
        var hasFailed = false
        guard var batch = exchange.takeEmpty() else { return expected - 1 }
        batch.treeBefore = tree
        while try next(row, at: expected, &hasFailed) {
            guard row.int(0) == expected else { throw .corrupt(position: expected, "There is no event.") }
            let stream = try meetStream(row.int(1), at: expected, batch)
            let type = try meetType(row.int(3), at: expected, batch)
            if withLeaves {
                try leaves.add(row, stream: stream, type: type, to: batch)
            } else {
                batch.append(
                    position: expected, stream: stream.number, type: type.number, revision: row.int(2),
                    recordedMilliseconds: Int64(row.int(4)), data: row.bytes(5))
            }
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

    /// Steps to the next row, and tries once more from the same place if a read may have failed.
    private func next(
        _ row: RawStatement, at position: Int, _ hasFailed: inout Bool
    ) throws(EventLogError) -> Bool {
        do throws(EventLogError) {
            return try row.step("replaying from position \(position)")
        } catch {
            guard FailedRead.isPossible(error), !hasFailed else { throw error }
            hasFailed = true
            row.bind(position, at: 1)
            return try row.step("replaying from position \(position)")
        }
    }

    private mutating func meetStream(
        _ number: Int, at position: Int, _ batch: ReplayBatch
    ) throws(EventLogError) -> ReplayBatch.NewStream {
        guard streams.indices.contains(number) else { throw .corrupt(position: position, "It names no stream.") }
        if let known = streams[number] { return known }
        streamRow.bind(number, at: 1)
        defer { streamRow.reset() }
        guard try streamRow.step("reading stream \(number)") else {
            throw .corrupt(position: position, "It names no stream.")
        }
        let stream = ReplayBatch.NewStream(number: Int32(number), name: StreamName(stored: streamRow.text(0)))
        batch.introduce(stream)
        streams[number] = stream
        return stream
    }

    private mutating func meetType(
        _ number: Int, at position: Int, _ batch: ReplayBatch
    ) throws(EventLogError) -> ReplayBatch.NewType {
        guard types.indices.contains(number) else { throw .corrupt(position: position, "It names no event type.") }
        if let known = types[number] { return known }
        typeRow.bind(number, at: 1)
        defer { typeRow.reset() }
        guard try typeRow.step("reading event type \(number)") else {
            throw .corrupt(position: position, "It names no event type.")
        }
        let type = ReplayBatch.NewType(number: Int32(number), type: typeRow.text(0), version: typeRow.int(1))
        batch.introduce(type)
        types[number] = type
        return type
    }
}
