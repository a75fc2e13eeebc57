import ArgumentParser

extension MeetingCommand {
    /// `meeting adjust`: records that the minutes of a meeting were adjusted.
    struct Adjust: RecordingCommand {
        static let configuration = CommandConfiguration(abstract: "Record that the minutes were adjusted (justering).")

        @Argument(help: "The meeting's id.", transform: identifier)
        var meeting: String
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post("meetings", meeting, "adjustment", fields: ["on": .day(occasion.on)])
        }

        func done(_ id: String) -> String { "Adjusted the minutes of meeting \(meeting)" }
    }
}
