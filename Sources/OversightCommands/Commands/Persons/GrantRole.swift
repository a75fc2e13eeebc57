package import Oversight

/// Give a person a role.
package struct GrantRole: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "grantRole", .post, "/persons/{id}/roles", .persons, "Give a role",
            "Gives a person a role in a unit, in a body, or everywhere."),
        action: .administer,
        tool: ToolCommand(
            "role", "grant", abstract: "Give a person a role.",
            done: "Granted {id} the role {role}"))

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
