package import Oversight

/// Give an assignment, and make a unit responsible for it if one is named.
package struct GiveAssignment: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "giveAssignment", .post, "/assignments", .assignments, "Give an assignment",
            "Records an assignment that the council or a committee gave."),
        action: .organise, isCreating: true,
        tool: ToolCommand(
            "assignment", "give", abstract: "Record an assignment that the council or a committee gave.",
            done: "Gave assignment {receipt}"))

    package var municipality: String
    package var title: String
    package var kind: AssignmentKind
    package var start: CalendarDate?
    package var end: CalendarDate?
    package var unit: String?
    package var goal: String?
    package var area: String?

    package init(
        municipality: String, title: String, kind: AssignmentKind, start: CalendarDate? = nil, end: CalendarDate? = nil,
        unit: String? = nil, goal: String? = nil, area: String? = nil
    ) {
        self.municipality = municipality
        self.title = title
        self.kind = kind
        self.start = start
        self.end = end
        self.unit = unit
        self.goal = goal
        self.area = area
    }

    package init(from fields: inout FieldReader) throws {
        municipality = try fields.text(
            "municipality", "The municipality's name or id.", example: "Ånge",
            tool: .option("The municipality, by name or id.", value: "name"))
        title = try fields.text(
            "title", "What is to be done.", example: "Pröva nattvila utan fasta ronder",
            tool: .prose("What is to be done."))
        kind = try fields.choice(
            "kind", example: .fromCommittee, tool: .option("Who gave it, and for how long."))
        start = try fields.day(
            ifPresent: "start", "The first day.", example: "2024-02-01", tool: .day("The first day."))
        end = try fields.day(ifPresent: "end", "The last day.", example: "2024-11-30", tool: .day("The last day."))
        unit = try fields.text(
            ifPresent: "unit", "The unit that is responsible for it, by name or id.", example: "Hemtjänst",
            tool: .option("The unit that is responsible for it, by name or id.", value: "name"))
        goal = try fields.text(
            ifPresent: "goal", "The goal that it belongs to, by id or in its words.",
            example: "Fler ska känna sig trygga",
            tool: .option("The goal that it belongs to, by id or title.", value: "goal"))
        area = try fields.text(
            ifPresent: "area", "The goal area that it belongs to.", example: "Trygghet",
            tool: .prose("The goal area that it belongs to."))
    }
}
