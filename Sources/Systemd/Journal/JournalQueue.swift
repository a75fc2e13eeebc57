/// What waits to be sent, and who waits for it: the state of a ``JournalWriter``, without its thread.
struct JournalQueue: Sendable {
    typealias Waiter = CheckedContinuation<Result<Void, JournalError>, Never>

    /// One step of the thread's work.
    enum Work: Sendable {
        /// A log message of this many bytes, which may be lost.
        case message(JournalEntry, byteCount: Int)
        /// Entries that the waiter of this number is told about. None at all is a fence: it tells when everything
        /// before it is done.
        case entries([JournalEntry], waiter: UInt64)
    }

    private let limits: JournalWriter.Limits
    private var work: [Work] = []
    private var waiters: [UInt64: Waiter] = [:]
    private var messageCount = 0
    private var messageBytes = 0
    private var unreportedDrops: UInt64 = 0

    /// How many messages were lost since the start.
    private(set) var droppedCount: UInt64 = 0
    /// Whether nothing more is taken.
    private(set) var isClosed = false
    /// Whether the thread has ended: the queue was closed and everything in it was dealt with.
    private(set) var isFinished = false

    init(limits: JournalWriter.Limits) { self.limits = limits }

    /// Takes a message, or counts it as lost.
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

    /// Takes entries that somebody waits for.
    ///
    /// These are not bounded: everyone who waits is in no more than one call.
    mutating func append(entries: [JournalEntry], waiter number: UInt64, _ waiter: Waiter) {
        waiters[number] = waiter
        work.append(.entries(entries, waiter: number))
    }

    /// Everything that waits to be sent, in order.
    mutating func takeWork() -> [Work] {
        defer { work = [] }
        return work
    }

    /// Whether somebody still waits; whoever was cancelled does not.
    func isWaiting(_ number: UInt64) -> Bool { waiters[number] != nil }

    /// Whether anybody waits for entries that the thread has still to deal with.
    var hasWaiters: Bool { !waiters.isEmpty }

    /// The waiter of this number, once.
    mutating func takeWaiter(_ number: UInt64) -> Waiter? { waiters.removeValue(forKey: number) }

    /// A message left the queue; its place is free.
    mutating func finishMessage(byteCount: Int, wasSent: Bool) {
        messageCount -= 1
        messageBytes -= byteCount
        if !wasSent { countDrops(1) }
    }

    /// How many losses nobody was told of; they count as told now.
    mutating func takeUnreportedDrops() -> UInt64 {
        defer { unreportedDrops = 0 }
        return unreportedDrops
    }

    /// The report of losses was itself lost.
    mutating func putBackUnreportedDrops(_ count: UInt64) { unreportedDrops += count }

    /// Takes nothing more.
    mutating func close() { isClosed = true }

    /// Whether the thread may end.
    mutating func finishIfClosed() -> Bool {
        isFinished = isClosed && work.isEmpty
        return isFinished
    }

    private mutating func countDrops(_ count: UInt64) {
        droppedCount += count
        unreportedDrops += count
    }
}
