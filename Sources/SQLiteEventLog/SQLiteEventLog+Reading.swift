public import EventLog
internal import GRDB

extension SQLiteEventLog {
    /// What came of a command; see ``EventLog/outcome(of:)``.
    public func outcome(of command: CommandID) async throws(EventLogError) -> RememberedCommand? {
        try await reading { (database) throws(EventLogError) in
            try LogQueries.remembered(database, command, by: CommandLookup(database))
        }
    }

    /// The events of a stream; see ``EventLog/read(stream:from:limit:)``.
    public func read(
        stream: StreamName, from revision: Int, limit: Int
    ) async throws(EventLogError) -> [RecordedEvent] {
        try await reading { (database) throws(EventLogError) in
            try LogQueries.events(database, of: stream, from: revision, limit: limit)
        }
    }

    /// All events of some streams, read in one transaction; see ``EventLog/read(streams:)``.
    public func read(streams: [StreamName]) async throws(EventLogError) -> [[RecordedEvent]] {
        try await reading { (database) throws(EventLogError) in
            var events: [[RecordedEvent]] = []
            events.reserveCapacity(streams.count)
            for stream in streams {
                events.append(try LogQueries.events(database, of: stream, from: 1, limit: .max))
            }
            return events
        }
    }

    /// The events of the whole log; see ``EventLog/read(from:through:limit:)``.
    public func read(
        from position: Int, through: Int?, limit: Int
    ) async throws(EventLogError) -> [RecordedEvent] {
        try await reading { (database) throws(EventLogError) in
            try LogQueries.events(database, from: position, through: through, limit: limit)
        }
    }

    /// The events with what is kept beside them; see ``EventLog/stored(from:limit:)``.
    public func stored(from position: Int, limit: Int) async throws(EventLogError) -> [StoredEvent] {
        try await reading { (database) throws(EventLogError) in
            try LogQueries.stored(database, from: position, limit: limit)
        }
    }

    /// The commands without events; see ``EventLog/emptyCommands(through:)``.
    public func emptyCommands(through position: Int) async throws(EventLogError) -> [RememberedCommandRange] {
        try await reading { (database) throws(EventLogError) in
            try LogQueries.emptyCommands(database, through: position)
        }
    }

    /// The hashes stored with events; see ``EventLog/hashes(at:)``.
    public func hashes(at positions: [Int]) async throws(EventLogError) -> [LeafHashes] {
        try await reading { (database) throws(EventLogError) in try LogQueries.hashes(database, at: positions) }
    }

    /// The number of streams; see ``EventLog/streamCount()``.
    public func streamCount() async throws(EventLogError) -> Int {
        // Streams are numbered without gaps, so the last number is the count, and costs one look-up instead of a scan.
        try await reading { (database) throws(EventLogError) in
            try LogQueries.number(database, "SELECT coalesce(max(number), 0) FROM streams")
        }
    }

    /// The number of events in a stream; see ``EventLog/revision(of:)``.
    public func revision(of stream: StreamName) async throws(EventLogError) -> Int {
        try await reading { (database) throws(EventLogError) in try LogQueries.revision(database, of: stream) }
    }

    /// Checks the tables, their rules and SQLite's own pages and indexes; see ``EventLog/checkStructure()``.
    public func checkStructure() async throws(EventLogError) {
        try await reading { (database) throws(EventLogError) in
            do {
                try Schema.check(database)
                try LogQueries.checkCommandsEnd(database)
                try IntegrityCheck.run(database)
            } catch {
                throw EventLogError.from(error, doing: "checking the database")
            }
        }
    }
}
