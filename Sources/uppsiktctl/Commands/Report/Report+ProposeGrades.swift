import ArgumentParser

extension ReportCommand {
    /// `report propose-grades`: takes the grades that the rule proposes.
    struct ProposeGrades: RecordingCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take the grades that the municipality's rule proposes.")

        @Argument(help: "The report's id.", transform: identifier)
        var report: String
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post("reports", report, "grade-proposals", fields: ["on": .day(occasion.on)])
        }

        func done(_ id: String) -> String { "Proposed grades in report \(report)" }
    }
}
