import ArgumentParser

/// `meeting`: the commands on meetings.
struct MeetingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meeting", abstract: "List meetings and follow their minutes.",
        subcommands: [List.self, Schedule.self, Recuse.self, Adjust.self, Post.self])

    func run() async throws { throw missingCommand("uppsiktctl meeting") }
}
