import ArgumentParser
import Oversight
import OversightCommands
import OversightViews

extension ActivityGroup {
    /// `activity list`: the activities and how they stand.
    struct List: EndpointCommand {
        static let configuration = CommandConfiguration(abstract: "List activities and how they stand.")

        @OptionGroup var query: EndpointOptions<ListActivities>
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no such activities." }

        func lines(_ activities: [ActivityView], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "ID"), .init(title: "Status"), .init(title: "Start"), .init(title: "End"),
                    .init(title: "Units", wraps: true), .init(title: "Title", wraps: true),
                ],
                rows: activities.map { activity in
                    [
                        .init(activity.id), .init(Swedish.word(activity.status), tone: Swedish.tone(activity.status)),
                        .init(activity.writtenStart ?? activity.start?.description),
                        .init(activity.writtenEnd ?? activity.end?.description),
                        .init(activity.units.joined(separator: ", ")), .init(activity.title),
                    ]
                }
            ).lines(style)
        }
    }
}
