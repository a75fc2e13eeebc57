import ArgumentParser
import JSONValues
import Oversight
import OversightViews

extension YearGroup {
    /// `year close`: closes a year, carrying over or ending what is named.
    struct Close: DaemonCommand {
        static let configuration = CommandConfiguration(
            abstract: "Close a year: carry over or end what is open in it.",
            discussion: """
                What is carried over goes on until the end of the next year, toward the next year's goals of the same \
                titles. What is not named stays as it is; nobody is reminded of it any more. `--dry-run` lists what is \
                open.
                """)

        @Argument(help: "The year.")
        var year: Int
        @Option(help: ArgumentHelp("The municipality, by name or id.", valueName: "name"))
        var municipality: String
        @Option(
            name: .customLong("carry"), parsing: .singleValue,
            help: ArgumentHelp("What goes on in the next year, toward a goal if one is named.", valueName: "id[=goal]"))
        var carried: [String] = []
        @Option(
            name: .customLong("end"), parsing: .singleValue,
            help: ArgumentHelp("What ends, and why.", valueName: "id=reason"))
        var ended: [String] = []
        @Option(
            help: ArgumentHelp("The day of closing; today by default.", valueName: "YYYY-MM-DD"), transform: day)
        var on: CalendarDate?
        @Flag(help: "Show what is open and what would be recorded, and record nothing.")
        var dryRun = false
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        /// The request.
        var request: DaemonRequest {
            var request = DaemonRequest.post(
                "municipalities", municipality, "closed-years",
                fields: [
                    "year": .int(year), "carry": .array(carried.map { .string($0) }),
                    "end": .array(ended.map { .string($0) }), "on": on.map { .string($0.description) },
                    "dryRun": dryRun ? true : nil,
                ])
            request.commandID = repetition.id
            return request
        }

        func run(in session: Session) async throws {
            let answer = try await session.send(request)
            if global.json {
                try session.console.print(json: answer.body)
            } else {
                let lines = YearClosingLines(try answer.decode(YearClosingView.self))
                try session.console.print(lines.lines())
            }
        }
    }
}
