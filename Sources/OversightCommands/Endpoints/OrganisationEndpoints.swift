package import Oversight

/// The municipalities.
package struct ListMunicipalities: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "listMunicipalities", .get, "/municipalities", .organisation, "The municipalities",
            "Lists the municipalities by id."),
        action: .read, answers: .list(of: "Municipality"), refusals: [.notFound, .unprocessable], isTagged: true)

    package var moment: Moment
    package var page: Page

    package init(from fields: inout FieldReader) throws {
        moment = try Moment(from: &fields)
        page = try Page(from: &fields)
    }
}

/// A municipality.
package struct ShowMunicipality: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "showMunicipality", .get, "/municipalities/{id}", .organisation, "A municipality", "Gives a municipality."),
        action: .read, answers: .json("Municipality"), refusals: [.notFound, .unprocessable], isTagged: true)

    package var id: Identifier<Municipality>
    package var moment: Moment

    package init(from fields: inout FieldReader) throws {
        id = try fields.pathIdentifier("The identifier of the municipality.", example: "ange")
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

    package var municipality: String?
    package var moment: Moment
    package var page: Page

    package init(from fields: inout FieldReader) throws {
        municipality = try fields.text(
            ifPresent: "municipality", "Only those of a municipality, by name or id.", example: "Ånge")
        moment = try Moment(from: &fields)
        page = try Page(from: &fields)
    }
}

/// A unit.
package struct ShowUnit: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "showUnit", .get, "/units/{id}", .organisation, "A unit", "Gives a unit."),
        action: .read, answers: .json("Unit"), refusals: [.notFound, .unprocessable], isTagged: true)

    package var id: Identifier<OrganisationUnit>
    package var moment: Moment

    package init(from fields: inout FieldReader) throws {
        id = try fields.pathIdentifier("The identifier of the unit.", example: "ange-hemtjanst")
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

    package var municipality: String?
    package var moment: Moment
    package var page: Page

    package init(from fields: inout FieldReader) throws {
        municipality = try fields.text(
            ifPresent: "municipality", "Only those of a municipality, by name or id.", example: "Ånge")
        moment = try Moment(from: &fields)
        page = try Page(from: &fields)
    }
}

/// A body.
package struct ShowBody: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "showBody", .get, "/bodies/{id}", .organisation, "A body", "Gives a body."),
        action: .read, answers: .json("Body"), refusals: [.notFound, .unprocessable], isTagged: true)

    package var id: Identifier<Body>
    package var moment: Moment

    package init(from fields: inout FieldReader) throws {
        id = try fields.pathIdentifier("The identifier of the body.", example: "ange-socialnamnden")
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

    package var municipality: String?
    package var body: String?
    package var from: CalendarDate?
    package var to: CalendarDate?
    package var moment: Moment
    package var page: Page

    package init(from fields: inout FieldReader) throws {
        municipality = try fields.text(
            ifPresent: "municipality", "Only those of bodies of a municipality, by name or id.", example: "Ånge")
        body = try fields.text(ifPresent: "body", "Only those of a body, by name or id.", example: "Socialnämnden")
        from = try fields.day(ifPresent: "from", "Only those on this day or later.", example: "2024-09-01")
        to = try fields.day(ifPresent: "to", "Only those on this day or earlier.", example: "2024-12-31")
        moment = try Moment(from: &fields)
        page = try Page(from: &fields)
    }
}

/// A meeting.
package struct ShowMeeting: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "showMeeting", .get, "/meetings/{id}", .meetings, "A meeting", "Gives a meeting."),
        action: .read, answers: .json("Meeting"), refusals: [.notFound, .unprocessable], isTagged: true)

    package var id: Identifier<Meeting>
    package var moment: Moment

    package init(from fields: inout FieldReader) throws {
        id = try fields.pathIdentifier("The identifier of the meeting.", example: "ange-socialnamnden-2024-09-18")
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
