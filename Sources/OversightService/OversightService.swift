package import EventLog
import Oversight

/// The application service: it decides commands on the state, appends events to the log, and answers queries from both.
package final class OversightService: Sendable {
    /// The present time and day.
    package let clock: CivilClock
    /// Whether the log is known to be damaged.
    package let health: LogHealth

    // What the service keeps is not seen from outside: a caller gets it by an ``Access``, which a permit opens.

    /// The log.
    let log: any EventLog
    /// The state as of the log's end.
    let ledger: Ledger
    /// The names of persons.
    let directory: PersonDirectory
    /// The signed checkpoints and proofs; `nil` if there are none.
    let transparency: Transparency?
    /// Takes the text out of files that are no text; `nil` if none can be read.
    let textExtractor: (any TextExtractor)?
    /// What issues documents; `nil` if none are stored.
    let issuer: DocumentIssuer?
    /// Where documents are read.
    let readings = ReadingQueue()
    /// Held while the text of a PDF is taken out: one at a time bounds the memory.
    let conversions = AsyncSerialLock()
    /// Held by a command whose rule also reads streams that it does not write.
    let exclusive = AsyncSerialLock()
    /// Held by a command that is retried after a conflict.
    let retryLock = AsyncSerialLock()
    /// The reminders that the current run still has to send.
    let reminderQueue = ReminderQueue()
    /// Held while a backup is made.
    let backups = AsyncSerialLock()

    /// - Parameters:
    ///   - log: The log.
    ///   - ledger: The state as of the log's end.
    ///   - directory: The names of persons.
    ///   - clock: The present time and day.
    ///   - health: Whether the log is known to be damaged.
    ///   - transparency: The signed checkpoints and proofs; `nil` if there are none.
    ///   - textExtractor: Takes the text out of files that are no text; `nil` if none can be read.
    ///   - issuer: What issues documents; `nil` if none are stored.
    package init(
        log: any EventLog, ledger: Ledger, directory: PersonDirectory, clock: CivilClock,
        health: LogHealth = LogHealth(), transparency: Transparency? = nil,
        textExtractor: (any TextExtractor)? = nil, issuer: DocumentIssuer? = nil
    ) {
        self.health = health
        self.log = log
        self.ledger = ledger
        self.directory = directory
        self.clock = clock
        self.transparency = transparency
        self.textExtractor = textExtractor
        self.issuer = issuer
    }
}
