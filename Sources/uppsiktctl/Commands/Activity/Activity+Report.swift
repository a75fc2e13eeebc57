import ArgumentParser
import Oversight

extension ActivityCommand {
    /// `activity report`: says how an activity stands.
    struct ReportStatus: RecordingCommand {
        static let configuration = CommandConfiguration(
            commandName: "report", abstract: "Report how an activity stands.")

        @Argument(help: "The activity's id.", transform: identifier)
        var activity: String
        @Option(help: "How it stands.")
        var status: ActivityStatus
        @Option(parsing: .unconditional, help: ArgumentHelp("What there is to say of it.", valueName: "text"))
        var comment: String?
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post(
                "activities", activity, "status-reports",
                fields: ["status": .string(status.rawValue), "comment": .text(comment), "on": .day(occasion.on)])
        }

        func done(_ id: String) -> String { "Reported activity \(activity): \(Swedish.word(status))" }
    }
}
