import ArgumentParser
import Oversight
import OversightCommands
import OversightViews

extension UnitGroup {
    /// `unit list`: the units and the ones that they belong to.
    struct List: EndpointCommand {
        static let configuration = CommandConfiguration(abstract: "List the units.")

        @OptionGroup var query: EndpointOptions<ListUnits>
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no units." }

        func lines(_ units: [UnitView], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "ID"), .init(title: "Municipality"), .init(title: "Parent"), .init(title: "Closed"),
                    .init(title: "Name", wraps: true),
                ],
                rows: units.map { unit in
                    [
                        .init(unit.id), .init(unit.municipalityName), .init(unit.parent),
                        .init(unit.closedOn?.description), .init(Self.names(of: unit)),
                    ]
                }
            ).lines(style)
        }

        private static func names(of unit: UnitView) -> String {
            let earlier = unit.earlierNames.joined(separator: ", ")
            return earlier.isEmpty ? unit.name : "\(unit.name) (earlier \(earlier))"
        }
    }
}
