import ArgumentParser

extension ReportCommand {
    /// `report grade`: sets the grade of a goal by hand.
    struct Grade: RecordingCommand {
        static let configuration = CommandConfiguration(abstract: "Set the grade of a goal by hand.")

        @Argument(help: "The report's id.", transform: identifier)
        var report: String
        @Argument(help: "The goal, by its number in the report or by id.", transform: identifier)
        var goal: String
        @Argument(help: "The key of a grade on the municipality's scale, such as partly_met.")
        var grade: String
        @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
        var reason: String
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .put(
                "reports", report, "grades", goal,
                fields: ["grade": .string(grade), "reason": .string(reason), "on": .day(occasion.on)])
        }

        func done(_ id: String) -> String { "Graded goal \(goal) in report \(report): \(Swedish.grade(grade))" }
    }
}
