package import Oversight

/// Give a person an office in a body.
package struct GiveMandate: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "giveMandate", .post, "/bodies/{id}/mandates", .organisation, "Give an office",
            "Gives a person an office in a body from a day on."),
        action: .organise,
        tool: ToolCommand(
            "body", "mandate", abstract: "Give a person an office in a body.",
            done: "Gave {person} the office of {office} in {id}"))

    package var body: Identifier<Body>
    package var person: Identifier<Person>
    package var office: Office
    package var until: CalendarDate?

    package init(body: Identifier<Body>, person: Identifier<Person>, office: Office, until: CalendarDate? = nil) {
        self.body = body
        self.person = person
        self.office = office
        self.until = until
    }

    package init(from fields: inout FieldReader) throws {
        body = try fields.named(Body.self)
        person = try fields.person(
            "person", "The person, by id or name, who is in the directory.",
            example: "Kim Berg",
            tool: .positional(
                "person", "The person, by id or name, who is in the directory."))
        office = try fields.choice("office", example: .chair, tool: .positional("office", "The office."))
        until = try fields.day(
            ifPresent: "until", "The last day, if it is known.", example: "2026-12-31",
            tool: .day("The last day, if it is known."))
    }
}
