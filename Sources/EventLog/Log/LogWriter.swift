internal import Dispatch
internal import Synchronization

/// The one writer of a log: requests that arrive while a commit is under way are committed together by the next one.
///
/// All work is done on one serial queue; callers only wait for a continuation.
final class LogWriter: Sendable {
    private struct Job {
        let request: AppendRequest
        let continuation: CheckedContinuation<Result<AppendOutcome, EventLogError>, Never>
    }

    private typealias Probe = CheckedContinuation<Void, Never>

    private struct Inbox {
        var jobs: [Job] = []
        /// Callers that only want to know that the writer is not stuck.
        var probes: [Probe] = []
        var isScheduled = false
        var isClosed = false
    }

    /// What the writer knows of the committed log.
    ///
    /// Never outlives a failure: it is read again from the storage, so memory cannot differ from the disk. Unchecked because it
    /// is only touched on the writer's queue.
    private final class Memory: @unchecked Sendable {
        var tail: LogTail?
        var revisions: [StreamName: Int] = [:]
        var encoder = LeafEncoder()

        init(tail: LogTail) { self.tail = tail }
    }

    /// The most events in one commit, so that one flood does not make everyone else wait.
    private static let groupLimit = 4096
    /// The most streams whose revisions are remembered; forgotten ones are looked up again.
    private static let streamLimit = 65_536

    private let storage: any Storage
    private let clock: LogClock
    private let growth: GrowthSignal
    private let health: AppendHealth
    let observers: CommitObservers
    private let queue = DispatchQueue(label: "events.writer", qos: .userInitiated)
    private let inbox = Mutex(Inbox())
    private let published: Mutex<LogHead>
    private let memory: Memory

    /// A writer that goes on from the end of a log.
    init(storage: any Storage, tail: LogTail, clock: LogClock, growth: GrowthSignal, health: AppendHealth) {
        self.storage = storage
        self.clock = clock
        self.growth = growth
        self.health = health
        memory = Memory(tail: tail)
        published = Mutex(tail.head)
        observers = CommitObservers(position: tail.position)
        growth.advance(to: tail.position)
    }

    /// The head of what is durable.
    var head: LogHead { published.withLock { $0 } }

    /// Submits a request and waits until it is durable or refused.
    func append(_ request: AppendRequest) async throws(EventLogError) -> AppendOutcome {
        let result = await withCheckedContinuation { continuation in
            let job = Job(request: request, continuation: continuation)
            submit({ $0.jobs.append(job) }, ifClosed: { continuation.resume(returning: .failure(.closed)) })
        }
        return try result.get()
    }

    /// Waits until the writer has reached its storage once more; writes nothing, and returns at once if it is closed.
    func roundTrip() async {
        await withCheckedContinuation { (probe: Probe) in
            submit({ $0.probes.append(probe) }, ifClosed: { probe.resume() })
        }
    }

    /// Commits what was submitted, and refuses what comes later.
    func close() async {
        inbox.withLock { $0.isClosed = true }
        await withCheckedContinuation { continuation in
            queue.async { [self] in
                drain()
                continuation.resume()
            }
        }
    }

    private func submit(_ add: (inout Inbox) -> Void, ifClosed: () -> Void) {
        enum Next { case refuse, schedule, wait }
        let next = inbox.withLock { inbox -> Next in
            if inbox.isClosed { return .refuse }
            add(&inbox)
            if inbox.isScheduled { return .wait }
            inbox.isScheduled = true
            return .schedule
        }
        switch next {
        case .refuse: ifClosed()
        case .schedule: queue.async { [self] in drain() }
        case .wait: break
        }
    }

    private func drain() {
        while let group = nextGroup() {
            if !group.jobs.isEmpty { commit(group.jobs) }
            if !group.probes.isEmpty { answer(group.probes) }
        }
    }

    private func nextGroup() -> (jobs: [Job], probes: [Probe])? {
        inbox.withLock { inbox in
            var events = 0
            let group = inbox.jobs.prefix { job in
                defer { events += job.request.eventCount }
                return events < Self.groupLimit
            }
            let probes = inbox.probes
            guard !group.isEmpty || !probes.isEmpty else {
                inbox.isScheduled = false
                return nil
            }
            inbox.jobs.removeFirst(group.count)
            inbox.probes = []
            return (Array(group), probes)
        }
    }

    private func commit(_ group: [Job]) {
        do throws(EventLogError) {
            let results = try write(group)
            for (job, result) in zip(group, results) { job.continuation.resume(returning: result) }
        } catch {
            // A refusal within the group was decided on events that are gone, so every caller gets the error.
            memory.tail = nil
            memory.revisions = [:]
            health.failed(error)
            for job in group { job.continuation.resume(returning: .failure(error)) }
        }
    }

    /// Writes a group in one commit.
    ///
    /// - Returns: The result of each request.
    private func write(_ group: [Job]) throws(EventLogError) -> [Result<AppendOutcome, EventLogError>] {
        if memory.revisions.count > Self.streamLimit { memory.revisions.removeAll(keepingCapacity: true) }
        var results: [Result<AppendOutcome, EventLogError>] = []
        var composed: BatchComposer?
        try storage.append { (index) throws(EventLogError) in
            results.removeAll()
            var composer = BatchComposer(after: try currentTail(index), index: index, clock: clock)
            for job in group {
                results.append(
                    try composer.add(job.request, known: &memory.revisions, encoder: &memory.encoder))
            }
            composed = composer
            return composer.batch.commands.isEmpty ? nil : composer.batch
        }
        if let composed, !composed.batch.commands.isEmpty {
            memory.tail = composed.tail
            memory.revisions.merge(composed.revisions) { _, new in new }
            // Before the new head can be seen: a reader that waits for a position finds its events with the observers.
            observers.handOver(composed.batch.rows, through: composed.tail.position)
            publish(composed.tail.head)
            health.succeeded()
        }
        return results
    }

    private func currentTail(_ index: any WriterIndex) throws(EventLogError) -> LogTail {
        if let tail = memory.tail { return tail }
        let tail = try index.tail()
        memory.tail = tail
        // A commit that reported a failure may have been stored after all; its events are known from now on.
        observers.skip(to: tail.position)
        publish(tail.head)
        return tail
    }

    private func answer(_ probes: [Probe]) {
        do throws(EventLogError) {
            try storage.append { (_) throws(EventLogError) in nil }
        } catch {
            // A writer whose storage fails is not stuck; the next append reports what is wrong.
        }
        for probe in probes { probe.resume() }
    }

    private func publish(_ head: LogHead) {
        published.withLock { $0 = head }
        growth.advance(to: head.size)
    }
}
