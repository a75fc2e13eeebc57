import ArgumentParser
import Oversight
import OversightViews

extension GoalGroup {
    /// `goal list`: the goals by year.
    struct List: ReadingCommand {
        static let configuration = CommandConfiguration(abstract: "List the goals, newest year first.")

        @Option(help: "Only those of that year.")
        var year: Int?
        @Option(help: "Only those of that level.")
        var level: GoalLevel?
        @Option(help: ArgumentHelp("Only those of that municipality.", valueName: "name"))
        var municipality: String?
        @OptionGroup var moment: AsOfOptions
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no goals." }

        func request() -> DaemonRequest {
            let filter = QueryItem.given(
                ("year", year.map(String.init)), ("level", level?.rawValue), ("municipality", municipality))
            return .get("goals", query: filter + moment.query)
        }

        func lines(_ goals: [GoalView], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "ID"), .init(title: "Year", isNumber: true), .init(title: "Level"),
                    .init(title: "Municipality"), .init(title: "Parent"), .init(title: "Area", wraps: true),
                    .init(title: "Title", wraps: true),
                ],
                rows: goals.map { goal in
                    [
                        .init(goal.id), .init(String(goal.year)), .init(Swedish.word(goal.level)),
                        .init(goal.municipalityName), .init(goal.parent), .init(goal.area), .init(goal.title),
                    ]
                }
            ).lines(style)
        }
    }
}
