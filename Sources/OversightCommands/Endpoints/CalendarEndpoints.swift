package import Oversight

/// The calendar of a unit.
package struct UnitCalendar: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "unitCalendar", .get, "/units/{id}/calendar.ics", .organisation, "A unit's calendar",
            "Gives the deadlines of a unit and of those below it, as all-day events that calendar programs subscribe to: when its activities and assignments end that are not ended, and when its reports are due."
        ),
        action: .read,
        answers: Answer("What was asked for.", ["text/calendar": .text("An iCalendar object (RFC 5545).")]),
        refusals: [.notFound, .unprocessable], isTagged: true, takesPassword: true)

    package var id: Identifier<OrganisationUnit>
    package var moment: Moment

    package init(from fields: inout FieldReader) throws {
        id = try fields.id(of: OrganisationUnit.self)
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
        id = try fields.id(of: Body.self)
        moment = try Moment(from: &fields)
    }
}
