import JSONValues
package import Oversight

extension FieldReader {
    /// The thing whose address the path is, by id or name.
    ///
    /// - Throws: ``FieldError`` of the kind `notFound` if it is named by id alone, and that cannot be one; what the finder
    ///   of things throws.
    package mutating func named<Thing: Addressed>(_ kind: Thing.Type) throws -> Identifier<Thing> {
        let written = try pathText(
            "id", .named, help: "The identifier or the name of the \(Thing.noun).", example: .string(Thing.exampleID),
            tool: .positional(Thing.noun, "The \(Thing.noun), by id or name."))
        guard let id = try thing(written, kind) else {
            throw FieldError.notFound("\"\(written.prefix(140))\" is no identifier.")
        }
        return id
    }

    /// A required thing, by id or name.
    package mutating func named<Thing: Addressed>(
        _ name: String, _ kind: Thing.Type, _ help: String, tool: ToolArgument? = nil
    ) throws -> Identifier<Thing> {
        let value = value(
            name, .named, isRequired: true, help: help, example: .string(Thing.exampleID), tool: tool)
        return try thing(in: try required(value, name), name, kind)
    }

    /// An optional thing, by id or name.
    package mutating func named<Thing: Addressed>(
        ifPresent name: String, _ kind: Thing.Type, _ help: String, example: String?, tool: ToolArgument? = nil
    ) throws -> Identifier<Thing>? {
        let value = value(
            name, .named, isRequired: false, help: help, example: example.map { .string($0) }, tool: tool)
        return try value.map { try thing(in: $0, name, kind) }
    }

    private func thing<Thing: Addressed>(
        in value: JSONValue, _ name: String, _ kind: Thing.Type
    ) throws -> Identifier<Thing> {
        let written = try text(in: value, name)
        guard !Wording.tidy(written).isEmpty else { throw FieldError.malformed("\(called(name)) is empty.") }
        guard let id = try thing(written, kind) else {
            throw FieldError.malformed(
                "\"\(written.prefix(40))\" is no identifier for \(name): lower-case letters, digits and hyphens.")
        }
        return id
    }
}
