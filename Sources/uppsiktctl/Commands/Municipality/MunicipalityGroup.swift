import ArgumentParser

/// `municipality`: the commands on municipalities.
struct MunicipalityGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "municipality",
        abstract: "List, show and register municipalities, and set their scales and words.",
        subcommands: [List.self, Show.self] + Recordings.of("municipality"))

    func run() async throws { throw missingCommand("uppsiktctl municipality") }
}
