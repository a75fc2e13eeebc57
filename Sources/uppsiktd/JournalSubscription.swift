import EventLog
import Logging
import OversightService
import ServiceLifecycle
import Systemd

/// Sends every event to the journal once it is durable: in order, at least once, resumed from a saved position.
///
/// If the journal refuses or hangs, the saved position stays and no command waits. The missing events are sent in order
/// once the journal accepts them.
struct JournalSubscription: Service {
    private let subscription: Subscription
    private let log: any EventLog
    private let lag: JournalLag
    private let sent = RecentlySent()
    private let storage: StorageTrouble
    private let positions: SubscriptionPositionStore
    private let journal: JournalWriter
    private let logger: Logger
    private let health: LogHealth

    private static let name = "journal"
    /// How long it keeps sending during a shutdown; the next start sends the rest.
    private static let catchUpLimit = Duration.seconds(5)
    /// A wait for the journal that took longer is reported afterwards.
    private static let longWait = Duration.seconds(5)

    /// The journal's socket was replaced.
    private struct ReceiverReplaced: Error {}

    init(
        log: any EventLog, positions: SubscriptionPositionStore, journal: JournalWriter, logger: Logger,
        health: LogHealth = LogHealth()
    ) {
        self.health = health
        let lag = JournalLag(logger: logger)
        self.log = log
        self.lag = lag
        self.journal = journal
        self.logger = logger
        self.positions = positions
        let sent = sent
        let storage = StorageTrouble(logger: logger)
        self.storage = storage
        subscription = Subscription(
            name: Self.name, log: log, positions: positions,
            goOnFromOlderLog: { handled, end in
                logger.log(
                    .olderLog,
                    """
                    The log ends at position \(end) but the journal has events up to \(handled): an older copy was put in \
                    place. The journal keeps its entries; events are sent from position \(end + 1) on.
                    """)
            },
            handler: { events in
                storage.ended()
                var entries: [JournalEntry] = []
                for event in events { entries.append(try JournalEntry(event)) }
                let receiver = journal.receiver
                guard !sent.isLost(with: receiver) else { throw ReceiverReplaced() }
                let began = ContinuousClock.now
                try await journal.write(contentsOf: entries)
                if let first = events.first?.position { sent.note(first: first, count: events.count, to: receiver) }
                guard !sent.isLost(with: journal.receiver) else { throw ReceiverReplaced() }
                if ContinuousClock.now - began > Self.longWait { lag.began(at: began) }
                if lag.isNoted, let last = events.last?.position, try await log.head().size <= last {
                    lag.ended(at: last)
                }
            })
    }

    /// The last position that was sent to the journal.
    var position: Int { subscription.position }

    /// A probe of its loop.
    var probe: LivenessProbe {
        let probe = SubscriptionProbe(
            heartbeat: subscription.heartbeat, position: { [subscription] in subscription.position },
            end: { [log] in try await log.head().size }, isHandlerAwaiting: { [journal] in journal.isAwaited })
        return LivenessProbe(name: "the journal's subscription") { try await probe.answer() }
    }

    func run() async throws {
        await withTaskGroup(of: Void.self) { tasks in
            tasks.addTask { await follow() }
            tasks.addTask { await catchUpWhenStopping() }
            await tasks.next()
            tasks.cancelAll()
        }
        // No position is saved any more, so the next start sends what may be lost.
        if sent.isLost(with: journal.receiver) { _ = await stepBack() }
    }

    /// Follows the log until it is cancelled, regardless of failures of the journal.
    private func follow() async {
        while !Task.isCancelled {
            do {
                try await runUntilLost()
                return
            } catch is CancellationError {
                return
            } catch is ReceiverReplaced {
                if await stepBack() { continue }
            } catch let error as EventLogError {
                // The journal has the events; they are not sent again only since the position cannot be saved.
                storage.report(error)
            } catch {
                // Cancelled while the journal hung: the next start sends the rest.
                if Task.isCancelled { return }
                // An error with a position is the log's. Without one, only the store of positions may be damaged.
                if (error as? EventLogError)?.corruptPosition != nil { health.note(error) }
                lag.began(at: .now)
                lag.report(error)
                _ = await stepBack()
            }
            subscription.heartbeat.beat(.resting)
            do { try await Task.sleep(for: .seconds(2)) } catch { return }
        }
    }

    /// Follows the log until the journal's socket is replaced, which is noticed even without events.
    ///
    /// - Throws: ``ReceiverReplaced``, or what the subscription throws.
    private func runUntilLost() async throws {
        let isLost = try await withThrowingTaskGroup(of: Bool.self) { tasks in
            tasks.addTask {
                try await subscription.run()
                return false
            }
            tasks.addTask { await waitForLoss() }
            let first = try await tasks.next() ?? false
            tasks.cancelAll()
            // Both must have ended before stepping back, since a position saved late would undo it.
            do { try await tasks.waitForAll() } catch { return first }
            return first
        }
        if isLost { throw ReceiverReplaced() }
    }

    /// Returns once sent events may be lost with a replaced socket, or the task is cancelled.
    private func waitForLoss() async -> Bool {
        while true {
            do { try await Task.sleep(for: .seconds(5)) } catch { return false }
            if sent.isLost(with: journal.receiver) { return true }
        }
    }

    /// Goes back to the first event that the journal may have lost: duplicates are better than gaps.
    ///
    /// - Returns: Whether the subscription can continue at once.
    private func stepBack() async -> Bool {
        guard let first = sent.takeFirst(), first <= position else { return true }
        subscription.forgetUnsaved()
        do {
            try await positions.save(first - 1, for: Self.name)
            return true
        } catch {
            logger.log(.journalStalled, "The journal may have lost events that cannot be sent again now: \(error)")
            return false
        }
    }

    /// Returns once the daemon is stopping and everything was sent, or the time limit is over.
    private func catchUpWhenStopping() async {
        do {
            try await gracefulShutdown()
            let end = try await log.head().size
            let limit = ContinuousClock.now + Self.catchUpLimit
            while position < end {
                guard ContinuousClock.now < limit else {
                    logger.log(
                        .journalStalled,
                        "The journal did not take \(end - position) events before the stop; the next start sends them")
                    return
                }
                try await Task.sleep(for: .milliseconds(10))
            }
        } catch {
            // Cancelled, or the log cannot be read: nothing to wait for.
        }
    }
}

extension JournalEntry {
    /// The entry of an event, with the fields that the contract names.
    ///
    /// - Throws: `ReplayError` if this version cannot read the event; `JournalError` if a field cannot be written.
    init(_ event: RecordedEvent) throws {
        let facts = try EventFacts(event)
        let priority: JournalPriority =
            switch facts.weight {
            case .info: .info
            case .notice: .notice
            case .warning: .warning
            }
        let id = MessageIDs.id(of: event.type).map { JournalMessageID($0.high, $0.low) }
        self.init(message: facts.sentence, priority: priority, messageID: id)
        append(.syslogIdentifier, "uppsiktd")
        append("UPPSIKT_EVENT_TYPE", event.type)
        append("UPPSIKT_EVENT_ID", "\(event.id)")
        append("UPPSIKT_POSITION", event.position)
        append("UPPSIKT_STREAM", event.stream.rawValue)
        append("UPPSIKT_REVISION", event.revision)
        append("UPPSIKT_ACTOR", event.actor)
        for fact in facts.facts { append(try JournalField(validating: "UPPSIKT_\(fact.name)"), fact.value) }
    }
}
