import ArgumentParser

/// `report`: the commands on reports.
struct ReportGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "List, show and work on reports.",
        subcommands: [List.self, Show.self, History.self] + Recordings.of("report"))

    func run() async throws { throw missingCommand("uppsiktctl report") }
}
