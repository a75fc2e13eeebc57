import EventLogContract
import Synchronization
import Testing

@testable import EventLog

/// The one writer above every engine, on a storage that fails when it is asked to.
@Suite("The writer of a log", .timeLimit(.minutes(5)))
struct LogWriterTests {
    private let storage = FaultyStorage()
    private let log: StoredEventLog<FaultyStorage>
    private let observed = Observed()

    /// The positions that an observer was passed, commit by commit.
    private final class Observed: Sendable {
        private let seen = Mutex<[[Int]]>([])
        var commits: [[Int]] { seen.withLock { $0 } }
        var positions: [Int] { commits.flatMap { $0 } }
        func add(_ rows: [StoredRow]) { seen.withLock { $0.append(rows.map(\.event.position)) } }
    }

    init() {
        log = StoredEventLog(writing: storage, tail: LogTail())
    }

    private func append(_ request: AppendRequest) async throws(EventLogError) -> AppendOutcome {
        try await log.append(request)
    }

    @Test("passes each commit to observers in order, before its callers are answered")
    func order() async throws {
        let observed = observed
        #expect(log.onCommit { observed.add($0) } == 0)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for caller in 0..<16 {
                tasks.addTask {
                    for number in 0..<20 {
                        let outcome = try await append(Sample.request("c-\(caller)-\(number)", "thing-\(caller)"))
                        #expect(observed.positions.contains(outcome.last))
                    }
                }
            }
            try await tasks.waitForAll()
        }
        #expect(observed.positions == Array(1...320))
        #expect(log.onCommit { _ in } == 320)
        _ = try await append(Sample.request("empty", []))
        #expect(observed.commits.allSatisfy { !$0.isEmpty }, "a command without events is no commit to observe")
    }

    @Test("drops the events of a refused commit, and continues from the stored ones")
    func refused() async throws {
        _ = try await append(Sample.request("c-1", "thing-1", events: 2))
        let head = try await log.head()
        storage.failNext(.refuse)
        let request = try Sample.request("c-2", "thing-1", .exactly(2), events: 3)
        let error = try await Sample.error { () throws(EventLogError) in try await log.append(request) }
        #expect(error.code == .storageFull)
        #expect(try await log.head() == head)
        #expect(log.health.failure?.code == .storageFull)
        let outcome = try await append(request)
        #expect(outcome.first == 3 && outcome.last == 5 && !outcome.repeated)
        #expect(log.health.failure == nil && log.health.failures == 1)
        #expect(try await LogVerifier(log: log).verify() == .sound(try await log.head()))
    }

    @Test("finds the events that a commit stored although it reported a failure")
    func storedAfterAll() async throws {
        let observed = observed
        _ = log.onCommit { observed.add($0) }
        _ = try await append(Sample.request("c-1", "thing-1"))
        storage.failNext(.storeAndFail)
        let request = try Sample.request("c-2", "thing-1", .exactly(1), events: 2)
        let error = try await Sample.error { () throws(EventLogError) in try await log.append(request) }
        #expect(error.code == .inputOutput)
        let again = try await append(request)
        #expect(again.repeated && again.last == 3)
        #expect(try await log.head().size == 3)
        let next = try await append(Sample.request("c-3", "thing-1", .exactly(3)))
        #expect(next.first == 4)
        #expect(observed.positions == [1, 4], "what was found is read, not passed on")
        #expect(try await LogVerifier(log: log).verify() == .sound(try await log.head()))
    }

    @Test("decides anew if the engine tries a second time")
    func retried() async throws {
        let observed = observed
        _ = log.onCommit { observed.add($0) }
        storage.failNext(.retry)
        let outcome = try await append(Sample.request("c-1", "thing-1", .none, events: 2))
        #expect(outcome.first == 1 && outcome.last == 2)
        #expect(observed.commits == [[1, 2]])
        #expect(try await LogVerifier(log: log).verify() == .sound(try await log.head()))
    }
}
