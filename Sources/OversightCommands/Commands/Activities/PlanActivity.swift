package import Oversight

/// Plan an activity toward goals, which are named by id or by title.
package struct PlanActivity: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "planActivity", .post, "/activities", .activities, "Plan an activity",
            "Plans an activity toward goals."),
        action: .planActivity, isCreating: true,
        tool: ToolCommand(
            "activity", "plan", abstract: "Plan an activity toward one or more goals.",
            done: "Planned activity {receipt}"))

    package var municipality: String
    package var title: String
    package var rationale: String?
    package var start: CalendarDate?
    package var end: CalendarDate?
    package var units: [String]
    package var goals: [String]

    package init(
        municipality: String, title: String, rationale: String? = nil, start: CalendarDate? = nil,
        end: CalendarDate? = nil, units: [String] = [], goals: [String]
    ) {
        self.municipality = municipality
        self.title = title
        self.rationale = rationale
        self.start = start
        self.end = end
        self.units = units
        self.goals = goals
    }

    package init(from fields: inout FieldReader) throws {
        municipality = try fields.text(
            "municipality", "The municipality's name or id.", example: "Ånge",
            tool: .option("The municipality, by name or id.", value: "name"))
        title = try fields.text(
            "title", "What is to be done.", example: "Utbilda personalen i bemötande",
            tool: .prose("What is to be done."))
        goals = try fields.texts(
            "goals", "The goals that it serves; at least one.", each: "The id or the words of a goal.",
            isRequired: true, example: ["Fler ska känna sig trygga"],
            tool: .option("The goals that it serves, by id or title.", value: "goal", name: "goal"))
        units = try fields.texts(
            "units", "The units that carry it out.", each: "The name of a unit.", example: ["Hemtjänst"],
            tool: .option("The units that carry it out.", value: "name", name: "unit"))
        start = try fields.day(
            ifPresent: "start", "The first day.", example: "2024-02-01", tool: .day("The first day."))
        end = try fields.day(
            ifPresent: "end", "The last day.", example: "2024-11-30", tool: .day("The last day."))
        rationale = try fields.text(
            ifPresent: "rationale", "Why it is expected to help.", example: "Bemötandet avgör tryggheten.",
            tool: .prose("Why it is expected to help."))
    }
}
