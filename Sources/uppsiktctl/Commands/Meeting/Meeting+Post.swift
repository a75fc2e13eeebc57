import ArgumentParser

extension MeetingCommand {
    /// `meeting post`: records that the minutes of a meeting were posted.
    struct Post: RecordingCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record that the notice of the minutes was posted (anslag).")

        @Argument(help: "The meeting's id.", transform: identifier)
        var meeting: String
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post("meetings", meeting, "posting", fields: ["on": .day(occasion.on)])
        }

        func done(_ id: String) -> String { "Posted the minutes of meeting \(meeting)" }
    }
}
