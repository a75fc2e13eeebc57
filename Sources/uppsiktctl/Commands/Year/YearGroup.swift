import ArgumentParser

/// `year`: closes a year of a municipality.
struct YearGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "year", abstract: "Close a year, and take over what is open in it.",
        subcommands: [Close.self])

    func run() async throws { throw missingCommand("uppsiktctl year") }
}
