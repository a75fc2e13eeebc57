internal import EventLog
internal import Synchronization
internal import Testing

extension EventLogContract {
    static let following: [ContractClause] = [
        ContractClause("waiting for growth ends when the log grows, at once where it has, and when cancelled") {
            (log) async throws in
            let waiting = Task { await log.appended(after: 0) }
            _ = try await log.append(Sample.request("c-1", "thing-1"))
            #expect(await waiting.value == 1)
            #expect(await log.appended(after: 0) == 1)
            let cancelled = Task { await log.appended(after: 1) }
            cancelled.cancel()
            #expect(await cancelled.value == nil)
        },
        ContractClause("waiting for growth ends when the log is closed") { (log) async throws in
            let waiting = Task { await log.appended(after: 0) }
            await log.close()
            #expect(await waiting.value == nil)
        },
        ContractClause("a subscription catches up, follows, and stops when cancelled") { (log) async throws in
            try await Sample.fill(log, count: 10)
            let positions = SubscriptionPositionStore()
            let seen = Collected()
            let subscription = Subscription(name: "s", log: log, positions: positions, batchSize: 4) { events in
                #expect(events.count <= 4)
                seen.add(events)
            }
            let running = Task { try await seen.collect { try await subscription.run() } }
            try await Sample.fill(log, count: 5, prefix: "later")
            await seen.wait(for: 15)
            running.cancel()
            try await running.value
            #expect(seen.positions == Array(1...15))
            #expect(try await positions.position(of: "s") == subscription.position)
        },
        ContractClause("a subscription resumes after its position and misses nothing that its handler failed on") {
            (log) async throws in
            try await Sample.fill(log, count: 10)
            let positions = SubscriptionPositionStore()
            struct Broken: Error {}
            let first = Collected()
            let failing = Subscription(name: "s", log: log, positions: positions, batchSize: 3) { events in
                if events.contains(where: { $0.position == 5 }) { throw Broken() }
                first.add(events)
            }
            await #expect(throws: Broken.self) { try await failing.run() }
            #expect(first.positions == [1, 2, 3])
            #expect(failing.position == 3)
            #expect(try await positions.position(of: "s") == 3)

            let second = Collected()
            let resumed = Subscription(name: "s", log: log, positions: positions) { events in second.add(events) }
            let running = Task { try await second.collect { try await resumed.run() } }
            await second.wait(for: 7)
            running.cancel()
            try await running.value
            #expect(second.positions == Array(4...10))
        },
        ContractClause("a subscription that may, goes on from the end of a log older than its position") {
            (log) async throws in
            try await Sample.fill(log, count: 2)
            let positions = SubscriptionPositionStore()
            try await positions.save(7, for: "s")
            let olderLogs = Collected()
            let seen = Collected()
            let subscription = Subscription(
                name: "s", log: log, positions: positions,
                goOnFromOlderLog: { olderLogs.add(positions: [$0, $1]) }, handler: { seen.add($0) })
            let running = Task { try await seen.collect { try await subscription.run() } }
            await olderLogs.wait(for: 2)
            try await Sample.fill(log, count: 6, prefix: "later")
            await seen.wait(for: 6)
            running.cancel()
            try await running.value
            #expect(olderLogs.positions == [7, 2])
            #expect(seen.positions == Array(3...8))
        },
        ContractClause("a subscription whose position lies beyond the log is refused") { (log) async throws in
            try await Sample.fill(log, count: 2)
            let positions = SubscriptionPositionStore()
            try await positions.save(3, for: "s")
            let subscription = Subscription(name: "s", log: log, positions: positions) { _ in
                Issue.record("nothing may be handled")
            }
            let error = await #expect(throws: EventLogError.self) { try await subscription.run() }
            #expect(error?.code == .corrupt)
        },
    ]

    /// The events that a handler has got.
    private final class Collected: Sendable {
        private struct State {
            var positions: [Int] = []
            var isOver = false
            var waiter: (count: Int, continuation: CheckedContinuation<Void, Never>)?

            mutating func takeReady() -> CheckedContinuation<Void, Never>? {
                guard let waiter, isOver || positions.count >= waiter.count else { return nil }
                self.waiter = nil
                return waiter.continuation
            }
        }

        private let state = Mutex(State())

        var positions: [Int] { state.withLock { $0.positions } }

        func add(_ events: [RecordedEvent]) { add(positions: events.map(\.position)) }

        func add(positions: [Int]) {
            state.withLock { state in
                state.positions += positions
                return state.takeReady()
            }?.resume()
        }

        /// Runs what adds to it; once that has ended, nobody waits any more.
        func collect(_ body: () async throws -> Void) async throws {
            defer {
                state.withLock { state in
                    state.isOver = true
                    return state.takeReady()
                }?.resume()
            }
            try await body()
        }

        func wait(for count: Int) async {
            await withCheckedContinuation { continuation in
                state.withLock { state in
                    state.waiter = (count, continuation)
                    return state.takeReady()
                }?.resume()
            }
        }
    }
}
