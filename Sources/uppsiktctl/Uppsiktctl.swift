import ArgumentParser
import Foundation

/// The tool for operators, secretaries and scripts: it asks the daemon over its Unix socket.
@main
struct Uppsiktctl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uppsiktctl",
        abstract: "Plan, report, decide and follow up with the Uppsikt daemon.",
        discussion: """
            Exit status: 0 done; 1 refused or failed, with one sentence on standard error; 64 wrong usage; \
            69 the daemon cannot be reached.
            """,
        version: programVersion,
        subcommands: [],
        groupedSubcommands: [
            CommandGroup(
                name: "Reports",
                subcommands: [ImportGroup.self, ReportGroup.self] + Recordings.ungrouped
                    + [OverdueCommand.self, RemindCommand.self, CalendarCommand.self]),
            CommandGroup(
                name: "Plan", subcommands: [ActivityGroup.self, AssignmentGroup.self, GoalGroup.self, YearGroup.self]),
            CommandGroup(name: "Figures", subcommands: [IndicatorGroup.self, StatementGroup.self]),
            CommandGroup(
                name: "Organisation",
                subcommands: [
                    MunicipalityGroup.self, UnitGroup.self, BodyGroup.self, MeetingGroup.self, DocumentGroup.self,
                    PersonGroup.self, RoleGroup.self,
                ]),
            CommandGroup(
                name: "Service",
                subcommands: [
                    StatusCommand.self, EventsCommand.self, RectifyCommand.self, ProveCommand.self, VerifyCommand.self,
                    BackupCommand.self,
                    ExportCommand.self,
                ]),
        ] + others)

    /// The groups of commands that have no type of their own.
    private static var others: [CommandGroup] {
        let known: [any ParsableCommand.Type] = [
            ReportGroup.self, ActivityGroup.self, AssignmentGroup.self, GoalGroup.self, IndicatorGroup.self,
            StatementGroup.self, MunicipalityGroup.self, UnitGroup.self, BodyGroup.self, MeetingGroup.self,
            DocumentGroup.self, PersonGroup.self, RoleGroup.self, YearGroup.self,
        ]
        let names = known.compactMap { $0.configuration.commandName }
        let groups = Recordings.groups(besides: Set(names))
        return groups.isEmpty ? [] : [CommandGroup(name: "More", subcommands: groups)]
    }

    // Declared here too, so that they may stand before the command as well as after it.
    @OptionGroup var global: GlobalOptions

    func run() async throws { throw missingCommand("uppsiktctl") }

    static func main() async {
        // A reader that goes away is seen as an error of the write, and answered by ending quietly.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try await asyncParseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            StandardError.say(failure.sentence)
            Foundation.exit(failure.status)
        } catch is ClosedPipe {
            Foundation.exit(0)
        } catch {
            exit(withError: error)
        }
    }
}

/// The error of a group of commands that was named without one of them.
///
/// - Parameter group: What was typed.
func missingCommand(_ group: String) -> ValidationError {
    ValidationError("Missing command; `\(group) --help` lists them.")
}
