package import Oversight

/// Revoke a role of a person.
package struct RevokeRole: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "revokeRole", .post, "/persons/{id}/role-revocations", .persons, "Revoke a role",
            "Revokes a role of a person: the one that is bound to the same unit, body or municipality."),
        action: .administer,
        tool: ToolCommand(
            "role", "revoke", abstract: "Revoke a role of a person.",
            discussion: """
                Of several, the one that is bound to the unit, the body or the municipality named; without one, the role that \
                holds everywhere.
                """,
            done: "Revoked the role {role} of {id}"))

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
