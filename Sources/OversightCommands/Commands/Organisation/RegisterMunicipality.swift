/// Register a municipality, which lets it use the installation.
package struct RegisterMunicipality: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "registerMunicipality", .post, "/municipalities", .organisation, "Register a municipality",
            "Lets a municipality use the installation."),
        action: .organise, isCreating: true,
        tool: ToolCommand(
            "municipality", "register", abstract: "Register a municipality.",
            done: "Registered municipality {receipt}"))

    package var name: String

    package init(name: String) {
        self.name = name
    }

    package init(from fields: inout FieldReader) throws {
        name = try fields.text(
            "name", "Its name, with or without \"kommun\".", example: "Ånge kommun",
            tool: .positional("name", "Its name, such as Ånge."))
    }
}
