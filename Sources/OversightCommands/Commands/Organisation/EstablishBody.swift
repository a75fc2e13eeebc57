package import Oversight

/// Establish a body that decides.
package struct EstablishBody: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "establishBody", .post, "/bodies", .organisation, "Establish a body",
            "Establishes a body that decides."),
        action: .organise, isCreating: true,
        tool: ToolCommand(
            "body", "add", abstract: "Establish a body that decides.",
            done: "Established body {receipt}"))

    package var municipality: String
    package var name: String
    package var kind: BodyKind?

    package init(municipality: String, name: String, kind: BodyKind? = nil) {
        self.municipality = municipality
        self.name = name
        self.kind = kind
    }

    package init(from fields: inout FieldReader) throws {
        name = try fields.text("name", "Its name.", example: "Socialnämnden", tool: .positional("name", "Its name."))
        municipality = try fields.text(
            "municipality", "The municipality's name or id.", example: "Ånge",
            tool: .option("The municipality, by name or id.", value: "name"))
        kind = try fields.choice(
            ifPresent: "kind", "What kind of body it is; derived from its name if not given.", example: .committee,
            tool: .option("What kind of body it is; by default derived from its name."))
    }
}
