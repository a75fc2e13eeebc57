package import Oversight

/// The municipalities.
package struct ListMunicipalities: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "listMunicipalities", .get, "/municipalities", .organisation, "The municipalities",
            "Lists the municipalities by id."),
        action: .read, answers: .list(of: "Municipality"), refusals: [.notFound, .unprocessable], isTagged: true)

    package var moment: Moment

    package init(from fields: inout FieldReader) throws {
        moment = try Moment(from: &fields)
    }
}

/// The units.
package struct ListUnits: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "listUnits", .get, "/units", .organisation, "The units",
            "Lists the units by id."),
        action: .read, answers: .list(of: "Unit"), refusals: [.notFound, .unprocessable], isTagged: true)

    package var moment: Moment

    package init(from fields: inout FieldReader) throws {
        moment = try Moment(from: &fields)
    }
}

/// The bodies.
package struct ListBodies: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "listBodies", .get, "/bodies", .organisation, "The bodies",
            "Lists the bodies with who holds which office."),
        action: .read, answers: .list(of: "Body"), refusals: [.notFound, .unprocessable], isTagged: true)

    package var moment: Moment

    package init(from fields: inout FieldReader) throws {
        moment = try Moment(from: &fields)
    }
}

/// The meetings.
package struct ListMeetings: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "listMeetings", .get, "/meetings", .meetings, "The meetings",
            "Lists the meetings, the latest first, with computed deadlines of their minutes."),
        action: .read, answers: .list(of: "Meeting"), refusals: [.notFound, .unprocessable], isTagged: true)

    package var moment: Moment

    package init(from fields: inout FieldReader) throws {
        moment = try Moment(from: &fields)
    }
}

/// The calendar of a unit.
package struct UnitCalendar: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "unitCalendar", .get, "/units/{id}/calendar.ics", .organisation, "A unit's calendar",
            "Gives the deadlines of a unit and of those below it, as all-day events that calendar programs subscribe to: when its activities end that are not ended, and when its reports are due."
        ),
        action: .read,
        answers: Answer("What was asked for.", ["text/calendar": .text("An iCalendar object (RFC 5545).")]),
        refusals: [.notFound, .unprocessable], isTagged: true, takesPassword: true)

    package var id: Identifier<OrganisationUnit>
    package var moment: Moment

    package init(from fields: inout FieldReader) throws {
        id = try fields.pathIdentifier("The identifier of the unit.", example: "ange-hemtjanst")
        moment = try Moment(from: &fields)
    }
}

/// The calendar of a body.
package struct BodyCalendar: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "bodyCalendar", .get, "/bodies/{id}/calendar.ics", .organisation, "A body's calendar",
            "Gives the days of a body, as all-day events that calendar programs subscribe to: its meetings, the computed deadlines of their minutes, and when reports are to come before it."
        ),
        action: .read,
        answers: Answer("What was asked for.", ["text/calendar": .text("An iCalendar object (RFC 5545).")]),
        refusals: [.notFound, .unprocessable], isTagged: true, takesPassword: true)

    package var id: Identifier<Body>
    package var moment: Moment

    package init(from fields: inout FieldReader) throws {
        id = try fields.pathIdentifier("The identifier of the body.", example: "ange-socialnamnden")
        moment = try Moment(from: &fields)
    }
}
