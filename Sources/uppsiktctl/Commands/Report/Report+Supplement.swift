import ArgumentParser

extension ReportCommand {
    /// `report supplement`: adds what a remit asked for.
    struct Supplement: RecordingCommand {
        static let configuration = CommandConfiguration(abstract: "Supplement a remitted report.")

        @Argument(help: "The report's id.", transform: identifier)
        var report: String
        @Option(parsing: .unconditional, help: ArgumentHelp("What is added.", valueName: "text"))
        var text: String
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post("reports", report, "supplements", fields: ["text": .string(text), "on": .day(occasion.on)])
        }

        func done(_ id: String) -> String { "Supplemented report \(report)" }
    }
}
