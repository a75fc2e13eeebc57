/// Establish a unit.
package struct EstablishUnit: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "establishUnit", .post, "/units", .organisation, "Establish a unit",
            "Establishes a unit, below another one if one is named."),
        action: .organise, isCreating: true,
        tool: ToolCommand(
            "unit", "add", abstract: "Establish a unit.",
            done: "Established unit {receipt}"))

    package var municipality: String
    package var name: String
    package var parent: String?

    package init(municipality: String, name: String, parent: String? = nil) {
        self.municipality = municipality
        self.name = name
        self.parent = parent
    }

    package init(from fields: inout FieldReader) throws {
        name = try fields.text("name", "Its name.", example: "Hemtjänst", tool: .positional("name", "Its name."))
        municipality = try fields.text(
            "municipality", "The municipality's name or id.", example: "Ånge",
            tool: .option("The municipality, by name or id.", value: "name"))
        parent = try fields.text(
            ifPresent: "parent", "The name or id of the unit that it belongs to.", minimum: 1, example: "Socialtjänst",
            tool: .option("The unit that it belongs to.", value: "unit"))
    }
}
