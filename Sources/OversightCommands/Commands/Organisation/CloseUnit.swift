package import Oversight

/// Close a unit.
package struct CloseUnit: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "closeUnit", .post, "/units/{id}/closing", .organisation, "Close a unit",
            "Closes a unit, whose last day it is."),
        action: .organise,
        tool: ToolCommand(
            "unit", "close", abstract: "Close a unit.",
            done: "Closed unit {id}"))

    package var unit: Identifier<OrganisationUnit>

    package init(unit: Identifier<OrganisationUnit>) {
        self.unit = unit
    }

    package init(from fields: inout FieldReader) throws {
        unit = try fields.named(OrganisationUnit.self)
    }
}
