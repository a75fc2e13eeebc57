import ArgumentParser
import Oversight
import OversightCommands
import OversightViews

extension RoleGroup {
    /// `role list`: who may do what.
    struct List: EndpointCommand {
        static let configuration = CommandConfiguration(abstract: "List the roles that persons hold.")

        @OptionGroup var query: EndpointOptions<ListPersons>
        @OptionGroup var global: GlobalOptions

        var nothing: String { "Nobody holds a role." }

        func lines(_ persons: [PersonView], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "Person"), .init(title: "Name", wraps: true), .init(title: "Role"),
                    .init(title: "Unit"), .init(title: "Body"), .init(title: "Municipality"),
                ],
                rows: persons.flatMap { person in
                    person.roles.map { role in
                        [
                            .init(person.id), .init(person.name), .init(role.role.rawValue), .init(role.unit),
                            .init(role.body), .init(role.isEverywhere ? "everywhere" : role.municipality),
                        ]
                    }
                }
            ).lines(style)
        }

        /// A role with what it is bound to, by the keys that commands take.
        static func words(_ role: RoleView) -> String {
            // What an earlier release bound to a unit or a body that does not limit it holds everywhere.
            let place = role.isEverywhere ? "everywhere" : role.unit ?? role.body ?? role.municipality
            return place.map { "\(role.role.rawValue) (\($0))" } ?? role.role.rawValue
        }
    }
}
