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
        person = try fields.pathIdentifier(
            "The identifier of the person.", example: "kim",
            tool: .positional("person", "The person's id."))
        let role: Role = try fields.choice("role", example: .secretary, tool: .positional("role", "The role."))
        let unit: Identifier<OrganisationUnit>? = try fields.identifier(
            ifPresent: "unit", "The unit in which it holds, with those below it.", example: "ange-hemtjanst",
            tool: .option("The id of the unit that it is bound to.", value: "unit"))
        let body: Identifier<Body>? = try fields.identifier(
            ifPresent: "body", "The body in which it holds.", example: "ange-socialnamnden",
            tool: .option("The id of the body that it is bound to.", value: "body"))
        assignment = RoleAssignment(role, unit: unit, body: body)
    }
}
