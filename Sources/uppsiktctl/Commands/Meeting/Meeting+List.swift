import ArgumentParser
import OversightCommands

extension MeetingGroup {
    /// `meeting list`: the meetings and where their minutes stand.
    struct List: ReadingCommand {
        static let configuration = CommandConfiguration(abstract: "List the meetings, latest first.")

        @OptionGroup var moment: AsOfOptions
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no meetings." }

        func request() -> DaemonRequest { .get("meetings", query: moment.query) }

        func lines(_ meetings: [JSONValue], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "ID"), .init(title: "Date"), .init(title: "Body", wraps: true),
                    .init(title: "Justerat"), .init(title: "Anslaget"), .init(title: "Jäv", wraps: true),
                ],
                rows: meetings.map { meeting in
                    [
                        .init(meeting["id"]?.words), .init(meeting["date"]?.words), .init(meeting["body"]?.words),
                        .init(meeting["adjustedOn"]?.words), .init(meeting["postedOn"]?.words),
                        .init(meeting["recusals"]?.elements.compactMap(Self.recusal).joined(separator: "; ")),
                    ]
                }
            ).lines(style)
        }

        private static func recusal(_ recusal: JSONValue) -> String? {
            guard let who = (recusal["name"] ?? recusal["person"])?.words else { return nil }
            return who + (recusal["report"]?.words.map { " (\($0))" } ?? "")
        }
    }
}
