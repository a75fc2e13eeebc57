import Oversight

extension RoleAssignment {
    /// Reads a role, and the unit and the body that it is bound to.
    ///
    /// - Throws: ``FieldError`` if one is missing or malformed.
    init(from fields: inout FieldReader) throws {
        let role: Role = try fields.choice("role", example: .secretary, tool: .positional("role", "The role."))
        // The role of the example is bound to a body, so it has no unit.
        let unit: Identifier<OrganisationUnit>? = try fields.named(
            ifPresent: "unit", OrganisationUnit.self,
            "The unit in which it holds, with those below it, by id or name.", example: nil,
            tool: .option("The unit that it is bound to, by id or name.", value: "unit"))
        let body: Identifier<Body>? = try fields.named(
            ifPresent: "body", Body.self, "The body in which it holds, by id or name.", example: Body.exampleID,
            tool: .option("The body that it is bound to, by id or name.", value: "body"))
        self.init(role, unit: unit, body: body)
    }

    /// Reads the municipality that a role is bound to.
    ///
    /// - Returns: Its name or id; `nil` if none is named.
    /// - Throws: ``FieldError`` if it is malformed.
    static func municipality(from fields: inout FieldReader) throws(FieldError) -> String? {
        // That of the example follows from its body.
        try fields.filledText(
            ifPresent: "municipality",
            "The name or id of the municipality in which a controller, an auditor or an operator has the role; if it is not given, it holds everywhere.",
            example: nil,
            tool: .option("The municipality that it is bound to, by name or id.", value: "name"))
    }
}
