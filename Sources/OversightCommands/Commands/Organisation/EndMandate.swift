package import Oversight

/// End a person's office in a body.
package struct EndMandate: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "endMandate", .post, "/bodies/{id}/mandate-endings", .organisation, "End an office",
            "Ends a person's office in a body with a day."),
        action: .organise,
        tool: ToolCommand(
            "body", "end-mandate", abstract: "End a person's office in a body.",
            done: "Ended the office of {person} as {office} in {id}"))

    package var body: Identifier<Body>
    package var person: Identifier<Person>
    package var office: Office

    package init(body: Identifier<Body>, person: Identifier<Person>, office: Office) {
        self.body = body
        self.person = person
        self.office = office
    }

    package init(from fields: inout FieldReader) throws {
        body = try fields.named(Body.self)
        person = try fields.person(
            "person", "The person, by id or name, who is in the directory.",
            example: "Kim Berg", tool: .positional("person", "The person, by id or name."))
        office = try fields.choice("office", example: .chair, tool: .positional("office", "The office."))
    }
}
