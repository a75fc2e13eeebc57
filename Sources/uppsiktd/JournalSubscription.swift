import EventLog
import Logging
import OversightService
import ServiceLifecycle
import Systemd

/// Tells the journal of every event: after it is durable, in order, at least once, resumed from a checkpoint.
struct JournalSubscription: Service {
    private let subscription: Subscription
    private let logger: Logger

    init(log: any EventLog, checkpoints: any CheckpointStore, journal: JournalWriter, logger: Logger) {
        self.logger = logger
        subscription = Subscription(
            name: "journal", log: log, checkpoints: checkpoints,
            goOnFromOlderLog: { checkpoint, end in
                logger.warning(
                    """
                    The log ends at position \(end) and the journal was told of \(checkpoint): an older copy was put in \
                    place. The journal keeps what it was told; events are told from position \(end + 1) on.
                    """)
            },
            handler: { events in
                var entries: [JournalEntry] = []
                for event in events { entries.append(try JournalEntry(event)) }
                try await journal.write(contentsOf: entries)
            })
    }

    /// The last position that the journal was told of.
    var position: Int { subscription.position }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await subscription.run()
                    return
                } catch is CancellationError {
                    return
                } catch {
                    logger.warning("The journal takes no events for now; they will be told later: \(error)")
                }
                do { try await Task.sleep(for: .seconds(2)) } catch { return }
            }
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
