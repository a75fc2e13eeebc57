package import Oversight

/// The directory of persons.
package struct ListPersons: ListEndpoint {
    package static let declaration = EndpointDeclaration.listing(
        APIOperation(
            "listPersons", .get, "/persons", .persons, "The directory",
            "Lists the persons with their roles: what the directory says now, and the roles held at the moment asked for."
        ),
        of: "Person", action: .administer)

    package var moment = Moment.now
    package var page = Page.all

    package init() {}
}

/// A person: what the directory says of one, which has no revision.
package struct ShowPerson: Endpoint {
    package static let declaration = EndpointDeclaration.showing(
        APIOperation(
            "showPerson", .get, "/persons/{id}", .persons, "A person",
            "Gives what the directory says of a person now, and the roles held at the moment asked for."),
        "Person", action: .administer)

    package var id: Identifier<Person>
    package var moment: Moment

    package init(from fields: inout FieldReader) throws {
        id = try fields.id(of: Person.self)
        moment = try Moment(from: &fields)
    }
}

/// Enter or change a person in the directory.
package struct SavePerson: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "savePerson", .put, "/persons/{id}", .persons, "Enter or change a person",
            "Enters a person in the directory, or changes what it says of one."),
        action: .administer, place: .body,
        answers: Answer("What the directory says now.", ["application/json": .named("DirectoryEntry")]),
        refusals: [.notFound, .conflict])

    package var id: Identifier<Person>
    package var name: String?
    package var email: String?
    package var user: String?

    package init(from fields: inout FieldReader) throws {
        id = try fields.id(of: Person.self)
        name = try fields.filledText(ifPresent: "name", "The name.", example: "Kim Berg")
        email = try fields.mailAddress(
            ifPresent: "email", "Where mail is sent: one plain address; none if it is empty.",
            example: "kim.berg@ange.example")
        user = try fields.filledText(
            ifPresent: "user", "The name of the user on the daemon's machine.", example: "kim")
    }
}

/// Erase a person from the directory.
package struct ErasePerson: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "erasePerson", .delete, "/persons/{id}", .persons, "Erase a person",
            "Erases what the directory says of a person, with their tokens; the events keep the identifier, which then names nobody."
        ),
        action: .administer, answers: Answer("It is erased.", status: 204), refusals: [.notFound])

    package var id: Identifier<Person>

    package init(from fields: inout FieldReader) throws {
        id = try fields.id(of: Person.self)
    }
}

/// Make a token.
package struct MakeToken: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "makeToken", .post, "/persons/{id}/tokens", .persons, "Make a token",
            "Makes a token with which the person is known over loopback HTTP; it is shown only now."),
        action: .administer, answers: Answer("The token.", ["application/json": .named("Token")]),
        refusals: [.notFound])

    package var id: Identifier<Person>

    package init(from fields: inout FieldReader) throws {
        id = try fields.id(of: Person.self)
    }
}

/// Revoke the tokens of a person.
package struct RevokeTokens: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "revokeTokens", .delete, "/persons/{id}/tokens", .persons, "Revoke the tokens",
            "Revokes every token of the person."),
        action: .administer, answers: Answer("They are revoked.", status: 204), refusals: [.notFound])

    package var id: Identifier<Person>

    package init(from fields: inout FieldReader) throws {
        id = try fields.id(of: Person.self)
    }
}
