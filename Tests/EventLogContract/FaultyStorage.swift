package import EventLog
internal import Synchronization

/// A storage in memory whose commits fail as a disk's may, when a test asks for it.
package final class FaultyStorage: Storage, EventIndex {
    /// What the next commit does.
    package enum Fault: Sendable {
        /// Nothing is stored.
        case refuse
        /// The batch is stored, and the commit reports a failure all the same.
        case storeAndFail
        /// The first attempt fails, and a second one is made at once.
        case retry
    }

    private let storage = InMemoryStorage()
    private let next = Mutex<Fault?>(nil)

    /// A storage without events and without faults.
    package init() {}

    /// Makes the next commit that has a batch fail.
    package func failNext(_ fault: Fault) { next.withLock { $0 = fault } }

    package func append(
        _ prepare: (any WriterIndex) throws(EventLogError) -> EventBatch?
    ) throws(EventLogError) {
        var fault: Fault?
        try storage.append { (index) throws(EventLogError) in
            guard let batch = try prepare(index) else { return nil }
            fault = next.withLock { next in
                defer { next = nil }
                return next
            }
            switch fault {
            case .refuse: throw .storageFull("writing the batch failed")
            case .retry: return try prepare(index)
            case .storeAndFail, nil: return batch
            }
        }
        if case .storeAndFail = fault { throw .inputOutput("flushing the batch failed") }
    }

    package func size() async throws(EventLogError) -> Int { try await storage.size() }
    package func rows(from position: Int, through: Int?, limit: Int) async throws(EventLogError) -> RowPage {
        try await storage.rows(from: position, through: through, limit: limit)
    }
    package func hashes(at positions: [Int]) async throws(EventLogError) -> [LeafHashes] {
        try await storage.hashes(at: positions)
    }
    package func replay(
        from position: Int, through: Int?, withLeaves: Bool, into exchange: ReplayExchange
    ) throws(EventLogError) -> Int {
        try storage.replay(from: position, through: through, withLeaves: withLeaves, into: exchange)
    }
    package func checkStructure() async throws(EventLogError) { try await storage.checkStructure() }
    package func backUp() async throws -> LogBackup { try await storage.backUp() }
    package func close() async { await storage.close() }
    package func documents(in place: DocumentPlace) throws(EventLogError) -> any DocumentStore {
        try storage.documents(in: place)
    }
    package var blobs: any BlobStore { storage.blobs }

    package func events(
        of stream: StreamName, from revision: Int, limit: Int
    ) async throws(EventLogError) -> [RecordedEvent] {
        try await storage.events(of: stream, from: revision, limit: limit)
    }
    package func events(of streams: [StreamName]) async throws(EventLogError) -> [[RecordedEvent]] {
        try await storage.events(of: streams)
    }
    package func revision(of stream: StreamName) async throws(EventLogError) -> Int {
        try await storage.revision(of: stream)
    }
    package func streamCount() async throws(EventLogError) -> Int { try await storage.streamCount() }
    package func outcome(of command: CommandID) async throws(EventLogError) -> RememberedCommand? {
        try await storage.outcome(of: command)
    }
    package func ranges(of commands: [CommandID]) async throws(EventLogError) -> [RememberedCommandRange?] {
        try await storage.ranges(of: commands)
    }
    package func emptyCommands(through position: Int) async throws(EventLogError) -> [RememberedCommandRange] {
        try await storage.emptyCommands(through: position)
    }
}
