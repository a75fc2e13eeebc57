import ArgumentParser
import Oversight
import OversightViews

extension UnitGroup {
    /// `unit list`: the units and the ones that they belong to.
    struct List: ReadingCommand {
        static let configuration = CommandConfiguration(abstract: "List the units.")

        @Option(help: ArgumentHelp("Only those of that municipality.", valueName: "name"))
        var municipality: String?
        @OptionGroup var moment: AsOfOptions
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no units." }

        func request() -> DaemonRequest {
            .get("units", query: QueryItem.given(("municipality", municipality)) + moment.query)
        }

        func lines(_ units: [UnitView], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "ID"), .init(title: "Municipality"), .init(title: "Parent"), .init(title: "Closed"),
                    .init(title: "Name", wraps: true),
                ],
                rows: units.map { unit in
                    [
                        .init(unit.id), .init(unit.municipalityName), .init(unit.parent),
                        .init(unit.closedOn?.description), .init(unit.name),
                    ]
                }
            ).lines(style)
        }
    }
}
