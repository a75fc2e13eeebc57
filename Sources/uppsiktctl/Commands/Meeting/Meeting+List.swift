import ArgumentParser
import Oversight
import OversightViews

extension MeetingGroup {
    /// `meeting list`: the meetings and where their minutes stand.
    struct List: ReadingCommand {
        static let configuration = CommandConfiguration(abstract: "List the meetings, latest first.")

        @Option(help: ArgumentHelp("Only those of that body.", valueName: "name"))
        var body: String?
        @Option(help: ArgumentHelp("Only those on that day or later.", valueName: "YYYY-MM-DD"), transform: day)
        var from: CalendarDate?
        @Option(help: ArgumentHelp("Only those on that day or earlier.", valueName: "YYYY-MM-DD"), transform: day)
        var to: CalendarDate?
        @Option(help: ArgumentHelp("Only those of bodies of that municipality.", valueName: "name"))
        var municipality: String?
        @OptionGroup var moment: AsOfOptions
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no meetings." }

        func request() -> DaemonRequest {
            let filter = QueryItem.given(
                ("body", body), ("from", from?.description), ("to", to?.description), ("municipality", municipality))
            return .get("meetings", query: filter + moment.query)
        }

        func lines(_ meetings: [MeetingView], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "ID"), .init(title: "Date"), .init(title: "Body", wraps: true),
                    .init(title: "Justerat"), .init(title: "Anslaget"), .init(title: "Jäv", wraps: true),
                ],
                rows: meetings.map { meeting in
                    [
                        .init(meeting.id), .init(meeting.date?.description), .init(meeting.bodyName),
                        .init(meeting.adjustedOn?.description), .init(meeting.postedOn?.description),
                        .init(meeting.recusals.map { "\($0.person) (\($0.report))" }.joined(separator: "; ")),
                    ]
                }
            ).lines(style)
        }
    }
}
