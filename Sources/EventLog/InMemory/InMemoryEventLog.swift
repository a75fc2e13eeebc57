internal import Synchronization

/// A log in memory, for tests: it promises all that an engine must, except to outlive the process.
public final class InMemoryEventLog: EventLog {
    private let clock: LogClock
    private let state = Mutex(InMemoryState())
    private let growth = GrowthSignal(position: 0)

    /// A log without events.
    ///
    /// - Parameter clock: Where recorded times come from.
    public init(clock: LogClock = .system) {
        self.clock = clock
    }

    /// Appends all events of a request, or none; see ``EventLog/append(_:)``.
    public func append(_ request: AppendRequest) async throws(EventLogError) -> AppendOutcome {
        try request.validate()
        let result = state.withLock { state in
            Result { () throws(EventLogError) in try state.append(request, clock: clock) }
        }
        let outcome = try result.get()
        growth.advance(to: outcome.last)
        return outcome
    }

    /// What came of a command; see ``EventLog/outcome(of:)``.
    public func outcome(of command: CommandID) async throws(EventLogError) -> RememberedCommand? {
        try open { $0.commands[command] }
    }

    /// The events of a stream; see ``EventLog/read(stream:from:limit:)``.
    public func read(
        stream: StreamName, from revision: Int, limit: Int
    ) async throws(EventLogError) -> [RecordedEvent] {
        try open { state in
            let positions = state.streams[stream, default: []]
            return positions.dropFirst(max(0, revision - 1)).prefix(max(0, limit)).map { state.events[$0 - 1].event }
        }
    }

    /// The events of the whole log; see ``EventLog/read(from:through:limit:)``.
    public func read(
        from position: Int, through: Int?, limit: Int
    ) async throws(EventLogError) -> [RecordedEvent] {
        try open { state in
            state.events.prefix(max(0, through ?? .max)).dropFirst(max(0, position - 1)).prefix(max(0, limit)).map(
                \.event)
        }
    }

    /// The events with what is kept beside them; see ``EventLog/stored(from:limit:)``.
    public func stored(from position: Int, limit: Int) async throws(EventLogError) -> [StoredEvent] {
        try open { state in
            state.events.dropFirst(max(0, position - 1)).prefix(max(0, limit)).map { event in
                var event = event
                let command = state.commands[event.event.command]
                let range = command?.outcome
                event.commandFingerprint = command?.fingerprint ?? []
                event.commandFirst = range?.first
                event.commandLast = range?.last
                return event
            }
        }
    }

    /// The commands without events; see ``EventLog/emptyCommands(through:)``.
    public func emptyCommands(through position: Int) async throws(EventLogError) -> [RememberedCommandRange] {
        try open { state in
            state.commands.map { id, command in
                RememberedCommandRange(
                    id: id, fingerprint: command.fingerprint, first: command.outcome.first, last: command.outcome.last)
            }
            .filter { $0.last < $0.first && $0.last <= position }
            .sorted { ($0.first, $0.id.rawValue) < ($1.first, $1.id.rawValue) }
        }
    }

    /// The hashes stored with events; see ``EventLog/hashes(at:)``.
    public func hashes(at positions: [Int]) async throws(EventLogError) -> [LeafHashes] {
        let found = try open { state in
            positions.map { position -> LeafHashes? in
                guard state.events.indices.contains(position - 1) else { return nil }
                let stored = state.events[position - 1]
                return LeafHashes(leaf: stored.event.leafHash, node: stored.nodeHash)
            }
        }
        var hashes: [LeafHashes] = []
        for (position, entry) in zip(positions, found) {
            guard let entry else { throw .invalidRequest("The log has no position \(position).") }
            hashes.append(entry)
        }
        return hashes
    }

    /// How far the log reaches; see ``EventLog/head()``.
    public func head() async throws(EventLogError) -> LogHead { try open(\.tail.head) }

    /// The number of streams; see ``EventLog/streamCount()``.
    public func streamCount() async throws(EventLogError) -> Int { try open(\.streams.count) }

    /// The number of events in a stream; see ``EventLog/revision(of:)``.
    public func revision(of stream: StreamName) async throws(EventLogError) -> Int {
        try open { $0.streams[stream]?.count ?? 0 }
    }

    /// Waits until the log reaches beyond a position; see ``EventLog/appended(after:)``.
    public func appended(after position: Int) async -> Int? { await growth.wait(after: position) }

    /// Reads a range of the log in batches; see ``EventLog/replay(from:through:checked:_:)``.
    ///
    /// Memory is not checked: nobody can have changed it.
    @discardableResult
    public func replay(
        from position: Int, through: Int?, checked: Bool, _ body: (ReplayBatch) throws -> Void
    ) throws -> Int {
        let events = try open { $0.events }.prefix(max(0, through ?? .max)).dropFirst(max(0, position - 1))
        var numbering = InMemoryNumbering()
        let batch = ReplayBatch()
        for stored in events {
            numbering.add(stored.event, to: batch)
            if batch.isFull {
                try body(batch)
                batch.removeAll()
            }
        }
        if !batch.rows.isEmpty { try body(batch) }
        return events.last?.event.position ?? position - 1
    }

    /// Does nothing: there is nothing beside the events.
    public func checkStructure() async throws(EventLogError) {}

    /// Refuses: there is no file to copy.
    public func backUp(to file: String) async throws(EventLogError) -> LogHead {
        throw .unsupported("A log in memory cannot be copied to a file.")
    }

    /// Refuses what comes later and ends every wait.
    public func close() async {
        state.withLock { $0.isClosed = true }
        growth.close()
    }

    private func open<Value>(_ body: (InMemoryState) -> Value) throws(EventLogError) -> Value where Value: Sendable {
        let value = state.withLock { state in state.isClosed ? nil : body(state) }
        guard let value else { throw .closed }
        return value
    }
}
