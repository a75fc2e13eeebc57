import ArgumentParser

extension ReportCommand {
    /// `report diary-number`: gives the case of a report its number in the diary.
    struct AssignDiaryNumber: RecordingCommand {
        static let configuration = CommandConfiguration(
            commandName: "diary-number", abstract: "Give the report's case its number in the diary.")

        @Argument(help: "The report's id.", transform: identifier)
        var report: String
        @Argument(help: "The number as the diary writes it.")
        var number: String
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .put("reports", report, "diary-number", fields: ["number": .string(number), "on": .day(occasion.on)])
        }

        func done(_ id: String) -> String { "Gave report \(report) the diary number \(number)" }
    }
}
