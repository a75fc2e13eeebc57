import ArgumentParser

/// `unit`: the commands on units.
struct UnitGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unit", abstract: "List and change the units that carry out activities.",
        subcommands: [List.self] + Recordings.of("unit"))

    func run() async throws { throw missingCommand("uppsiktctl unit") }
}
