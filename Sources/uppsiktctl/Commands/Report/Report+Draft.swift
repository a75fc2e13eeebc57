import ArgumentParser

extension ReportCommand {
    /// `report draft`: lays down what a report holds.
    struct Draft: RecordingCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lay down what a report holds: its unit's activities toward the goals of its year.")

        @Argument(help: "The report's id.", transform: identifier)
        var report: String
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post("reports", report, "draft", fields: ["on": .day(occasion.on)])
        }

        func done(_ id: String) -> String { "Drafted report \(report)" }
    }
}
