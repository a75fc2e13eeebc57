package import Oversight

/// The activities.
package struct ListActivities: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "listActivities", .get, "/activities", .activities, "The activities",
            "Lists the activities by id."),
        action: .read, answers: .list(of: "Activity"), refusals: [.notFound, .unprocessable], isTagged: true)

    package var status: ActivityStatus?
    package var unit: String?
    package var moment: Moment

    package init(from fields: inout FieldReader) throws {
        status = try fields.choice(ifPresent: "status", "Only those that stand so.", example: .onHold)
        unit = try fields.text(ifPresent: "unit", "Only those of a unit, by name.", example: "Hemtjänst")
        moment = try Moment(from: &fields)
    }
}

/// An activity.
package struct ShowActivity: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "showActivity", .get, "/activities/{id}", .activities, "An activity",
            "Gives an activity as it stands."),
        action: .read, answers: .json("Activity"), refusals: [.notFound, .unprocessable], isTagged: true)

    package var id: Identifier<Activity>
    package var moment: Moment

    package init(from fields: inout FieldReader) throws {
        id = try fields.pathIdentifier("The identifier of the activity.", example: "ange-2024-a4zb5ye3hf")
        moment = try Moment(from: &fields)
    }
}

/// The goals.
package struct ListGoals: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "listGoals", .get, "/goals", .activities, "The goals",
            "Lists the goals, those of the newest year first."),
        action: .read, answers: .list(of: "Goal"), refusals: [.notFound, .unprocessable], isTagged: true)

    package var moment: Moment

    package init(from fields: inout FieldReader) throws {
        moment = try Moment(from: &fields)
    }
}

/// What is overdue.
package struct ListOverdue: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "overdue", .get, "/overdue", .activities, "What is overdue",
            "Lists the activities and reports whose day has passed, longest first."),
        action: .read, answers: .list(of: "OverdueItem"), refusals: [.notFound, .unprocessable], isTagged: true)

    package var day: CalendarDate?
    package var moment: Moment

    package init(from fields: inout FieldReader) throws {
        day = try fields.day(ifPresent: "on", "The day; today if it is not given.", example: "2024-09-01")
        moment = try Moment(from: &fields)
    }
}
