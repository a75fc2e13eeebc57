internal import EventLog
internal import GRDB

/// The statements that the writer runs, prepared once.
struct WriterStatements {
    let begin: RawStatement
    let commit: RawStatement
    let rollback: RawStatement
    let commands: CommandLookup
    private let findStream: RawStatement
    private let insertStream: RawStatement
    private let insertType: RawStatement
    private let insertEvent: RawStatement
    private let insertCommand: RawStatement

    init(database: Database) throws(EventLogError) {
        begin = try RawStatement("BEGIN IMMEDIATE", on: database)
        commit = try RawStatement("COMMIT", on: database)
        rollback = try RawStatement("ROLLBACK", on: database)
        findStream = try RawStatement(
            """
            SELECT number, (SELECT coalesce(max(revision), 0) FROM events WHERE stream = number) FROM streams WHERE name = ?1
            """, on: database)
        insertStream = try RawStatement("INSERT INTO streams (number, name) VALUES (?1, ?2)", on: database)
        insertType = try RawStatement(
            "INSERT INTO event_types (number, type, version) VALUES (?1, ?2, ?3)", on: database)
        insertEvent = try RawStatement(
            """
            INSERT INTO events (position, stream, revision, type, recorded, data, id, actor, correlation, causation,
                command, leaf_hash, node_hash)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
            """, on: database)
        insertCommand = try RawStatement(
            """
            INSERT INTO commands (number, digest, id, fingerprint, first, last) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """, on: database)
        commands = try CommandLookup(database)
    }

    func stream(_ name: StreamName) throws(EventLogError) -> (number: Int, revision: Int)? {
        findStream.bind(name.rawValue, at: 1)
        defer { findStream.reset() }
        guard try findStream.step("looking up stream \(name)") else { return nil }
        return (findStream.int(0), findStream.int(1))
    }

    func insert(stream: StreamName, number: Int) throws(EventLogError) {
        insertStream.bind(number, at: 1)
        insertStream.bind(stream.rawValue, at: 2)
        try insertStream.run("adding stream \(stream)")
    }

    func insert(type: String, version: Int, number: Int) throws(EventLogError) {
        insertType.bind(number, at: 1)
        insertType.bind(type, at: 2)
        insertType.bind(version, at: 3)
        try insertType.run("adding event type \(type)")
    }

    func insert(_ event: RecordedEvent, nodeHash: MerkleHash?, stream: Int, type: Int) throws(EventLogError) {
        insertEvent.bind(event.position, at: 1)
        insertEvent.bind(stream, at: 2)
        insertEvent.bind(event.revision, at: 3)
        insertEvent.bind(type, at: 4)
        insertEvent.bind(Int(event.recorded.milliseconds), at: 5)
        event.data.withUnsafeBytes { insertEvent.bind(text: $0, at: 6) }
        insertEvent.bind(event.id, at: 7)
        insertEvent.bind(event.actor, at: 8)
        insertEvent.bind(event.correlation, at: 9)
        insertEvent.bind(event.causation, at: 10)
        insertEvent.bind(event.command.rawValue, at: 11)
        insertEvent.bind(event.leafHash, at: 12)
        insertEvent.bind(nodeHash, at: 13)
        try insertEvent.run("adding position \(event.position)")
    }

    func insert(_ command: RememberedCommandRange, number: Int) throws(EventLogError) {
        insertCommand.bind(number, at: 1)
        insertCommand.bind(command.id.digest, at: 2)
        insertCommand.bind(command.id.rawValue, at: 3)
        command.fingerprint.withUnsafeBytes { insertCommand.bind(blob: $0, at: 4) }
        insertCommand.bind(command.first, at: 5)
        insertCommand.bind(command.last, at: 6)
        try insertCommand.run("remembering command \(command.id)")
    }
}
