import ArgumentParser
import OversightCommands

/// `events`: prints the log as JSON Lines of CloudEvents.
struct EventsCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "Print events as JSON Lines in the CloudEvents format.",
        discussion: "With --follow it continues as events are appended, and resumes after a restart of the daemon.")

    @OptionGroup var query: EndpointOptions<ReadEvents>
    @Flag(name: [.long, .customShort("f")], help: "Continue with events as they are appended.")
    var follow = false
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if follow, query.values["as-of-position"] != nil {
            throw ValidationError("--follow goes on with new events, and --as-of-position ends before them.")
        }
    }

    func run(in session: Session) async throws {
        var tail = EventTail(session: session, query.request)
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
