import ArgumentParser

/// `indicator`: the commands on indicators.
struct IndicatorGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicator", abstract: "List, define and measure indicators.",
        subcommands: [List.self, Show.self, Import.self] + Recordings.of("indicator"))

    func run() async throws { throw missingCommand("uppsiktctl indicator") }
}
