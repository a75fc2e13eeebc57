import ArgumentParser

extension MeetingCommand {
    /// `meeting recuse`: records that a member takes no part in a matter.
    struct Recuse: RecordingCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record that a member takes no part in the matter of a report (jäv).")

        @Argument(help: "The meeting's id.", transform: identifier)
        var meeting: String
        @Argument(help: "The member, by id or name.")
        var person: String
        @Argument(help: "The report's id.", transform: identifier)
        var report: String
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post(
                "meetings", meeting, "recusals",
                fields: ["person": .string(person), "report": .string(report)])
        }

        func done(_ id: String) -> String { "Recused \(person) from report \(report) at meeting \(meeting)" }
    }
}
