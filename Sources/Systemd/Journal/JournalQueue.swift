/// The entries that are waiting to be sent and the tasks that wait for them: the state of a ``JournalWriter``.
struct JournalQueue: Sendable {
    typealias Waiter = CheckedContinuation<Result<Void, JournalError>, Never>

    /// One step of the thread's work.
    enum Work: Sendable {
        /// A log message of this many bytes, which may be lost.
        case message(JournalEntry, byteCount: Int)
        /// Entries whose waiter is resumed when they are done. An empty list is a fence: its waiter is resumed when
        /// everything before it is done.
        case entries([JournalEntry], waiter: UInt64)
    }

    private let limits: JournalWriter.Limits
    private var work: [Work] = []
    private var waiters: [UInt64: Waiter] = [:]
    private var messageCount = 0
    private var messageBytes = 0
    private var unreportedDrops: UInt64 = 0

    /// The number of messages lost since the start.
    private(set) var droppedCount: UInt64 = 0
    /// Whether the queue accepts nothing more.
    private(set) var isClosed = false
    /// Whether the thread has ended: the queue was closed and everything in it was dealt with.
    private(set) var isFinished = false

    init(limits: JournalWriter.Limits) { self.limits = limits }

    /// Enqueues a message, or counts it as dropped.
    ///
    /// - Returns: Whether it was enqueued.
    mutating func append(message entry: JournalEntry) -> Bool {
        let size = entry.byteCount
        guard !isClosed, messageCount < limits.messages, messageBytes + size <= limits.bytes else {
            countDrops(1)
            return false
        }
        messageCount += 1
        messageBytes += size
        work.append(.message(entry, byteCount: size))
        return true
    }

    /// Enqueues entries that a task waits for.
    ///
    /// Their number is not bounded: a waiting task is in one call at a time.
    mutating func append(entries: [JournalEntry], waiter number: UInt64, _ waiter: Waiter) {
        waiters[number] = waiter
        work.append(.entries(entries, waiter: number))
    }

    /// Removes and returns everything that is waiting to be sent, in order.
    mutating func takeWork() -> [Work] {
        defer { work = [] }
        return work
    }

    /// Whether a waiter is still waiting, and was not cancelled.
    func isWaiting(_ number: UInt64) -> Bool { waiters[number] != nil }

    /// Whether any task is waiting for entries that the thread has not dealt with yet.
    var hasWaiters: Bool { !waiters.isEmpty }

    /// Removes and returns a waiter.
    mutating func takeWaiter(_ number: UInt64) -> Waiter? { waiters.removeValue(forKey: number) }

    /// Releases the space of a message that has left the queue.
    mutating func finishMessage(byteCount: Int, wasSent: Bool) {
        messageCount -= 1
        messageBytes -= byteCount
        if !wasSent { countDrops(1) }
    }

    /// Returns the number of drops that were not reported yet, and marks them as reported.
    mutating func takeUnreportedDrops() -> UInt64 {
        defer { unreportedDrops = 0 }
        return unreportedDrops
    }

    /// Marks drops as unreported again, because their report was itself lost.
    mutating func restoreUnreportedDrops(_ count: UInt64) { unreportedDrops += count }

    /// Makes the queue accept nothing more.
    mutating func close() { isClosed = true }

    /// Marks the queue as finished if it is closed and empty.
    ///
    /// - Returns: Whether the thread may end.
    mutating func finishIfClosed() -> Bool {
        isFinished = isClosed && work.isEmpty
        return isFinished
    }

    private mutating func countDrops(_ count: UInt64) {
        droppedCount += count
        unreportedDrops += count
    }
}
