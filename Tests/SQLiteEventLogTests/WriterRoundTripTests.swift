import Dispatch
import EventLog
import EventLogContract
import SQLiteEventLog
import Synchronization
import TestSupport
import Testing

@Suite("A round trip through the writer")
struct WriterRoundTripTests {
    /// What happened, in order.
    private final class Order: Sendable {
        private let noted = Mutex<[String]>([])
        var all: [String] { noted.withLock { $0 } }
        func note(_ what: String) { noted.withLock { $0.append(what) } }
    }

    @Test("writes nothing, and passes between appends")
    func passes() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        await log.writerRoundTrip()
        #expect(try await log.head().size == 0)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await Sample.fill(log, count: 5) }
            for _ in 0..<20 { tasks.addTask { await log.writerRoundTrip() } }
            try await tasks.waitForAll()
        }
        let head = try await log.head()
        #expect(head.size == 5)
        #expect(try await LogVerifier(log: log).verify() == .sound(head))
        await log.close()
        // A log that is closed has no writer that could be stuck.
        await log.writerRoundTrip()
    }

    @Test("waits for a writer that is busy", .timeLimit(.minutes(5)))
    func waits() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        let gate = DispatchSemaphore(value: 0)
        let order = Order()
        async let busy: Void? = log.onWriter { _ in
            order.note("entered")
            gate.wait()
            order.note("busy")
        }
        while order.all.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
        let trip = Task {
            await log.writerRoundTrip()
            order.note("trip")
        }
        gate.signal()
        _ = try await busy
        await trip.value
        #expect(order.all == ["entered", "busy", "trip"])
        await log.close()
    }
}
