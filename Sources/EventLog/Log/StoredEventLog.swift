internal import Synchronization

/// An event log above a storage: what holds for every engine is written here.
package final class StoredEventLog<Engine: Storage & EventIndex>: MonitoredEventLog {
    /// What the log is stored in.
    package let storage: Engine
    let index: any EventIndex
    private let writer: LogWriter?
    private let readOnlyReason: String
    private let growth: GrowthSignal
    private let isClosed = Mutex(false)
    /// Whether the log accepts events; one opened for reading never fails to.
    package let health: AppendHealth

    /// A log that is read and appended to.
    ///
    /// - Parameters:
    ///   - storage: The storage, open for writing by this process alone.
    ///   - tail: The end of the log as it is stored.
    ///   - clock: Where recorded times come from.
    ///   - observer: Called when the log stops accepting events and when it accepts them again, on the writer's thread.
    package init(
        writing storage: Engine, tail: LogTail, clock: LogClock = .system,
        observer: @escaping AppendHealth.Observer = { _ in }
    ) {
        self.storage = storage
        index = storage
        growth = GrowthSignal(position: 0)
        health = AppendHealth(observer: observer)
        writer = LogWriter(storage: storage, tail: tail, clock: clock, growth: growth, health: health)
        readOnlyReason = ""
    }

    /// A log that is only read.
    ///
    /// - Parameters:
    ///   - storage: The storage, which another process may append to.
    ///   - reason: The sentence with which appends are refused.
    package init(reading storage: Engine, reason: String) {
        self.storage = storage
        index = storage
        growth = GrowthSignal(position: 0)
        health = AppendHealth { _ in }
        writer = nil
        readOnlyReason = reason
    }

    package func append(_ request: AppendRequest) async throws(EventLogError) -> AppendOutcome {
        guard let writer else { throw .readOnly(readOnlyReason) }
        try request.validate()
        return try await writer.append(request)
    }

    package func onCommit(_ observer: @escaping CommitObserver) -> Int {
        writer?.observers.add(observer) ?? 0
    }

    package func head() async throws(EventLogError) -> LogHead {
        try checkIsOpen()
        if let writer { return writer.head }
        let size = try await storage.size()
        let frontier = try await storage.frontier(upTo: size)
        return LogHead(size: frontier.size, root: frontier.root)
    }

    package func appended(after position: Int) async -> Int? {
        if writer != nil { return await growth.wait(after: position) }
        guard isOpen else { return nil }
        return await storage.waitForGrowth(after: position)
    }

    package func writerRoundTrip() async { await writer?.roundTrip() }

    package func checkStructure() async throws(EventLogError) {
        try checkIsOpen()
        try await storage.checkStructure()
    }

    package func backUp() async throws -> LogBackup {
        try checkIsOpen()
        return try await storage.backUp()
    }

    package func close() async {
        let wasClosed = isClosed.withLock { isClosed in
            defer { isClosed = true }
            return isClosed
        }
        guard !wasClosed else { return }
        await writer?.close()
        growth.close()
        await storage.close()
    }

    private var isOpen: Bool { !isClosed.withLock { $0 } }

    func checkIsOpen() throws(EventLogError) {
        guard isOpen else { throw .closed }
    }
}
