import ArgumentParser
import JSONValues
import OversightCommands

/// The tool's commands that are generated from the command registry.
enum Recordings {
    /// The commands of a group, such as those of `unit`.
    static func of(_ group: String) -> [any ParsableCommand.Type] {
        AllCommands().types.compactMap { type in
            guard let words = type.declaration.tool?.words, words.count > 1, words[0] == group else { return nil }
            return recording(type)
        }
    }

    /// The commands outside any group.
    static var ungrouped: [any ParsableCommand.Type] {
        AllCommands().types.filter { $0.declaration.tool?.words.count == 1 }.map { recording($0) }
    }

    /// The groups without a type of their own, such as those of a new aggregate.
    ///
    /// - Parameter known: The names of the groups that have a type of their own.
    static func groups(besides known: Set<String>) -> [any ParsableCommand.Type] {
        var seen = known
        return AllCommands().types.compactMap { type in
            guard let words = type.declaration.tool?.words, words.count > 1, seen.insert(words[0]).inserted else {
                return nil
            }
            return group(type)
        }
    }

    private static func recording<C: OversightCommands.Command>(_ type: C.Type) -> any ParsableCommand.Type {
        Recording<C>.self
    }

    private static func group<C: OversightCommands.Command>(_ first: C.Type) -> any ParsableCommand.Type {
        RecordingGroup<C>.self
    }
}

/// A group of commands that has no type of its own, known by its first command.
struct RecordingGroup<First: OversightCommands.Command>: AsyncParsableCommand {
    private static var name: String { First.declaration.tool?.words.first ?? "" }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name, abstract: "Commands on things of the kind \(name).", subcommands: Recordings.of(name))
    }

    func run() async throws { throw missingCommand("uppsiktctl \(Self.name)") }
}
