extension StoredEventLog {
    package func outcome(of command: CommandID) async throws(EventLogError) -> RememberedCommand? {
        try checkIsOpen()
        return try await index.outcome(of: command)
    }

    package func read(
        stream: StreamName, from revision: Int, limit: Int
    ) async throws(EventLogError) -> [RecordedEvent] {
        try checkIsOpen()
        let events = try await index.events(of: stream, from: revision, limit: max(0, limit))
        var check = EventCheck()
        try check.check(events, of: stream, after: revision > 1 ? nil : 0)
        return events
    }

    package func read(streams: [StreamName]) async throws(EventLogError) -> [[RecordedEvent]] {
        try checkIsOpen()
        let events = try await index.events(of: streams)
        var check = EventCheck()
        for (stream, events) in zip(streams, events) { try check.check(events, of: stream, after: 0) }
        return events
    }

    package func read(
        from position: Int, through: Int?, limit: Int
    ) async throws(EventLogError) -> [RecordedEvent] {
        try checkIsOpen()
        var events: [RecordedEvent] = []
        var check = EventCheck()
        var page = try await storage.rows(from: position, through: through, limit: max(0, limit))
        while true {
            for row in page.rows { try check.check(row.event) }
            events += page.rows.lazy.map(\.event)
            guard page.isCutShort, let last = events.last, events.count < limit else { return events }
            // Throws for the row that cannot be read, or goes on if it can be read now.
            page = try await storage.rows(from: last.position + 1, through: through, limit: limit - events.count)
        }
    }

    package func stored(from position: Int, limit: Int) async throws(EventLogError) -> [StoredEvent] {
        try checkIsOpen()
        let rows = try await storage.rows(from: position, through: nil, limit: max(0, limit)).rows
        // The events of one command follow each other.
        var ids: [CommandID] = []
        for row in rows where row.event.command != ids.last { ids.append(row.event.command) }
        do throws(EventLogError) {
            return Self.joined(rows, try await index.ranges(of: ids))
        } catch {
            guard error.code == .corrupt, let first = rows.first?.event.position else { throw error }
            return try await storedOneByOne(rows, from: first)
        }
    }

    /// What can be read before a damaged command, so that the verifier finds the first bad position itself.
    private func storedOneByOne(_ rows: [StoredRow], from first: Int) async throws(EventLogError) -> [StoredEvent] {
        var events: [StoredEvent] = []
        for row in rows {
            do throws(EventLogError) {
                events += Self.joined([row], try await index.ranges(of: [row.event.command]))
            } catch {
                guard error.code == .corrupt, events.isEmpty else {
                    if error.code == .corrupt { return events }
                    throw error
                }
                throw .corrupt(position: first, error.reason, underlying: error.underlying)
            }
        }
        return events
    }

    /// Rows with their commands.
    ///
    /// - Parameter ranges: One for each run of rows of the same command, in order.
    private static func joined(_ rows: [StoredRow], _ ranges: [RememberedCommandRange?]) -> [StoredEvent] {
        var events: [StoredEvent] = []
        events.reserveCapacity(rows.count)
        var run = -1
        var command: CommandID?
        for row in rows {
            if row.event.command != command {
                run += 1
                command = row.event.command
            }
            let range = ranges[run]
            events.append(
                StoredEvent(
                    event: row.event, nodeHash: row.nodeHash, commandFirst: range?.first, commandLast: range?.last,
                    commandFingerprint: range?.fingerprint ?? []))
        }
        return events
    }

    package func emptyCommands(through position: Int) async throws(EventLogError) -> [RememberedCommandRange] {
        try checkIsOpen()
        return try await index.emptyCommands(through: position)
    }

    package func hashes(at positions: [Int]) async throws(EventLogError) -> [LeafHashes] {
        try checkIsOpen()
        return try await storage.hashes(at: positions)
    }

    package func streamCount() async throws(EventLogError) -> Int {
        try checkIsOpen()
        return try await index.streamCount()
    }

    package func revision(of stream: StreamName) async throws(EventLogError) -> Int {
        try checkIsOpen()
        return try await index.revision(of: stream)
    }

    package func replay<Result: Sendable>(
        _ body: @escaping @Sendable (ReplaySource) throws -> Result
    ) async throws -> Result {
        let source = replaySource
        return try await BlockingExecutor.run { try body(source) }
    }

    /// Reads the log at full speed on the calling thread, for programs that have nothing else to do.
    package var replaySource: ReplaySource {
        ReplaySource(storage: storage) { [self] () throws(EventLogError) in try checkIsOpen() }
    }
}

/// Refuses events that are not as they were written.
private struct EventCheck {
    private var encoder = LeafEncoder()

    mutating func check(_ event: RecordedEvent) throws(EventLogError) {
        guard encoder.hash(of: event) == event.leafHash else {
            throw .corrupt(position: event.position, "Its content does not have the hash that was stored with it.")
        }
    }

    /// Checks events that must follow each other in a stream.
    ///
    /// - Parameter before: The revision before the first of them, if it is known.
    mutating func check(
        _ events: [RecordedEvent], of stream: StreamName, after before: Int?
    ) throws(EventLogError) {
        var before = before
        for event in events {
            try check(event)
            if let before, event.revision != before + 1 {
                throw .corrupt(
                    position: event.position,
                    "It is revision \(event.revision) of stream “\(stream)”, where \(before + 1) is next.")
            }
            before = event.revision
        }
    }
}
