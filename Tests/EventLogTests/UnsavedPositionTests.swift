import EventLog
import EventLogContract
import Synchronization
import Testing

@Suite("A subscription whose position cannot be saved")
struct UnsavedPositionTests {
    private final class Handled: Sendable { let positions = Mutex<[Int]>([]) }

    private let log = InMemoryEventLog()
    private let documents = FaultyDocuments()
    private let handled = Handled()

    private func subscription() -> Subscription {
        Subscription(name: "test", log: log, positions: SubscriptionPositionStore(documents)) { [handled] events in
            handled.positions.withLock { $0 += events.map(\.position) }
        }
    }

    private var positions: [Int] { handled.positions.withLock { $0 } }

    private func runWhileFull(_ subscription: Subscription) async throws {
        documents.fail(with: .storageFull("saving the position failed"))
        await #expect(throws: EventLogError.self) { try await subscription.run() }
        documents.fail(with: nil)
    }

    private func run(_ subscription: Subscription, until position: Int) async throws {
        let running = Task { try await subscription.run() }
        while subscription.position < position { await Task.yield() }
        running.cancel()
        try await running.value
    }

    @Test("does not get the same events again, and saves its position once there is space", .timeLimit(.minutes(5)))
    func once() async throws {
        try await Sample.fill(log, count: 3)
        let subscription = subscription()
        for _ in 0..<4 { try await runWhileFull(subscription) }
        #expect(positions == [1, 2, 3])
        #expect(subscription.position == 0, "what is not saved is not counted")
        try await run(subscription, until: 3)
        #expect(positions == [1, 2, 3])
        let saved = try await SubscriptionPositionStore(documents).position(of: "test")
        #expect(saved == 3)
    }

    @Test("gets them again in another process, or when told to forget its position", .timeLimit(.minutes(5)))
    func again() async throws {
        try await Sample.fill(log, count: 2)
        let first = subscription()
        try await runWhileFull(first)
        first.forgetUnsaved()
        try await runWhileFull(first)
        #expect(positions == [1, 2, 1, 2])
        try await run(subscription(), until: 2)
        #expect(positions == [1, 2, 1, 2, 1, 2])
    }
}
