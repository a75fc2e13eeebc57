import EventLog
import Synchronization

/// A log that counts what is read of it.
final class CountingLog: EventLog {
    private let log: InMemoryEventLog
    private let counts = Mutex((hashes: 0, events: 0))

    init(_ log: InMemoryEventLog) { self.log = log }

    var hashesRead: Int { counts.withLock { $0.hashes } }
    var eventsRead: Int { counts.withLock { $0.events } }
    func reset() { counts.withLock { $0 = (0, 0) } }

    func append(_ request: AppendRequest) async throws(EventLogError) -> AppendOutcome { try await log.append(request) }
    func outcome(of command: CommandID) async throws(EventLogError) -> RememberedCommand? {
        try await log.outcome(of: command)
    }
    func read(stream: StreamName, from revision: Int, limit: Int) async throws(EventLogError) -> [RecordedEvent] {
        let events = try await log.read(stream: stream, from: revision, limit: limit)
        counts.withLock { $0.events += events.count }
        return events
    }
    func read(from position: Int, through: Int?, limit: Int) async throws(EventLogError) -> [RecordedEvent] {
        let events = try await log.read(from: position, through: through, limit: limit)
        counts.withLock { $0.events += events.count }
        return events
    }
    func stored(from position: Int, limit: Int) async throws(EventLogError) -> [StoredEvent] {
        let events = try await log.stored(from: position, limit: limit)
        counts.withLock { $0.events += events.count }
        return events
    }
    func hashes(at positions: [Int]) async throws(EventLogError) -> [LeafHashes] {
        counts.withLock { $0.hashes += positions.count }
        return try await log.hashes(at: positions)
    }
    func head() async throws(EventLogError) -> LogHead { try await log.head() }
    func streamCount() async throws(EventLogError) -> Int { try await log.streamCount() }
    func revision(of stream: StreamName) async throws(EventLogError) -> Int { try await log.revision(of: stream) }
    func appended(after position: Int) async -> Int? { await log.appended(after: position) }
    func onCommit(_ observer: @escaping CommitObserver) -> Int { log.onCommit(observer) }
    func replay<Result: Sendable>(
        _ body: @escaping @Sendable (ReplaySource) throws -> Result
    ) async throws -> Result {
        try await log.replay(body)
    }
    func checkStructure() async throws(EventLogError) { try await log.checkStructure() }
    func backUp() async throws -> LogBackup { try await log.backUp() }
    func close() async { await log.close() }
}
