internal import Synchronization

/// A storage in memory, for tests: it does all that an engine must, except outlive the process.
package final class InMemoryStorage: Storage, EventIndex {
    private struct State {
        var tables = InMemoryTables()
        var isClosed = false
    }

    private let state = Mutex(State())
    private let places = Dictionary(uniqueKeysWithValues: DocumentPlace.allCases.map { ($0, InMemoryDocuments()) })
    package let blobs: any BlobStore = InMemoryBlobs()

    /// A storage without events.
    package init() {}

    package func append(
        _ prepare: (any WriterIndex) throws(EventLogError) -> EventBatch?
    ) throws(EventLogError) {
        // One writer: nobody else changes the tables between the two.
        guard let batch = try prepare(withTables { $0 }) else { return }
        try withTables { $0.add(batch) }
    }

    package func size() async throws(EventLogError) -> Int { try withTables { $0.rows.count } }

    package func rows(from position: Int, through: Int?, limit: Int) async throws(EventLogError) -> RowPage {
        try withTables { tables in
            RowPage(
                rows: Array(
                    tables.rows.prefix(max(0, through ?? .max)).dropFirst(max(0, position - 1)).prefix(max(0, limit))))
        }
    }

    package func hashes(at positions: [Int]) async throws(EventLogError) -> [LeafHashes] {
        let rows = try withTables(\.rows)
        var hashes: [LeafHashes] = []
        for position in positions {
            guard rows.indices.contains(position - 1) else {
                throw .invalidRequest("The log has no position \(position).")
            }
            hashes.append(LeafHashes(leaf: rows[position - 1].event.leafHash, node: rows[position - 1].nodeHash))
        }
        return hashes
    }

    /// Leaves are left out of the batches: nobody can have changed what is in memory.
    package func replay(
        from position: Int, through: Int?, withLeaves: Bool, into exchange: ReplayExchange
    ) throws(EventLogError) -> Int {
        let rows = try withTables(\.rows).prefix(max(0, through ?? .max)).dropFirst(max(0, position - 1))
        var numbering = InMemoryNumbering()
        guard var batch = exchange.takeEmpty() else { return position - 1 }
        for row in rows {
            numbering.add(row.event, to: batch)
            if batch.isFull {
                exchange.fill(batch)
                guard let next = exchange.takeEmpty() else { return row.event.position }
                batch = next
            }
        }
        if !batch.rows.isEmpty { exchange.fill(batch) }
        return rows.last?.event.position ?? position - 1
    }

    package func checkStructure() async throws(EventLogError) {}

    /// Refuses: a log in memory has no form in which it could be put in place.
    package func backUp() async throws -> LogBackup {
        throw EventLogError.unsupported("A log in memory cannot be backed up.")
    }

    package func documents(in place: DocumentPlace) throws(EventLogError) -> any DocumentStore {
        guard let store = places[place], !state.withLock(\.isClosed) else { throw .closed }
        return store
    }

    package func close() async { state.withLock { $0.isClosed = true } }

    // MARK: The index

    package func events(
        of stream: StreamName, from revision: Int, limit: Int
    ) async throws(EventLogError) -> [RecordedEvent] {
        try withTables { $0.events(of: stream).dropFirst(max(0, revision - 1)).prefix(limit).map { $0 } }
    }

    package func events(of streams: [StreamName]) async throws(EventLogError) -> [[RecordedEvent]] {
        try withTables { tables in streams.map { tables.events(of: $0) } }
    }

    package func revision(of stream: StreamName) async throws(EventLogError) -> Int {
        try withTables { $0.revision(of: stream) }
    }

    package func streamCount() async throws(EventLogError) -> Int { try withTables { $0.streams.count } }

    package func outcome(of command: CommandID) async throws(EventLogError) -> RememberedCommand? {
        try withTables { $0.outcome(of: command) }
    }

    package func ranges(of commands: [CommandID]) async throws(EventLogError) -> [RememberedCommandRange?] {
        try withTables { tables in commands.map { tables.commands[$0] } }
    }

    package func emptyCommands(through position: Int) async throws(EventLogError) -> [RememberedCommandRange] {
        try withTables { tables in
            tables.commands.values.filter { $0.last < $0.first && $0.last <= position }
                .sorted { ($0.first, $0.id.rawValue) < ($1.first, $1.id.rawValue) }
        }
    }

    private func withTables<Value: Sendable>(
        _ body: (inout InMemoryTables) -> Value
    ) throws(EventLogError) -> Value {
        let value = state.withLock { state in state.isClosed ? nil : body(&state.tables) }
        guard let value else { throw .closed }
        return value
    }
}
