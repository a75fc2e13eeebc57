package import Oversight

/// Grant a person a role.
package struct GrantRole: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "grantRole", .post, "/persons/{id}/roles", .persons, "Grant a role",
            "Grants a person a role in a unit, in a body, in a municipality, or everywhere."),
        action: .administer,
        tool: ToolCommand(
            "role", "grant", abstract: "Grant a person a role.",
            discussion: """
                The role of a unit manager is bound to a unit, that of a secretary or a chair to a body. A controller, an \
                auditor or an operator is bound to a municipality with `--municipality`; without it the role holds in every \
                municipality.
                """,
            done: "Granted {id} the role {role}"))

    package var person: Identifier<Person>
    package var assignment: RoleAssignment
    /// The municipality that it is bound to, by name or id; `nil` for that of the assignment.
    package var municipality: String?

    package init(person: Identifier<Person>, assignment: RoleAssignment, municipality: String? = nil) {
        self.person = person
        self.assignment = assignment
        self.municipality = municipality
    }

    package init(from fields: inout FieldReader) throws {
        person = try fields.knownPerson()
        assignment = try RoleAssignment(from: &fields)
        municipality = try RoleAssignment.municipality(from: &fields)
    }
}
