import EventLog
import EventLogContract
import Testing

@Suite("The health of a subscription")
struct HeartbeatTests {
    @Test("It is handling, waiting, or ended", .timeLimit(.minutes(5)))
    func activity() async throws {
        let log = InMemoryEventLog()
        try await Sample.fill(log, count: 3)
        let (gate, open) = AsyncStream<Void>.makeStream()
        let subscription = Subscription(name: "test", log: log, positions: SubscriptionPositionStore()) { _ in
            for await _ in gate {}
        }
        #expect(subscription.heartbeat.activity == .none)
        let running = Task { try await subscription.run() }
        while subscription.heartbeat.activity != .handling { await Task.yield() }
        let handling = subscription.heartbeat.beats
        open.finish()
        while subscription.heartbeat.activity != .idle { await Task.yield() }
        #expect(subscription.position == 3)
        #expect(subscription.heartbeat.beats > handling)
        running.cancel()
        try await running.value
        #expect(subscription.heartbeat.activity == .none)
    }
}
