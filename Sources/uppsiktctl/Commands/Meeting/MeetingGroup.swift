import ArgumentParser

/// `meeting`: the commands on meetings.
struct MeetingGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meeting", abstract: "List meetings, keep their minutes and show their documents.",
        subcommands: [List.self, Document.self] + Recordings.of("meeting"))

    func run() async throws { throw missingCommand("uppsiktctl meeting") }
}
