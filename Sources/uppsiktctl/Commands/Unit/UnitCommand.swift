import ArgumentParser

/// `unit`: the commands on units.
struct UnitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unit", abstract: "List and change the units that carry out activities.",
        subcommands: [List.self, Add.self, Move.self, Close.self])

    func run() async throws { throw missingCommand("uppsiktctl unit") }
}
