import ArgumentParser
import Oversight

extension ActivityCommand {
    /// `activity plan`: plans an activity toward goals.
    struct Plan: RecordingCommand {
        static let configuration = CommandConfiguration(abstract: "Plan an activity toward one or more goals.")

        @Option(help: ArgumentHelp("The municipality, by name or id.", valueName: "name"))
        var municipality: String
        @Option(parsing: .unconditional, help: ArgumentHelp("What is to be done.", valueName: "text"))
        var title: String
        @Option(
            name: .customLong("goal"), parsing: .upToNextOption,
            help: ArgumentHelp("The goals that it serves, by id or title.", valueName: "goal"))
        var goals: [String]
        @Option(
            name: .customLong("unit"), parsing: .upToNextOption,
            help: ArgumentHelp("The units that carry it out.", valueName: "name"))
        var units: [String] = []
        @Option(help: ArgumentHelp("The first day.", valueName: "YYYY-MM-DD"), transform: day)
        var start: CalendarDate?
        @Option(help: ArgumentHelp("The last day.", valueName: "YYYY-MM-DD"), transform: day)
        var end: CalendarDate?
        @Option(parsing: .unconditional, help: ArgumentHelp("Why it is expected to help.", valueName: "text"))
        var rationale: String?
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post(
                "activities",
                fields: [
                    "municipality": .string(municipality), "title": .string(title), "rationale": .text(rationale),
                    "start": .day(start), "end": .day(end), "units": .texts(units), "goals": .texts(goals),
                    "on": .day(occasion.on),
                ])
        }

        func done(_ id: String) -> String { "Planned activity \(id)" }
    }
}
