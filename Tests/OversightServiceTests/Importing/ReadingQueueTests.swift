import Glibc
import Synchronization
import Testing

@testable import OversightService

/// Documents are read beside everything else, a few at a time, and only as long as somebody waits for them.
@Suite("The reading of documents", .timeLimit(.minutes(5)))
struct ReadingQueueTests {
    /// Holds work up until it is let go or no longer wanted.
    private final class Gate: Sendable {
        private let state = Mutex((entered: 0, isOpen: false))
        var entered: Int { state.withLock { $0.entered } }
        func open() { state.withLock { $0.isOpen = true } }
        func pass(_ isWanted: () -> Bool = { true }) {
            state.withLock { $0.entered += 1 }
            while !state.withLock({ $0.isOpen }), isWanted() { usleep(500) }
        }
    }

    private func until(_ condition: () -> Bool) async throws {
        while !condition() { try await Task.sleep(for: .milliseconds(1)) }
    }

    @Test("takes no thread from other tasks, however many documents are read")
    func threads() async throws {
        let (queue, gate) = (ReadingQueue(width: 64), Gate())
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for _ in 0..<64 {
                tasks.addTask { try await queue.place().run { _ in gate.pass() } }
            }
            try await until { gate.entered == 64 }
            #expect(await Task { 1 }.value == 1)
            gate.open()
            try await tasks.waitForAll()
        }
        try await until { queue.readingCount == 0 }
    }

    @Test("is of a few at a time; the next waits, and one too many is refused")
    func bounds() async throws {
        let (queue, gate) = (ReadingQueue(width: 1, length: 1), Gate())
        let first = Task { try await queue.place().run { _ in gate.pass() } }
        try await until { gate.entered == 1 }
        let second = Task { try await queue.place().run { _ in gate.pass() } }
        try await until { queue.waitingCount == 1 }
        await #expect(throws: ReadingQueueFull.self) { try await queue.place() }
        #expect(gate.entered == 1)
        gate.open()
        try await first.value
        try await second.value
        #expect(gate.entered == 2)
        try await until { queue.readingCount == 0 }
    }

    @Test("is not begun for somebody who left the line")
    func leavingTheLine() async throws {
        let (queue, gate) = (ReadingQueue(width: 1, length: 4), Gate())
        let first = Task { try await queue.place().run { _ in gate.pass() } }
        try await until { gate.entered == 1 }
        let second = Task { try await queue.place().run { _ in gate.pass() } }
        try await until { queue.waitingCount == 1 }
        second.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
        #expect(queue.waitingCount == 0)
        gate.open()
        try await first.value
        #expect(gate.entered == 1)
        let gone = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await queue.place()
        }
        await #expect(throws: CancellationError.self) { try await gone.value }
        try await until { queue.readingCount == 0 }
    }

    @Test("is given up at once, and keeps its place until it has ended")
    func abandoning() async throws {
        let (queue, gate, ending) = (ReadingQueue(width: 1), Gate(), Gate())
        let reading = Task {
            try await queue.place().run { isWanted in
                gate.pass(isWanted)
                ending.pass()
            }
        }
        try await until { gate.entered == 1 }
        reading.cancel()
        await #expect(throws: CancellationError.self) { try await reading.value }
        try await until { ending.entered == 1 }
        #expect(queue.readingCount == 1)
        ending.open()
        try await until { queue.readingCount == 0 }
    }
}
