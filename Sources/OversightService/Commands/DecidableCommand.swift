package import EventLog
package import Oversight
package import OversightCommands

/// A command that can be decided: it finds what its names stand for, checks that the caller's role reaches it, and lets
/// the aggregate decide.
///
/// A decision is pure: it reads the context and nothing else.
package protocol DecidableCommand: Command {
    /// Decides the command.
    ///
    /// - Parameter context: The state that it is decided on, the day, and who asks.
    /// - Returns: The events, with the revisions that they were decided on.
    /// - Throws: ``Refusal`` if it cannot or may not be carried out.
    func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges

    /// The identifier of what it is about, as the receipt of a repetition without events gives it; empty if the command
    /// makes something, since an event names that.
    ///
    /// - Parameter state: The state to find names in.
    func subject(in state: OversightState) -> String

    /// The command as it may be recorded, without words that name a person.
    ///
    /// - Throws: ``DirectoryError`` if the directory cannot be read.
    func withoutPersons(_ directory: PersonDirectory) throws -> Self
    /// Called after the command was carried out.
    func wasCarriedOut(_ outcome: AppendOutcome, by service: OversightService)
}

extension DecidableCommand {
    package func withoutPersons(_ directory: PersonDirectory) throws -> Self { self }
    package func wasCarriedOut(_ outcome: AppendOutcome, by service: OversightService) {}
}

extension CommandList where repeat each C: DecidableCommand {
    /// The types with their decisions; that this compiles says that every command has one.
    package var decidableTypes: [any DecidableCommand.Type] {
        var types: [any DecidableCommand.Type] = []
        for type in repeat (each C).self { types.append(type) }
        return types
    }
}
