import ArgumentParser
import Oversight

extension ActivityCommand {
    /// `activity reschedule`: moves the last day of an activity.
    struct Reschedule: RecordingCommand {
        static let configuration = CommandConfiguration(abstract: "Move an activity's last day.")

        @Argument(help: "The activity's id.", transform: identifier)
        var activity: String
        @Option(help: ArgumentHelp("The new last day.", valueName: "YYYY-MM-DD"), transform: day)
        var end: CalendarDate
        @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
        var reason: String
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post(
                "activities", activity, "reschedulings",
                fields: ["end": .day(end), "reason": .string(reason), "on": .day(occasion.on)])
        }

        func done(_ id: String) -> String { "Rescheduled activity \(activity) to end on \(end)" }
    }
}
