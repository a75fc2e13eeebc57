package import Oversight

/// Let a unit belong to another, or to none.
package struct MoveUnit: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "moveUnit", .post, "/units/{id}/moves", .organisation, "Move a unit",
            "Lets a unit belong to another one, or to none if none is named."),
        action: .organise, isExclusive: true,
        tool: ToolCommand(
            "unit", "move", abstract: "Let a unit belong to another, or to none.",
            done: "Moved unit {id}"))

    package var unit: Identifier<OrganisationUnit>
    package var parent: Identifier<OrganisationUnit>?

    package init(unit: Identifier<OrganisationUnit>, parent: Identifier<OrganisationUnit>? = nil) {
        self.unit = unit
        self.parent = parent
    }

    package init(from fields: inout FieldReader) throws {
        unit = try fields.named(OrganisationUnit.self)
        parent = try fields.named(
            ifPresent: "parent", OrganisationUnit.self, "The unit that it belongs to from now on, by id or name.",
            example: "ange-socialtjanst",
            // An option that was forgotten must not take the tree of units apart.
            tool: .option("The unit that it belongs to from now on, by id or name.", value: "unit")
                .unless("top", "Let it belong to none."))
    }
}
