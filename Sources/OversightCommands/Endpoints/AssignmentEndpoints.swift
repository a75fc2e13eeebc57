package import Oversight

/// The assignments.
package struct ListAssignments: ListEndpoint {
    package static let declaration = EndpointDeclaration.listing(
        APIOperation(
            "listAssignments", .get, "/assignments", .assignments, "The assignments", "Lists the assignments by id."),
        of: "Assignment")

    package var status: AssignmentStatus?
    package var kind: AssignmentKind?
    package var unit: String?
    package var goal: String?
    package var area: String?
    package var municipality: String?
    package var moment = Moment.now
    package var page = Page.all

    package init() {}

    package mutating func readFilters(from fields: inout FieldReader) throws {
        status = try fields.choice(
            ifPresent: "status", "Only those with this status.", example: .inProgress, tool: .filter())
        kind = try fields.choice(ifPresent: "kind", "Only those of this kind.", example: .project, tool: .filter())
        unit = try fields.unitFilter()
        goal = try fields.text(
            ifPresent: "goal", "Only those that belong to this goal, by id or in its words.",
            example: "Trygghet för alla", tool: .filter("goal"))
        area = try fields.text(
            ifPresent: "area", "Only those that belong to this goal area.", example: "Trygghet", tool: .filter("area"))
        municipality = try fields.municipalityFilter()
    }
}

/// An assignment.
package typealias ShowAssignment = Show<Assignment>

extension Assignment: Shown {
    package static var showing: EndpointDeclaration {
        .showing(
            APIOperation(
                "showAssignment", .get, "/assignments/{id}", .assignments, "An assignment",
                "Gives an assignment as it stands."),
            "Assignment")
    }
}
