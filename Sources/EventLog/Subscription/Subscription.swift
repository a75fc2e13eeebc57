internal import Synchronization

/// Hands every event of a log to a handler: in order, at least once, resumed where it left off.
///
/// The checkpoint is saved after the handler has succeeded. A handler that acts on the world can therefore get the same
/// events again after a crash, but never misses one.
public final class Subscription: Sendable {
    /// What is done with a batch of events.
    public typealias Handler = @Sendable ([RecordedEvent]) async throws -> Void

    /// The name under which the checkpoint is saved.
    public let name: String
    private let log: any EventLog
    private let checkpoints: any CheckpointStore
    private let batchSize: Int
    private let handler: Handler
    private let goOnFromOlderLog: (@Sendable (_ checkpoint: Int, _ end: Int) -> Void)?
    private let reached = Mutex(0)
    /// The last position that was handled and could not be saved, or 0 where everything was saved.
    private let unsaved = Mutex(0)
    /// What the subscription does, for whoever watches that it lives.
    public let heartbeat = Heartbeat()

    /// A subscription, which does nothing until it is run.
    ///
    /// - Parameters:
    ///   - name: The name under which the checkpoint is saved.
    ///   - log: The log that is followed.
    ///   - checkpoints: Where the checkpoint is saved.
    ///   - batchSize: The most events that the handler gets at once, at least 1.
    ///   - goOnFromOlderLog: Told where the checkpoint lies beyond the end of the log, as after restoring an older copy; the
    ///     subscription then goes on from the end. Without it such a log is refused.
    ///   - handler: Gets events in order, never none. When it throws, the subscription ends and the batch is not counted
    ///     as handled.
    public init(
        name: String, log: any EventLog, checkpoints: any CheckpointStore, batchSize: Int = 256,
        goOnFromOlderLog: (@Sendable (_ checkpoint: Int, _ end: Int) -> Void)? = nil, handler: @escaping Handler
    ) {
        self.name = name
        self.log = log
        self.checkpoints = checkpoints
        self.batchSize = max(1, batchSize)
        self.goOnFromOlderLog = goOnFromOlderLog
        self.handler = handler
    }

    /// The last position that was handled and saved; 0 before the subscription has run.
    public var position: Int { reached.withLock { $0 } }

    /// Hands over again what was handled and could not be saved, once the subscription is run again.
    public func forgetUnsaved() { unsaved.withLock { $0 = 0 } }

    /// Catches up in batches, then waits for more, until the task is cancelled or the log is closed.
    ///
    /// Where the checkpoint of a batch could not be saved, the next run saves it first and does not hand the batch over again:
    /// a disk that stays full must not have the same events told without end.
    ///
    /// - Throws: What the handler throws, except for its `CancellationError` once the task is cancelled; ``EventLogError`` where
    ///   the log or the checkpoint cannot be read or written, and with code `corrupt` where the checkpoint lies beyond the end
    ///   of the log, unless it is told what to do then.
    public func run() async throws {
        heartbeat.beat(.working)
        defer { heartbeat.beat(.none) }
        do {
            try await follow()
        } catch is CancellationError where Task.isCancelled {
            return
        } catch let error as EventLogError where error.code == .closed {
            return
        }
    }

    private func follow() async throws {
        var position = try await checkpoints.checkpoint(of: name)
        let handled = unsaved.withLock { $0 }
        if handled > position {
            try await checkpoints.save(handled, for: name)
            position = handled
        }
        unsaved.withLock { $0 = 0 }
        let last = try await log.head().size
        if position > last {
            guard let goOnFromOlderLog else {
                throw EventLogError.corrupt(
                    position: nil,
                    "Subscription “\(name)” has handled position \(position), but the log ends at \(last): the log is older than its checkpoint."
                )
            }
            goOnFromOlderLog(position, last)
            // Saved before new events take the positions of those that were lost, so that none of them is passed over.
            try await checkpoints.save(last, for: name)
            position = last
        }
        reached.withLock { $0 = position }
        while !Task.isCancelled {
            heartbeat.beat(.working)
            let events = try await log.read(from: position + 1, limit: batchSize)
            guard let newest = events.last else {
                heartbeat.beat(.idle)
                guard await log.appended(after: position) != nil else { return }
                continue
            }
            heartbeat.beat(.handling)
            try await handler(events)
            heartbeat.beat(.working)
            unsaved.withLock { $0 = newest.position }
            try await checkpoints.save(newest.position, for: name)
            unsaved.withLock { $0 = 0 }
            position = newest.position
            reached.withLock { $0 = newest.position }
        }
    }
}
