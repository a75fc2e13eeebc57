package import Oversight

/// Give a body another name.
package struct RenameBody: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "renameBody", .post, "/bodies/{id}/names", .organisation, "Rename a body",
            "Gives a body another name from a day on. It keeps its identifier and its mandates, and is found by its earlier names."
        ),
        action: .organise,
        tool: ToolCommand(
            "body", "rename", abstract: "Give a body another name; it is found by its earlier ones too.",
            done: "Renamed body {id} to {name}"))

    package var body: Identifier<Body>
    package var name: String

    package init(body: Identifier<Body>, name: String) {
        (self.body, self.name) = (body, name)
    }

    package init(from fields: inout FieldReader) throws {
        body = try fields.named(Body.self)
        name = try fields.text(
            "name", "The name.", example: "Vård- och omsorgsnämnden",
            tool: .positional("name", "The name.", value: "name"))
    }
}
