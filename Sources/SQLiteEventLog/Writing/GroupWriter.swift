internal import EventLog
internal import GRDB
internal import Synchronization

/// The one writer of a log: requests that wait while a flush is under way are committed together with the next one.
///
/// Everything but the queue of requests belongs to the writer's own dispatch queue; callers only wait for a continuation.
final class GroupWriter: Sendable {
    private struct Job {
        let request: AppendRequest
        let continuation: CheckedContinuation<Result<AppendOutcome, EventLogError>, Never>
    }

    private typealias Probe = CheckedContinuation<Void, Never>

    private struct Queue {
        var jobs: [Job] = []
        /// Those who only want to know that the writer gets to its work.
        var probes: [Probe] = []
        var isScheduled = false
        var isClosed = false
    }

    /// The session between two groups.
    ///
    /// Unchecked because a session is no value to share: it is only touched in blocks that run on the pool's writer queue,
    /// one after the other.
    private final class SessionBox: @unchecked Sendable {
        var session: WriterSession?
    }

    /// The most events that one transaction takes before it is committed, so that one flood does not make all others wait.
    private static let groupLimit = 4096

    private let pool: DatabasePool
    private let clock: LogClock
    private let growth: GrowthSignal
    private let health: AppendHealth
    private let queue = Mutex(Queue())
    private let published: Mutex<LogHead>
    private let box = SessionBox()

    /// A writer on a pool's write connection.
    ///
    /// - Throws: `corrupt` where the end of the log cannot be read; what SQLite said.
    init(
        pool: DatabasePool, clock: LogClock, growth: GrowthSignal, health: AppendHealth
    ) throws(EventLogError) {
        self.pool = pool
        self.clock = clock
        self.growth = growth
        self.health = health
        let box = self.box
        do {
            published = Mutex(
                try pool.writeWithoutTransaction { database in
                    let session = try WriterSession(database: database, clock: clock)
                    box.session = session
                    return session.head
                })
        } catch {
            throw .from(error, doing: "opening the log")
        }
        growth.advance(to: head.size)
    }

    /// The head of what is durable.
    var head: LogHead { published.withLock { $0 } }

    /// Hands a request over and waits until it is durable or refused.
    func append(_ request: AppendRequest) async throws(EventLogError) -> AppendOutcome {
        let result = await withCheckedContinuation { continuation in
            submit(Job(request: request, continuation: continuation))
        }
        return try result.get()
    }

    /// Waits until the writer has taken up its work once more, and writes nothing; returns at once where it is closed.
    func roundTrip() async {
        await withCheckedContinuation { (probe: Probe) in
            hand(over: { $0.probes.append(probe) }, refused: { probe.resume() })
        }
    }

    /// Commits what was handed over, refuses what comes later and lets go of the connection's statements.
    func close() async {
        queue.withLock { $0.isClosed = true }
        await withCheckedContinuation { continuation in
            pool.asyncWriteWithoutTransaction { [self] database in
                drain(database)
                box.session = nil
                continuation.resume()
            }
        }
    }

    private func submit(_ job: Job) {
        hand(over: { $0.jobs.append(job) }, refused: { job.continuation.resume(returning: .failure(.closed)) })
    }

    private func hand(over add: (inout Queue) -> Void, refused: () -> Void) {
        enum Next { case refuse, schedule, wait }
        let next = queue.withLock { queue -> Next in
            if queue.isClosed { return .refuse }
            add(&queue)
            if queue.isScheduled { return .wait }
            queue.isScheduled = true
            return .schedule
        }
        switch next {
        case .refuse: refused()
        case .schedule: pool.asyncWriteWithoutTransaction { [self] database in drain(database) }
        case .wait: break
        }
    }

    private func drain(_ database: Database) {
        while let group = nextGroup() {
            if !group.jobs.isEmpty { commit(group.jobs, database) }
            for probe in group.probes { probe.resume() }
        }
    }

    private func nextGroup() -> (jobs: [Job], probes: [Probe])? {
        queue.withLock { queue in
            var events = 0
            let group = queue.jobs.prefix { job in
                defer { events += job.request.eventCount }
                return events < Self.groupLimit
            }
            let probes = queue.probes
            guard !group.isEmpty || !probes.isEmpty else {
                queue.isScheduled = false
                return nil
            }
            queue.jobs.removeFirst(group.count)
            queue.probes = []
            return (Array(group), probes)
        }
    }

    private func commit(_ group: [Job], _ database: Database) {
        do throws(EventLogError) {
            let results = try FailedRead.allowing(
                in: pool.path, again: { abandon(database) },
                { () throws(EventLogError) in try write(group, database) })
            for (job, result) in zip(group, results) { job.continuation.resume(returning: result) }
        } catch {
            // A refusal within the group was decided on events that are now gone, so it goes with them: everyone is told why.
            abandon(database)
            health.failed(error)
            for job in group { job.continuation.resume(returning: .failure(error)) }
        }
    }

    /// Writes a group in one transaction.
    ///
    /// - Returns: What came of each request.
    private func write(
        _ group: [Job], _ database: Database
    ) throws(EventLogError) -> [Result<AppendOutcome, EventLogError>] {
        let session = try currentSession(database)
        try session.begin()
        var results: [Result<AppendOutcome, EventLogError>] = []
        for job in group { results.append(try session.write(job.request)) }
        try session.commit()
        publish(session.head)
        if session.hasChanges { health.succeeded() }
        return results
    }

    private func currentSession(_ database: Database) throws(EventLogError) -> WriterSession {
        if let session = box.session { return session }
        let session = try WriterSession(database: database, clock: clock)
        // A commit that reported failure may have reached the disk after all; then its events are there, and known now.
        publish(session.head)
        box.session = session
        return session
    }

    private func publish(_ head: LogHead) {
        published.withLock { $0 = head }
        growth.advance(to: head.size)
    }

    private func abandon(_ database: Database) {
        box.session = nil
        // SQLite has rolled back by itself after some failures; where it has not, ending the transaction writes nothing.
        guard database.isInsideTransaction else { return }
        do {
            try database.execute(sql: "ROLLBACK")
        } catch {
            // The next group fails at BEGIN with what is wrong, and tries again; there is nobody to tell here.
        }
    }
}
