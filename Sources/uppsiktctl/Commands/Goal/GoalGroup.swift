import ArgumentParser

/// `goal`: the commands on goals.
struct GoalGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "goal", abstract: "List and adopt goals.",
        subcommands: [List.self] + Recordings.of("goal"))

    func run() async throws { throw missingCommand("uppsiktctl goal") }
}
