import ArgumentParser

/// `meeting`: the commands on meetings.
struct MeetingGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meeting", abstract: "List meetings and follow their minutes.",
        subcommands: [List.self] + Recordings.of("meeting"))

    func run() async throws { throw missingCommand("uppsiktctl meeting") }
}
