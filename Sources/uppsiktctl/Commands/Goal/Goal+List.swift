import ArgumentParser
import Oversight
import OversightCommands

extension GoalGroup {
    /// `goal list`: the goals by year.
    struct List: ReadingCommand {
        static let configuration = CommandConfiguration(abstract: "List the goals, newest year first.")

        @OptionGroup var moment: AsOfOptions
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no goals." }

        func request() -> DaemonRequest { .get("goals", query: moment.query) }

        func lines(_ goals: [JSONValue], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "ID"), .init(title: "Year", isNumber: true), .init(title: "Level"),
                    .init(title: "Municipality"), .init(title: "Parent"), .init(title: "Area", wraps: true),
                    .init(title: "Title", wraps: true),
                ],
                rows: goals.map { goal in
                    let level = goal["level"]?.words
                    return [
                        .init(goal["id"]?.words), .init(goal["year"]?.words),
                        .init(level.flatMap(GoalLevel.init(rawValue:)).map(Swedish.word) ?? level),
                        .init(goal["municipality"]?.words), .init(goal["parent"]?.words), .init(goal["area"]?.words),
                        .init(goal["title"]?.words),
                    ]
                }
            ).lines(style)
        }
    }
}
