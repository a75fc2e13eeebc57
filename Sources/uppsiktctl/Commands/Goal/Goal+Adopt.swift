import ArgumentParser
import Oversight

extension GoalCommand {
    /// `goal adopt`: adopts a goal.
    struct Adopt: RecordingCommand {
        static let configuration = CommandConfiguration(abstract: "Adopt a goal.")

        @Option(help: ArgumentHelp("The municipality, by name or id.", valueName: "name"))
        var municipality: String
        @Option(help: "Who adopts it.")
        var level: GoalLevel
        @Option(parsing: .unconditional, help: ArgumentHelp("The goal in words.", valueName: "text"))
        var title: String
        @Option(parsing: .unconditional, help: ArgumentHelp("The goal area that it stands under.", valueName: "text"))
        var area: String?
        @Option(help: ArgumentHelp("The id of the goal that it is broken down from.", valueName: "goal"))
        var parent: String?
        @Option(help: ArgumentHelp("The year that it is for.", valueName: "year"))
        var year: Int?
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func validate() throws {
            if let year, !(1...9999).contains(year) { throw ValidationError("--year takes a year with four digits.") }
        }

        func request() -> DaemonRequest {
            .post(
                "goals",
                fields: [
                    "municipality": .string(municipality), "level": .string(level.rawValue), "title": .string(title),
                    "area": .text(area), "parent": .text(parent), "year": year.map { .int($0) },
                    "on": .day(occasion.on),
                ])
        }

        func done(_ id: String) -> String { "Adopted goal \(id)" }
    }
}
