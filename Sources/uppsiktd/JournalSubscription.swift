import EventLog
import Logging
import OversightService
import ServiceLifecycle
import Systemd

/// Tells the journal of every event: after it is durable, in order, at least once, resumed from a checkpoint.
struct JournalSubscription: Service {
    private let subscription: Subscription
    private let log: any EventLog
    private let journal: JournalWriter
    private let logger: Logger

    /// How long it goes on telling once the daemon is to stop; what is left is told at the next start.
    private static let catchUpLimit = Duration.seconds(5)

    init(log: any EventLog, checkpoints: any CheckpointStore, journal: JournalWriter, logger: Logger) {
        self.log = log
        self.journal = journal
        self.logger = logger
        subscription = Subscription(name: "journal", log: log, checkpoints: checkpoints) { events in
            var entries: [JournalEntry] = []
            for event in events { entries.append(try JournalEntry(event)) }
            try await journal.write(contentsOf: entries)
        }
    }

    /// The last position that the journal was told of.
    var position: Int { subscription.position }

    /// Whether its loop lives.
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
    }

    /// Follows the log until it is cancelled, whatever happens to the journal.
    private func follow() async {
        while !Task.isCancelled {
            do {
                try await subscription.run()
                return
            } catch is CancellationError {
                return
            } catch {
                logger.warning("The journal takes no events for now; they will be told later: \(error)")
            }
            subscription.heartbeat.beat(.resting)
            do { try await Task.sleep(for: .seconds(2)) } catch { return }
        }
    }

    /// Returns once the daemon is to stop and everything was told, or the time for that is over.
    private func catchUpWhenStopping() async {
        do {
            try await gracefulShutdown()
            let end = try await log.head().size
            let limit = ContinuousClock.now + Self.catchUpLimit
            while position < end {
                guard ContinuousClock.now < limit else {
                    logger.warning("\(end - position) events are told to the journal at the next start")
                    return
                }
                try await Task.sleep(for: .milliseconds(10))
            }
        } catch {
            // Cancelled, or the log cannot be read: then there is nothing to wait for.
        }
    }
}

extension JournalEntry {
    /// The entry of an event, with the fields that the contract names.
    ///
    /// - Throws: `ReplayError` where this version cannot read the event; `JournalError` where a field cannot be written.
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
