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
    package var goal: String?
    package var municipality: String?
    package var moment: Moment
    package var page: Page

    package init(from fields: inout FieldReader) throws {
        status = try fields.choice(ifPresent: "status", "Only those that stand so.", example: .onHold)
        unit = try fields.text(ifPresent: "unit", "Only those of a unit, by name or id.", example: "Hemtjänst")
        goal = try fields.text(
            ifPresent: "goal", "Only those that serve a goal, by id or in its words.", example: "Trygghet för alla")
        municipality = try fields.text(
            ifPresent: "municipality", "Only those of a municipality, by name or id.", example: "Ånge")
        moment = try Moment(from: &fields)
        page = try Page(from: &fields)
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

    package var municipality: String?
    package var year: Int?
    package var level: GoalLevel?
    package var moment: Moment
    package var page: Page

    package init(from fields: inout FieldReader) throws {
        municipality = try fields.text(
            ifPresent: "municipality", "Only those of a municipality, by name or id.", example: "Ånge")
        year = try fields.whole(ifPresent: "year", "Only those of a year.", in: 1...9999, example: 2024)
        level = try fields.choice(ifPresent: "level", "Only those of a level.", example: .board)
        moment = try Moment(from: &fields)
        page = try Page(from: &fields)
    }
}

/// A goal.
package struct ShowGoal: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation("showGoal", .get, "/goals/{id}", .activities, "A goal", "Gives a goal."),
        action: .read, answers: .json("Goal"), refusals: [.notFound, .unprocessable], isTagged: true)

    package var id: Identifier<Goal>
    package var moment: Moment

    package init(from fields: inout FieldReader) throws {
        id = try fields.pathIdentifier("The identifier of the goal.", example: "ange-2024-x")
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
    package var page: Page

    package init(from fields: inout FieldReader) throws {
        day = try fields.day(ifPresent: "on", "The day; today if it is not given.", example: "2024-09-01")
        moment = try Moment(from: &fields)
        page = try Page(from: &fields)
    }
}
