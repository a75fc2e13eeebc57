package import Oversight

/// Revoke a role of a person.
package struct RevokeRole: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "revokeRole", .post, "/persons/{id}/role-revocations", .persons, "Revoke a role",
            "Revokes a role of a person."),
        action: .administer,
        tool: ToolCommand(
            "role", "revoke", abstract: "Revoke a role of a person.",
            done: "Revoked the role {role} of {id}"))

    package var person: Identifier<Person>
    package var assignment: RoleAssignment

    package init(person: Identifier<Person>, assignment: RoleAssignment) {
        self.person = person
        self.assignment = assignment
    }

    package init(from fields: inout FieldReader) throws {
        person = try fields.id(of: Person.self)
        assignment = try RoleAssignment(from: &fields)
    }
}
