internal import EventLog
internal import GRDB

/// The statements that the writer appends with, and the numbers that stand for streams and types.
///
/// A session never outlives a failure: after one, another is made from what is stored, so that memory cannot differ from the
/// disk. Belongs to the pool's writer queue.
final class WriterSession: WriterIndex {
    private struct VersionedType: Hashable {
        let type: String
        let version: Int
    }

    /// How many streams are remembered before the memory is emptied: what is forgotten is looked up again.
    private static let streamLimit = 65_536

    private let database: Database
    private let statements: WriterStatements
    private var streams: [StreamName: Int] = [:]
    private var types: [VersionedType: Int] = [:]
    private var streamCount: Int
    private var commandCount: Int
    private var hasBegun = false

    /// Reads what is stored, in a number of look-ups that does not grow with the log.
    ///
    /// - Throws: What SQLite said.
    init(database: Database) throws(EventLogError) {
        self.database = database
        statements = try WriterStatements(database: database)
        streamCount = try LogQueries.number(database, "SELECT coalesce(max(number), 0) FROM streams")
        commandCount = try LogQueries.number(database, "SELECT coalesce(max(number), 0) FROM commands")
        let row = try RawStatement("SELECT number, type, version FROM event_types", on: database)
        defer { row.reset() }
        while try row.step("reading the event types") {
            types[VersionedType(type: row.text(1), version: row.int(2))] = row.int(0)
        }
    }

    func tail() throws(EventLogError) -> LogTail {
        try begin()
        return try LogQueries.tail(database)
    }

    func revision(of stream: StreamName) throws(EventLogError) -> Int {
        try begin()
        guard let stored = try statements.stream(stream) else { return 0 }
        streams[stream] = stored.number
        return stored.revision
    }

    func outcome(of command: CommandID) throws(EventLogError) -> RememberedCommand? {
        try begin()
        return try LogQueries.remembered(database, command, by: statements.commands)
    }

    /// Writes a batch into the transaction.
    ///
    /// - Throws: What SQLite said, after which the transaction must be given up.
    func write(_ batch: EventBatch) throws(EventLogError) {
        try begin()
        var rows = batch.rows[...]
        // The database accepts a command right after its events only.
        for command in batch.commands {
            try insert(rows.prefix(command.last - command.first + 1))
            rows = rows.dropFirst(command.last - command.first + 1)
            commandCount += 1
            try statements.insert(command, number: commandCount)
        }
    }

    private func insert(_ rows: ArraySlice<StoredRow>) throws(EventLogError) {
        var last: (stream: StreamName, number: Int)?
        for row in rows {
            let stream: Int
            if let last, last.stream == row.event.stream {
                stream = last.number
            } else {
                stream = try number(of: row.event)
                last = (row.event.stream, stream)
            }
            try statements.insert(
                row.event, nodeHash: row.nodeHash, stream: stream, type: try type(of: row.event))
        }
    }

    /// Makes what was written durable.
    ///
    /// When the flush fails, nothing of the transaction is visible, and the next one writes over its frames of the
    /// write-ahead file, all of them anew, so what the kernel may have dropped is never relied on. Until then a crash would
    /// bring the transaction back, since SQLite accepts whatever frames are whole; so no caller learns that nothing was stored.
    ///
    /// - Throws: What SQLite said; with code `inputOutput` if it is not known whether the events are stored.
    func commit() throws(EventLogError) {
        try statements.commit.run("writing events", isCommit: true)
        hasBegun = false
    }

    /// Ends the transaction, if one was begun, without writing anything.
    ///
    /// - Throws: What SQLite said.
    func end() throws(EventLogError) {
        guard hasBegun else { return }
        try statements.rollback.run("ending a transaction")
        hasBegun = false
    }

    private func begin() throws(EventLogError) {
        guard !hasBegun else { return }
        if streams.count > Self.streamLimit { streams.removeAll(keepingCapacity: true) }
        try statements.begin.run("beginning to write")
        hasBegun = true
    }

    private func number(of event: RecordedEvent) throws(EventLogError) -> Int {
        if let known = streams[event.stream] { return known }
        let number: Int
        if event.revision > 1, let stored = try statements.stream(event.stream) {
            number = stored.number
        } else {
            streamCount += 1
            number = streamCount
            try statements.insert(stream: event.stream, number: number)
        }
        streams[event.stream] = number
        return number
    }

    private func type(of event: RecordedEvent) throws(EventLogError) -> Int {
        let key = VersionedType(type: event.type, version: event.version)
        if let known = types[key] { return known }
        let number = types.count + 1
        try statements.insert(type: event.type, version: event.version, number: number)
        types[key] = number
        return number
    }
}
