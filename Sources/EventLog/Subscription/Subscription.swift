internal import Synchronization

/// Delivers every event of a log to a handler: in order, at least once, resumed where it left off.
///
/// The position is saved after the handler has succeeded. A handler that acts on the world can therefore get the same
/// events again after a crash, but never misses one.
package final class Subscription: Sendable {
    /// Handles a batch of events.
    package typealias Handler = @Sendable ([RecordedEvent]) async throws -> Void

    /// The name under which the position is saved.
    package let name: String
    private let log: any EventLog
    private let positions: SubscriptionPositionStore
    private let batchSize: Int
    private let handler: Handler
    private let goOnFromOlderLog: (@Sendable (_ position: Int, _ end: Int) -> Void)?
    private let reached = Mutex(0)
    /// The last position that was handled and could not be saved, or 0 if everything was saved.
    private let unsaved = Mutex(0)
    /// What the subscription is doing, for a liveness check.
    package let heartbeat = Heartbeat()

    /// A subscription, which does nothing until it is run.
    ///
    /// - Parameters:
    ///   - name: The name under which the position is saved.
    ///   - log: The log that is followed.
    ///   - positions: Where the position is saved.
    ///   - batchSize: The most events that the handler gets at once, at least 1.
    ///   - goOnFromOlderLog: Called if the saved position lies beyond the end of the log, as after restoring an older copy;
    ///     the subscription then goes on from the end. Without it such a log is refused.
    ///   - handler: Gets events in order, never none. When it throws, the subscription ends and the batch is not counted
    ///     as handled.
    package init(
        name: String, log: any EventLog, positions: SubscriptionPositionStore, batchSize: Int = 256,
        goOnFromOlderLog: (@Sendable (_ position: Int, _ end: Int) -> Void)? = nil, handler: @escaping Handler
    ) {
        self.name = name
        self.log = log
        self.positions = positions
        self.batchSize = max(1, batchSize)
        self.goOnFromOlderLog = goOnFromOlderLog
        self.handler = handler
    }

    /// The last position that was handled and saved; 0 before the subscription has run.
    package var position: Int { reached.withLock { $0 } }

    /// Delivers again what was handled but could not be saved, once the subscription is run again.
    package func forgetUnsaved() { unsaved.withLock { $0 = 0 } }

    /// Catches up in batches, then waits for more, until the task is cancelled or the log is closed.
    ///
    /// If the position of a batch could not be saved, the next run saves it first and does not deliver the batch again:
    /// a disk that stays full must not have the same events delivered without end.
    ///
    /// - Throws: What the handler throws, except for its `CancellationError` once the task is cancelled; ``EventLogError`` if
    ///   the log or the position cannot be read or written, and with code `corrupt` if the position lies beyond the end
    ///   of the log, unless `goOnFromOlderLog` is given.
    package func run() async throws {
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
        var position = try await positions.position(of: name)
        let handled = unsaved.withLock { $0 }
        if handled > position {
            try await positions.save(handled, for: name)
            position = handled
        }
        unsaved.withLock { $0 = 0 }
        let last = try await log.head().size
        if position > last {
            guard let goOnFromOlderLog else {
                throw EventLogError.corrupt(
                    position: nil,
                    "Subscription “\(name)” has handled position \(position), but the log ends at \(last): the log is older than that position."
                )
            }
            goOnFromOlderLog(position, last)
            // Saved before new events take the positions of those that were lost, so that none of them is passed over.
            try await positions.save(last, for: name)
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
            try await positions.save(newest.position, for: name)
            unsaved.withLock { $0 = 0 }
            position = newest.position
            reached.withLock { $0 = newest.position }
        }
    }
}
