import ArgumentParser
import OversightCommands
import OversightViews

extension PersonGroup {
    /// `person list`: the directory of persons.
    struct List: EndpointCommand {
        static let configuration = CommandConfiguration(abstract: "List the persons of the directory with their roles.")

        @OptionGroup var query: EndpointOptions<ListPersons>
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no persons." }

        func lines(_ persons: [PersonView], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "ID"), .init(title: "Name", wraps: true), .init(title: "E-mail"), .init(title: "User"),
                    .init(title: "Roles", wraps: true),
                ],
                rows: persons.map { person in
                    [
                        .init(person.id), .init(person.name), .init(person.email), .init(person.user),
                        .init(person.roles.map(RoleGroup.List.words).joined(separator: "; ")),
                    ]
                }
            ).lines(style)
        }
    }
}
