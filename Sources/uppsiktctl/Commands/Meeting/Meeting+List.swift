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
                    .init(title: "Changed", wraps: true),
                    .init(title: "Justerat"), .init(title: "Anslaget"), .init(title: "Överklagas"),
                    .init(title: "Jäv", wraps: true),
                ],
                rows: meetings.map { meeting in
                    [
                        .init(meeting.id), .init(meeting.date?.description), .init(meeting.bodyName),
                        .init(Self.change(of: meeting)),
                        .init(Self.step(meeting.adjustedOn, by: meeting.deadlines?.adjustBy)),
                        .init(Self.step(meeting.postedOn, by: meeting.deadlines?.postBy)),
                        .init(meeting.deadlines.map { "until \($0.appealUntil)" }),
                        .init(meeting.recusals.map { "\($0.person) (\($0.report))" }.joined(separator: "; ")),
                    ]
                }
            ).lines(style)
        }

        /// The day of a step, and whether that was late; before it is taken, the last day for it.
        private static func step(_ day: CalendarDate?, by last: CalendarDate?) -> String? {
            guard let day else { return last.map { "by \($0)" } }
            return last.map { day > $0 } == true ? "\(day) (late)" : "\(day)"
        }

        /// Whether it was cancelled or moved, and why.
        private static func change(of meeting: MeetingView) -> String {
            let reason = meeting.reason.map { ": \($0)" } ?? ""
            if let cancelledOn = meeting.cancelledOn { return "cancelled \(cancelledOn)\(reason)" }
            guard let from = meeting.earlierDates.last else { return "" }
            return "moved from \(from)\(reason)"
        }
    }
}
