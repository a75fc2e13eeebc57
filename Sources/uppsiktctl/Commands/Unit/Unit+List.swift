import ArgumentParser
import OversightCommands

extension UnitGroup {
    /// `unit list`: the units and the ones that they belong to.
    struct List: ReadingCommand {
        static let configuration = CommandConfiguration(abstract: "List the units.")

        @OptionGroup var moment: AsOfOptions
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no units." }

        func request() -> DaemonRequest { .get("units", query: moment.query) }

        func lines(_ units: [JSONValue], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "ID"), .init(title: "Municipality"), .init(title: "Parent"), .init(title: "Closed"),
                    .init(title: "Name", wraps: true),
                ],
                rows: units.map { unit in
                    [
                        .init(unit["id"]?.words), .init(unit["municipality"]?.words),
                        .init(unit["parent"]?.undated.words),
                        .init(unit["closedOn"]?.words), .init(unit["name"]?.words),
                    ]
                }
            ).lines(style)
        }
    }
}
