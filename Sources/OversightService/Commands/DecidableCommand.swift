package import EventLog
package import Oversight
package import OversightCommands

/// A command with its decision: it looks up the names, checks that the caller's role reaches the subject, and lets the
/// aggregate decide.
///
/// A decision is a pure function of the context.
package protocol DecidableCommand: Command {
    /// Decides the command.
    ///
    /// - Parameter context: The state, the day, and the caller's permit.
    /// - Returns: The new events by stream, with the expected revisions.
    /// - Throws: ``Refusal`` if the command cannot be carried out, or the caller may not.
    func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges

    /// The identifier for the receipt of a repeated command that had no events; empty if the command creates something,
    /// since an event then has the identifier.
    ///
    /// - Parameter state: The state in which names are looked up.
    func subject(in state: OversightState) -> String

    /// What a caller whose command was carried out should know of it.
    ///
    /// - Parameters:
    ///   - state: The state that holds the events.
    ///   - day: The day on which it happened.
    func note(in state: OversightState, on day: CalendarDate) -> String?

    /// The command without personal data, as it may be recorded.
    func withoutPersons(_ directory: PersonDirectory) -> Self
    /// Called after the command was carried out.
    func wasCarriedOut(_ outcome: AppendOutcome, by service: OversightService)
}

extension DecidableCommand {
    package func note(in state: OversightState, on day: CalendarDate) -> String? { nil }
    package func withoutPersons(_ directory: PersonDirectory) -> Self { self }
    package func wasCarriedOut(_ outcome: AppendOutcome, by service: OversightService) {}
}

extension CommandList where repeat each C: DecidableCommand {
    /// All command types; this compiles only if each of them has a decision.
    package var decidableTypes: [any DecidableCommand.Type] {
        var types: [any DecidableCommand.Type] = []
        for type in repeat (each C).self { types.append(type) }
        return types
    }
}

/// Every command with its decision.
package enum DecidableCommands {
    /// The types in the order of the registry.
    ///
    /// A command without a decision does not compile here.
    package static var types: [any DecidableCommand.Type] { AllCommands().decidableTypes }
}
