public import EventLog
import Oversight

/// The service: what every surface calls.
///
/// It decides on the state, appends to the log, and answers from both.
public final class OversightService: Sendable {
    /// The log.
    public let log: any EventLog
    /// The state as of the log's end.
    public let ledger: Ledger
    /// The names of persons.
    public let directory: PersonDirectory
    /// What time and what day it is.
    public let clock: CivilClock
    /// Whether the log is known to be damaged.
    public let health: LogHealth
    /// The signed checkpoints and proofs; `nil` where none are kept.
    public let transparency: Transparency?
    /// Held while a command is carried out whose rule reads streams that it does not write.
    let exclusive = AsyncSerialLock()
    /// Held by a command that others have overtaken, until it is carried out.
    let overtaken = AsyncSerialLock()
    /// What a run of reminders still has to send.
    let reminderQueue = ReminderQueue()
    /// Held while a backup is made.
    let backups = AsyncSerialLock()

    /// A service.
    ///
    /// - Parameters:
    ///   - log: The log.
    ///   - ledger: The state as of the log's end.
    ///   - directory: The names of persons.
    ///   - clock: What time and what day it is.
    ///   - health: Whether the log is known to be damaged.
    ///   - transparency: The signed checkpoints and proofs; `nil` where none are kept.
    public init(
        log: any EventLog, ledger: Ledger, directory: PersonDirectory, clock: CivilClock,
        health: LogHealth = LogHealth(), transparency: Transparency? = nil
    ) {
        self.health = health
        self.log = log
        self.ledger = ledger
        self.directory = directory
        self.clock = clock
        self.transparency = transparency
    }
}
