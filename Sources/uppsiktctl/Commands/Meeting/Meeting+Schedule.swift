import ArgumentParser
import Oversight

extension MeetingCommand {
    /// `meeting schedule`: schedules a meeting of a body.
    struct Schedule: RecordingCommand {
        static let configuration = CommandConfiguration(abstract: "Schedule a meeting of a body.")

        @Argument(help: "The body's id.", transform: identifier)
        var body: String
        @Argument(help: ArgumentHelp("The day of the meeting.", valueName: "YYYY-MM-DD"), transform: day)
        var date: CalendarDate
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post(
                "meetings", fields: ["body": .string(body), "date": .day(date), "on": .day(occasion.on)])
        }

        func done(_ id: String) -> String { "Scheduled meeting \(id)" }
    }
}
