internal import EventLog
internal import GRDB

/// What the writer knows of the log's end, and the statements it appends with.
///
/// A session never outlives a failure: when a transaction fails, the writer drops the session and loads another from what is
/// stored, so that memory cannot differ from the disk. Belongs to the writer's queue.
final class WriterSession {
    /// A stream as the writer knows it.
    private struct StreamState {
        let number: Int
        var revision: Int
    }

    private struct VersionedType: Hashable {
        let type: String
        let version: Int
    }

    /// How many streams are remembered before the memory is emptied: what is forgotten is looked up again.
    private static let streamLimit = 65_536

    private let database: Database
    private let statements: WriterStatements
    private let clock: LogClock
    private var tail: LogTail
    private var encoder = LeafEncoder()
    private var streams: [StreamName: StreamState] = [:]
    private var types: [VersionedType: Int] = [:]
    private var streamCount: Int
    private var commandCount: Int
    /// Whether the transaction holds anything that must be committed.
    private(set) var hasChanges = false

    /// Loads what is stored, in a number of look-ups that does not grow with the log.
    ///
    /// - Throws: `corrupt` where the end of the log cannot be read; what SQLite said.
    init(database: Database, clock: LogClock) throws(EventLogError) {
        self.database = database
        self.clock = clock
        statements = try WriterStatements(database: database)
        let frontier = try LogQueries.frontier(database)
        if let last = try LogQueries.events(database, from: frontier.size, through: nil, limit: 1).first {
            tail = LogTail(recorded: last.recorded, id: last.id, frontier: frontier)
        } else {
            tail = LogTail()
        }
        streamCount = try LogQueries.number(database, "SELECT coalesce(max(number), 0) FROM streams")
        commandCount = try LogQueries.number(database, "SELECT coalesce(max(number), 0) FROM commands")
        let row = try RawStatement("SELECT number, type, version FROM event_types", on: database)
        defer { row.reset() }
        while try row.step("reading the event types") {
            types[VersionedType(type: row.text(1), version: row.int(2))] = row.int(0)
        }
    }

    /// The head of the log as of the last event written.
    var head: LogHead { tail.head }

    /// Begins a transaction.
    func begin() throws(EventLogError) {
        hasChanges = false
        if streams.count > Self.streamLimit { streams.removeAll(keepingCapacity: true) }
        try statements.begin.run("beginning to write")
    }

    /// Makes what was written durable, or ends the transaction where there is nothing.
    ///
    /// When the flush fails, nothing of the transaction is visible, and the next one writes over its frames of the
    /// write-ahead file, all of them anew, so what the kernel may have dropped is never relied on. Until then a crash would
    /// bring the transaction back: SQLite takes whatever frames are whole. So nobody is told that nothing was stored.
    ///
    /// - Throws: What SQLite said; with code `inputOutput` where it is not known whether the events are stored.
    func commit() throws(EventLogError) {
        if hasChanges {
            try statements.commit.run("writing events", isCommit: true)
        } else {
            try statements.rollback.run("ending a transaction")
        }
    }

    /// Writes a request into the transaction.
    ///
    /// Everything is checked before anything is written, so a request that is refused leaves the transaction to the others.
    ///
    /// - Returns: What came of it, or why this request alone is refused.
    /// - Throws: What SQLite said, after which the whole transaction must be given up.
    func write(_ request: AppendRequest) throws(EventLogError) -> Result<AppendOutcome, EventLogError> {
        if let remembered = try LogQueries.remembered(database, request.command, by: statements.commands) {
            guard remembered.fingerprint == request.fingerprint else {
                return .failure(.commandReused(request.command))
            }
            return .success(remembered.outcome)
        }
        for append in request.appends {
            let revision = try state(of: append.stream)?.revision ?? 0
            guard append.expected.allows(revision) else {
                return .failure(.conflict(stream: append.stream, expected: append.expected, actual: revision))
            }
        }
        hasChanges = true
        var outcome = AppendOutcome(
            first: tail.position + 1, last: tail.position + request.eventCount, repeated: false, revisions: [:])
        let time = tail.time(for: request, clock: clock)
        for append in request.appends where !append.events.isEmpty {
            var stream: StreamState
            if let known = try state(of: append.stream) { stream = known } else { stream = try add(append.stream) }
            for event in append.events {
                stream.revision += 1
                let stamped = tail.stamp(
                    event, stream: append.stream, revision: stream.revision, request: request, at: time, with: &encoder)
                try statements.insert(
                    stamped.event, nodeHash: stamped.nodeHash, stream: stream.number, type: try number(of: event))
            }
            streams[append.stream] = stream
            outcome.revisions[append.stream] = stream.revision
        }
        commandCount += 1
        try statements.insert(
            RememberedCommandRange(
                id: request.command, fingerprint: request.fingerprint, first: outcome.first, last: outcome.last),
            number: commandCount)
        return .success(outcome)
    }

    private func state(of stream: StreamName) throws(EventLogError) -> StreamState? {
        if let known = streams[stream] { return known }
        guard let stored = try statements.stream(stream) else { return nil }
        let state = StreamState(number: stored.number, revision: stored.revision)
        streams[stream] = state
        return state
    }

    private func add(_ stream: StreamName) throws(EventLogError) -> StreamState {
        streamCount += 1
        try statements.insert(stream: stream, number: streamCount)
        return StreamState(number: streamCount, revision: 0)
    }

    private func number(of event: NewEvent) throws(EventLogError) -> Int {
        let key = VersionedType(type: event.type, version: event.version)
        if let known = types[key] { return known }
        let number = types.count + 1
        try statements.insert(type: event.type, version: event.version, number: number)
        types[key] = number
        return number
    }
}
