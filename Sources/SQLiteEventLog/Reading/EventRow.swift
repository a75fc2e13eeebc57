internal import EventLog

/// How an event is read from a row.
enum EventRow {
    /// The columns, in the order in which they are read below.
    static let columns = """
        e.position, e.id, s.name, e.revision, t.type, t.version, e.recorded, e.actor, e.correlation, e.causation, \
        e.command, e.data, e.leaf_hash, e.node_hash
        """

    // Outer joins, so that an event whose stream or type has gone is an error and not a gap.
    private static let byPosition = """
        FROM events e LEFT JOIN streams s ON s.number = e.stream LEFT JOIN event_types t ON t.number = e.type
        """

    /// Takes the first position, the last and a limit.
    static let rangeQuery = """
        SELECT \(columns) \(byPosition)
        WHERE e.position BETWEEN ?1 AND ?2 ORDER BY e.position LIMIT ?3
        """

    /// Takes a stream's name, the first revision and a limit.
    static let streamQuery = """
        SELECT \(columns)
        FROM streams s CROSS JOIN events e ON e.stream = s.number LEFT JOIN event_types t ON t.number = e.type
        WHERE s.name = ?1 AND e.revision >= ?2 ORDER BY e.revision LIMIT ?3
        """

    /// Reads the event of the current row.
    ///
    /// - Parameter row: A statement that gives ``columns`` first.
    /// - Throws: `corrupt` with the position if a column is not what an event has.
    static func event(_ row: RawStatement) throws(EventLogError) -> RecordedEvent {
        let position = row.int(0)
        func damaged(_ field: String) -> EventLogError {
            .corrupt(position: position, "Its \(field) is not readable.")
        }
        guard let id = row.id(1) else { throw damaged("id") }
        guard !row.isNull(2) else { throw damaged("stream") }
        guard !row.isNull(4) else { throw damaged("type") }
        guard let correlation = row.id(8) else { throw damaged("correlation") }
        let causation = row.id(9)
        guard causation != nil || row.isNull(9) else { throw damaged("causation") }
        guard let leafHash = row.hash(12) else { throw damaged("leaf hash") }
        return RecordedEvent(
            position: position, id: id, stream: StreamName(stored: row.text(2)), revision: row.int(3),
            type: row.text(4),
            version: row.int(5), recorded: Timestamp(milliseconds: Int64(row.int(6))), actor: row.text(7),
            correlation: correlation, causation: causation, command: CommandID(stored: row.text(10)),
            data: Array(row.bytes(11)), leafHash: leafHash)
    }

    /// Reads the event of the current row with its tree hash.
    ///
    /// - Parameter row: A statement that gives ``columns`` first.
    /// - Throws: `corrupt` with the position if a column is not what an event has.
    static func stored(_ row: RawStatement) throws(EventLogError) -> StoredRow {
        let event = try event(row)
        let nodeHash = row.hash(13)
        guard nodeHash != nil || row.isNull(13) else {
            throw .corrupt(position: event.position, "Its tree hash is not readable.")
        }
        return StoredRow(event: event, nodeHash: nodeHash)
    }
}
