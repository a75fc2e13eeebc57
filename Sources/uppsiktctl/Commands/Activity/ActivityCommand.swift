import ArgumentParser

/// `activity`: the commands on activities.
struct ActivityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activity", abstract: "List, plan and follow up activities.",
        subcommands: [List.self, Show.self, Plan.self, ReportStatus.self, Reschedule.self])

    func run() async throws { throw missingCommand("uppsiktctl activity") }
}
