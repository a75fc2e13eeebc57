import ArgumentParser

/// `activity`: the commands on activities.
struct ActivityGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activity", abstract: "List, plan and follow up activities.",
        subcommands: [List.self, Show.self] + Recordings.of("activity"))

    func run() async throws { throw missingCommand("uppsiktctl activity") }
}
