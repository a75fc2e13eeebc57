import ArgumentParser

/// `statement`: the tables of figures in reports.
struct StatementGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statement", abstract: "List and show the tables of figures in reports.",
        subcommands: [List.self, Show.self])

    func run() async throws { throw missingCommand("uppsiktctl statement") }
}
