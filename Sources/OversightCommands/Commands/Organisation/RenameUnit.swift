package import Oversight

/// Give a unit another name.
package struct RenameUnit: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "renameUnit", .post, "/units/{id}/names", .organisation, "Rename a unit",
            "Gives a unit another name from a day on. It keeps its identifier, and is found by its earlier names."),
        action: .organise,
        tool: ToolCommand(
            "unit", "rename", abstract: "Give a unit another name; it is found by its earlier ones too.",
            done: "Renamed unit {id} to {name}"))

    package var unit: Identifier<OrganisationUnit>
    package var name: String

    package init(unit: Identifier<OrganisationUnit>, name: String) {
        (self.unit, self.name) = (unit, name)
    }

    package init(from fields: inout FieldReader) throws {
        unit = try fields.named(OrganisationUnit.self)
        name = try fields.text(
            "name", "The name.", example: "Hemvård", tool: .positional("name", "The name.", value: "name"))
    }
}
