package import Oversight

/// The activities.
package struct ListActivities: ListEndpoint {
    package static let declaration = EndpointDeclaration.listing(
        APIOperation(
            "listActivities", .get, "/activities", .activities, "The activities", "Lists the activities by id."),
        of: "Activity")

    package var status: ActivityStatus?
    package var unit: String?
    package var goal: String?
    package var municipality: String?
    package var moment = Moment.now
    package var page = Page.all

    package init() {}

    package mutating func readFilters(from fields: inout FieldReader) throws {
        status = try fields.choice(
            ifPresent: "status", "Only those with this status.", example: .onHold, tool: .filter())
        unit = try fields.unitFilter()
        goal = try fields.text(
            ifPresent: "goal", "Only those that serve this goal, by id or in its words.", example: "Trygghet för alla",
            tool: .filter("goal"))
        municipality = try fields.municipalityFilter()
    }
}

/// An activity.
package typealias ShowActivity = Show<Activity>

extension Activity: Shown {
    package static var showing: EndpointDeclaration {
        .showing(
            APIOperation(
                "showActivity", .get, "/activities/{id}", .activities, "An activity",
                "Gives an activity as it stands."),
            "Activity")
    }
}

/// What is overdue.
package struct ListOverdue: ListEndpoint {
    package static let declaration = EndpointDeclaration.listing(
        APIOperation(
            "overdue", .get, "/overdue", .activities, "What is overdue",
            "Lists the activities, assignments, reports and minutes whose day has passed, and the meetings whose extracts have not all gone out since the adjustment, longest first."
        ),
        of: "OverdueItem")

    package var day: CalendarDate?
    package var municipality: String?
    package var moment = Moment.now
    package var page = Page.all

    package init() {}

    package mutating func readFilters(from fields: inout FieldReader) throws {
        day = try fields.day(
            ifPresent: "on", "The day; today if it is not given.", example: "2024-09-01",
            tool: .day("The day to count from; today by default."))
        municipality = try fields.municipalityFilter()
    }
}
