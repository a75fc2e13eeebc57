import EventLog
import EventLogContract
import Testing

/// A log that serves the events of another with changes: every kind of damage, without a disk.
private struct DamagedLog: EventLog {
    let log: InMemoryEventLog
    let damage: @Sendable (inout [StoredEvent]) -> Void

    func stored(from position: Int, limit: Int) async throws(EventLogError) -> [StoredEvent] {
        var all = try await log.stored(from: 1, limit: .max)
        damage(&all)
        return Array(all.filter { $0.event.position >= position }.prefix(limit))
    }

    func append(_ request: AppendRequest) async throws(EventLogError) -> AppendOutcome { try await log.append(request) }
    func outcome(of command: CommandID) async throws(EventLogError) -> RememberedCommand? {
        try await log.outcome(of: command)
    }
    func read(stream: StreamName, from revision: Int, limit: Int) async throws(EventLogError) -> [RecordedEvent] {
        try await log.read(stream: stream, from: revision, limit: limit)
    }
    func read(from position: Int, through: Int?, limit: Int) async throws(EventLogError) -> [RecordedEvent] {
        try await log.read(from: position, through: through, limit: limit)
    }
    func hashes(at positions: [Int]) async throws(EventLogError) -> [LeafHashes] { try await log.hashes(at: positions) }
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
    func checkStructure() async throws(EventLogError) {}
    func backUp() async throws -> LogBackup { try await log.backUp() }
    func close() async { await log.close() }
}

@Suite("The verifier")
struct LogAuditTests {
    /// What a forger changes who knows how leaves are made, but does not redo the tree.
    private static func rehash(_ stored: inout StoredEvent) {
        var encoder = LeafEncoder()
        stored.event.leafHash = encoder.hash(of: stored.event)
    }

    private static let damages: [(String, String, @Sendable (inout [StoredEvent]) -> Void)] = [
        ("changed data", "content", { $0[6].event.data[2] ^= 1 }),
        (
            "changed time", "content",
            { $0[6].event.recorded = Timestamp(milliseconds: $0[6].event.recorded.milliseconds + 1) }
        ),
        ("changed actor", "content", { $0[6].event.actor = "official-2" }),
        ("changed cause", "content", { $0[6].event.causation = nil }),
        ("changed leaf", "content", { $0[6].event.leafHash = .emptyRoot }),
        (
            "forged data with its leaf hash", "tree",
            {
                $0[6].event.data[2] ^= 1
                rehash(&$0[6])
                // Position 7 is odd and stores no tree hash: what follows from it is at 8.
            }
        ),
        ("changed node", "tree", { $0[7].nodeHash = .emptyRoot }),
        ("removed node", "tree", { $0[7].nodeHash = nil }),
        ("added node", "tree", { $0[6].nodeHash = .emptyRoot }),
        ("removed event", "no event", { $0.remove(at: 6) }),
        ("removed end", "no event", { $0.removeLast(4) }),
        ("swapped revision", "revision", { $0[6].event.revision += 1 }),
        (
            "other stream", "revision",
            {
                $0[6].event.stream = $0[7].event.stream; $0[6].event.revision = 9
            }
        ),
        ("repeated id", "id", { $0[6].event.id = $0[5].event.id }),
        ("earlier time", "recorded before", { $0[6].event.recorded = .earliest }),
        ("bad stream name", "stream name", { $0[6].event.stream = StreamName(stored: "no") }),
        ("forgotten command", "not remembered", { $0[6].commandFirst = nil }),
        ("command that begins elsewhere", "remembered as", { $0[6].commandFirst = 6 }),
        ("command that reaches further", "remembered as", { $0[6].commandLast = 8 }),
        ("command that reaches beyond the log", "beyond the log", { $0[9].commandLast = 11 }),
    ]

    /// Where the verifier can first know.
    private static let positions = [
        "forged data with its leaf hash": 8, "changed node": 8, "removed node": 8, "command that reaches further": 8,
        "command that reaches beyond the log": 10,
    ]

    @Test("names the position of every kind of damage", arguments: damages.indices)
    func damage(index: Int) async throws {
        let (name, reason, damage) = Self.damages[index]
        let log = InMemoryEventLog()
        try await Sample.fill(log, count: 10)
        let result = try await LogVerifier(log: DamagedLog(log: log, damage: damage), pageSize: 4).verify()
        guard case .damaged(let position, let found) = result else {
            Issue.record("\(name) was not noticed")
            return
        }
        #expect(position == Self.positions[name] ?? 7, "\(name): \(found)")
        #expect(found.contains(reason), "\(name): \(found)")
    }
}
