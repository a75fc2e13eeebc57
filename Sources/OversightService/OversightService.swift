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
    /// Where commands whose rule spans several streams go through one by one.
    let turnstile = Turnstile()
    /// Where those whose streams others have changed meanwhile go on one by one.
    let overtaken = Turnstile()
    /// What a run of reminders still has to send.
    let reminderQueue = ReminderQueue()
    /// Where backups are made one by one.
    let backups = Turnstile()

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

    /// Refuses what a caller may not do.
    ///
    /// - Parameters:
    ///   - action: The action.
    ///   - caller: Who asks.
    /// - Throws: ``Refusal`` with `forbidden`.
    public func check(_ action: Action, by caller: Caller) throws {
        try ledger.read { state, _ in try AccessTable.check(action, by: caller, in: state) }
    }

    /// Refuses what none of a caller's roles is for, whatever it is about.
    ///
    /// - Parameters:
    ///   - action: The action.
    ///   - caller: Who asks.
    /// - Throws: ``Refusal`` with `forbidden`.
    public func checkRole(for action: Action, of caller: Caller) throws {
        try ledger.read { state, _ in try AccessTable.checkRole(for: action, of: caller, in: state) }
    }
}
