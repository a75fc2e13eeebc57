import ArgumentParser

/// `goal`: the commands on goals.
struct GoalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "goal", abstract: "List and adopt goals.",
        subcommands: [List.self, Adopt.self])

    func run() async throws { throw missingCommand("uppsiktctl goal") }
}
