import ArgumentParser
import Oversight
import OversightCommands
import OversightViews

extension GoalGroup {
    /// `goal list`: the goals by year.
    struct List: EndpointCommand {
        static let configuration = CommandConfiguration(abstract: "List the goals, newest year first.")

        @OptionGroup var query: EndpointOptions<ListGoals>
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no goals." }

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
