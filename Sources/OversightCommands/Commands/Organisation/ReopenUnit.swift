package import Oversight

/// Let a closed unit exist again.
package struct ReopenUnit: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "reopenUnit", .post, "/units/{id}/reopening", .organisation, "Reopen a unit",
            "Lets a unit that was closed exist again, with its history."),
        action: .organise,
        tool: ToolCommand(
            "unit", "reopen", abstract: "Let a closed unit exist again.",
            done: "Reopened unit {id}"))

    package var unit: Identifier<OrganisationUnit>

    package init(unit: Identifier<OrganisationUnit>) {
        self.unit = unit
    }

    package init(from fields: inout FieldReader) throws {
        unit = try fields.named(OrganisationUnit.self)
    }
}
