import ArgumentParser
import OversightCommands

extension RoleGroup {
    /// `role list`: who may do what.
    struct List: ReadingCommand {
        /// A role as a person holds it.
        struct Held {
            var role: String
            var unit: String?
            var body: String?

            /// The role with what it is bound to.
            var words: String {
                let place = [unit, body].compactMap { $0 }.joined(separator: ", ")
                return place.isEmpty ? role : "\(role) (\(place))"
            }
        }

        static let configuration = CommandConfiguration(abstract: "List the roles that persons hold.")

        @OptionGroup var global: GlobalOptions

        var nothing: String { "Nobody holds a role." }

        func request() -> DaemonRequest { .get("persons") }

        func lines(_ persons: [JSONValue], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "Person"), .init(title: "Name", wraps: true), .init(title: "Role"),
                    .init(title: "Unit"), .init(title: "Body"),
                ],
                rows: persons.flatMap { person in
                    Self.roles(of: person).map { held in
                        [
                            .init(person["id"]?.words), .init(person["name"]?.words), .init(held.role),
                            .init(held.unit), .init(held.body),
                        ]
                    }
                }
            ).lines(style)
        }

        /// The roles of a person as the directory lists one.
        static func roles(of person: JSONValue) -> [Held] {
            (person["roles"]?.elements ?? []).compactMap { role in
                // A role that is bound to nothing may be given as its key alone.
                (role["role"]?.words ?? role.words).map {
                    Held(role: $0, unit: role["unit"]?.words, body: role["body"]?.words)
                }
            }
        }
    }
}
