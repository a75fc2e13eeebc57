package import Oversight

/// Grant a person a role.
package struct GrantRole: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "grantRole", .post, "/persons/{id}/roles", .persons, "Grant a role",
            "Grants a person a role in a unit, in a body, or everywhere."),
        action: .administer,
        tool: ToolCommand(
            "role", "grant", abstract: "Grant a person a role.",
            done: "Granted {id} the role {role}"))

    package var person: Identifier<Person>
    package var assignment: RoleAssignment

    package init(person: Identifier<Person>, assignment: RoleAssignment) {
        self.person = person
        self.assignment = assignment
    }

    package init(from fields: inout FieldReader) throws {
        person = try fields.knownPerson()
        assignment = try RoleAssignment(from: &fields)
    }
}
