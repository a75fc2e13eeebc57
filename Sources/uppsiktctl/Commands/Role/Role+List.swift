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
                    .init(title: "Unit"), .init(title: "Body"),
                ],
                rows: persons.flatMap { person in
                    person.roles.map { role in
                        [
                            .init(person.id), .init(person.name), .init(role.role.rawValue), .init(role.unit),
                            .init(role.body),
                        ]
                    }
                }
            ).lines(style)
        }

        /// A role with what it is bound to, by the keys that commands take.
        static func words(_ role: RoleView) -> String {
            let place = [role.unit, role.body].compactMap(\.self).joined(separator: ", ")
            return place.isEmpty ? role.role.rawValue : "\(role.role.rawValue) (\(place))"
        }
    }
}
