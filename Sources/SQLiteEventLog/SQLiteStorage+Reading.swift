package import EventLog
internal import GRDB

extension SQLiteStorage {
    package func size() async throws(EventLogError) -> Int {
        try await reading { (database) throws(EventLogError) in try LogQueries.lastPosition(database) }
    }

    package func rows(from position: Int, through: Int?, limit: Int) async throws(EventLogError) -> RowPage {
        try await reading { (database) throws(EventLogError) in
            try LogQueries.rows(database, from: position, through: through, limit: limit)
        }
    }

    package func hashes(at positions: [Int]) async throws(EventLogError) -> [LeafHashes] {
        try await reading { (database) throws(EventLogError) in try LogQueries.hashes(database, at: positions) }
    }

    package func replay(
        from position: Int, through: Int?, withLeaves: Bool, into exchange: ReplayExchange
    ) throws(EventLogError) -> Int {
        try readingHere(doing: "replaying the log") { database in
            let tree = withLeaves ? try LogQueries.frontier(database, upTo: position - 1) : nil
            var rows = try ReplayReader(database: database)
            return try rows.read(from: position, through: through ?? .max, after: tree, into: exchange)
        }
    }
}

extension SQLiteStorage: EventIndex {
    package func outcome(of command: CommandID) async throws(EventLogError) -> RememberedCommand? {
        try await reading { (database) throws(EventLogError) in
            try LogQueries.remembered(database, command, by: CommandLookup(database))
        }
    }

    package func ranges(of commands: [CommandID]) async throws(EventLogError) -> [RememberedCommandRange?] {
        try await reading { (database) throws(EventLogError) in
            let lookup = try CommandLookup(database)
            var ranges: [RememberedCommandRange?] = []
            ranges.reserveCapacity(commands.count)
            for command in commands { ranges.append(try lookup.find(command)) }
            return ranges
        }
    }

    package func events(
        of stream: StreamName, from revision: Int, limit: Int
    ) async throws(EventLogError) -> [RecordedEvent] {
        try await reading { (database) throws(EventLogError) in
            try LogQueries.events(database, of: stream, from: revision, limit: limit)
        }
    }

    package func events(of streams: [StreamName]) async throws(EventLogError) -> [[RecordedEvent]] {
        try await reading { (database) throws(EventLogError) in
            var events: [[RecordedEvent]] = []
            events.reserveCapacity(streams.count)
            for stream in streams {
                events.append(try LogQueries.events(database, of: stream, from: 1, limit: .max))
            }
            return events
        }
    }

    package func emptyCommands(through position: Int) async throws(EventLogError) -> [RememberedCommandRange] {
        try await reading { (database) throws(EventLogError) in
            try LogQueries.emptyCommands(database, through: position)
        }
    }

    package func streamCount() async throws(EventLogError) -> Int {
        // Streams are numbered without gaps, so the last number is the count, and costs one look-up instead of a scan.
        try await reading { (database) throws(EventLogError) in
            try LogQueries.number(database, "SELECT coalesce(max(number), 0) FROM streams")
        }
    }

    package func revision(of stream: StreamName) async throws(EventLogError) -> Int {
        try await reading { (database) throws(EventLogError) in try LogQueries.revision(database, of: stream) }
    }
}
