import ArgumentParser

extension ReportCommand {
    /// `report submit`: hands a report to its committee.
    struct Submit: RecordingCommand {
        static let configuration = CommandConfiguration(
            abstract: "Submit a report; what the log says then is what is decided on.")

        @Argument(help: "The report's id.", transform: identifier)
        var report: String
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post("reports", report, "submission", fields: ["on": .day(occasion.on)])
        }

        func done(_ id: String) -> String { "Submitted report \(report)" }
    }
}
