import ArgumentParser
import OversightCommands

extension PersonGroup {
    /// `person list`: the directory of persons.
    struct List: ReadingCommand {
        static let configuration = CommandConfiguration(abstract: "List the persons of the directory with their roles.")

        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no persons." }

        func request() -> DaemonRequest { .get("persons") }

        func lines(_ persons: [JSONValue], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "ID"), .init(title: "Name", wraps: true), .init(title: "E-mail"), .init(title: "User"),
                    .init(title: "Roles", wraps: true),
                ],
                rows: persons.map { person in
                    [
                        .init(person["id"]?.words), .init(person["name"]?.words), .init(person["email"]?.words),
                        .init(person["user"]?.words),
                        .init(RoleGroup.List.roles(of: person).map(\.words).joined(separator: "; ")),
                    ]
                }
            ).lines(style)
        }
    }
}
