import ArgumentParser
import Oversight
import OversightCommands
import OversightViews

extension MeetingGroup {
    /// `meeting list`: the meetings and where their minutes stand.
    struct List: EndpointCommand {
        static let configuration = CommandConfiguration(abstract: "List the meetings, latest first.")

        @OptionGroup var query: EndpointOptions<ListMeetings>
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no meetings." }

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
