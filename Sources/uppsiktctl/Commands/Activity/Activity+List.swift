import ArgumentParser
import Oversight
import OversightViews

extension ActivityGroup {
    /// `activity list`: the activities and how they stand.
    struct List: ReadingCommand {
        static let configuration = CommandConfiguration(abstract: "List activities and how they stand.")

        @Option(help: "Only those that stand so.")
        var status: ActivityStatus?
        @Option(help: ArgumentHelp("Only those of that unit.", valueName: "name"))
        var unit: String?
        @Option(help: ArgumentHelp("Only those that serve that goal, by id or in its words.", valueName: "goal"))
        var goal: String?
        @Option(help: ArgumentHelp("Only those of that municipality.", valueName: "name"))
        var municipality: String?
        @OptionGroup var moment: AsOfOptions
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no such activities." }

        func request() -> DaemonRequest {
            let filter = QueryItem.given(
                ("status", status?.rawValue), ("unit", unit), ("goal", goal), ("municipality", municipality))
            return .get("activities", query: filter + moment.query)
        }

        func lines(_ activities: [ActivityView], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "ID"), .init(title: "Status"), .init(title: "Start"), .init(title: "End"),
                    .init(title: "Units", wraps: true), .init(title: "Title", wraps: true),
                ],
                rows: activities.map { activity in
                    [
                        .init(activity.id), .init(Swedish.word(activity.status), tone: Swedish.tone(activity.status)),
                        .init(activity.start?.description), .init(activity.end?.description),
                        .init(activity.units.joined(separator: ", ")), .init(activity.title),
                    ]
                }
            ).lines(style)
        }
    }
}
