package import Oversight

/// The meetings.
package struct ListMeetings: ListEndpoint {
    package static let declaration = EndpointDeclaration.listing(
        APIOperation(
            "listMeetings", .get, "/meetings", .meetings, "The meetings",
            "Lists the meetings, the latest first, with computed deadlines of their minutes."),
        of: "Meeting")

    package var municipality: String?
    package var body: String?
    package var from: CalendarDate?
    package var to: CalendarDate?
    package var moment = Moment.now
    package var page = Page.all

    package init() {}

    package mutating func readFilters(from fields: inout FieldReader) throws {
        body = try fields.bodyFilter()
        from = try fields.day(
            ifPresent: "from", "Only those on this day or later.", example: "2024-09-01", tool: .filter("YYYY-MM-DD"))
        to = try fields.day(
            ifPresent: "to", "Only those on this day or earlier.", example: "2024-12-31", tool: .filter("YYYY-MM-DD"))
        municipality = try fields.municipalityFilter("those of bodies")
    }
}

/// A meeting.
package typealias ShowMeeting = Show<Meeting>

extension Meeting: Shown {
    package static var showing: EndpointDeclaration {
        .showing(
            APIOperation("showMeeting", .get, "/meetings/{id}", .meetings, "A meeting", "Gives a meeting."), "Meeting")
    }
}
