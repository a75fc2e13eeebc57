package import Oversight

/// The goals.
package struct ListGoals: ListEndpoint {
    package static let declaration = EndpointDeclaration.listing(
        APIOperation(
            "listGoals", .get, "/goals", .activities, "The goals", "Lists the goals, those of the newest year first."),
        of: "Goal")

    package var municipality: String?
    package var year: Int?
    package var level: GoalLevel?
    package var moment = Moment.now
    package var page = Page.all

    package init() {}

    package mutating func readFilters(from fields: inout FieldReader) throws {
        year = try fields.whole(
            ifPresent: "year", "Only those of this year.", in: 1...9999, example: 2024, tool: .filter())
        level = try fields.choice(ifPresent: "level", "Only those of this level.", example: .board, tool: .filter())
        municipality = try fields.municipalityFilter()
    }
}

/// A goal.
package typealias ShowGoal = Show<Goal>

extension Goal: Shown {
    package static var showing: EndpointDeclaration {
        .showing(APIOperation("showGoal", .get, "/goals/{id}", .activities, "A goal", "Gives a goal."), "Goal")
    }
}
