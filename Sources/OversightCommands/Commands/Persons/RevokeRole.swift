package import Oversight

/// Take a role back.
package struct RevokeRole: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "revokeRole", .post, "/persons/{id}/role-revocations", .persons, "Take a role back",
            "Takes a role of a person back."),
        action: .administer,
        tool: ToolCommand(
            "role", "revoke", abstract: "Take a role back.",
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
