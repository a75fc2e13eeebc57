import ArgumentParser

/// `events`: prints the log as JSON Lines of CloudEvents.
struct EventsCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "Print events as JSON Lines in the CloudEvents format.",
        discussion: "With --follow it goes on as events are appended, and resumes after a restart.")

    @Option(help: ArgumentHelp("The first position to print; the log begins at 1.", valueName: "position"))
    var from: Int?
    @Option(help: ArgumentHelp("Only events of that stream, such as report-<id>.", valueName: "stream"))
    var stream: String?
    @Option(help: ArgumentHelp("Only events of that type, such as ReportSubmitted.", valueName: "type"))
    var type: String?
    @Flag(name: [.long, .customShort("f")], help: "Continue with events as they are appended.")
    var follow = false
    @OptionGroup var moment: AsOfOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if let from, from < 0 { throw ValidationError("--from takes a position of the log, from 1.") }
        if follow, moment.asOfPosition != nil {
            throw ValidationError("--follow goes on with new events, and --as-of-position ends before them.")
        }
    }

    func run(in session: Session) async throws {
        var tail = EventTail(
            session: session, stream: stream, type: type, moment: moment.query, next: max(1, from ?? 1))
        if follow {
            try await session.untilAbandoned { [tail] in
                var tail = tail
                try await tail.follow()
            }
        } else {
            try await tail.printAll()
        }
    }
}
