package import Oversight

/// Ask for a report.
package struct RequestReport: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "requestReport", .post, "/reports", .reports, "Ask for a report",
            "Asks a unit for a report and opens its case."),
        action: .requestReport, isCreating: true,
        tool: ToolCommand(
            "report", "request", abstract: "Ask for a report.",
            done: "Requested report {receipt}"))

    package var municipality: String
    package var kind: ReportKind
    package var title: String?
    package var unit: String?
    package var committee: String
    package var due: CalendarDate?
    package var year: Int?

    package init(
        municipality: String, kind: ReportKind, title: String? = nil, unit: String? = nil, committee: String,
        due: CalendarDate? = nil, year: Int? = nil
    ) {
        self.municipality = municipality
        self.kind = kind
        self.title = title
        self.unit = unit
        self.committee = committee
        self.due = due
        self.year = year
    }

    package init(from fields: inout FieldReader) throws {
        municipality = try fields.text(
            "municipality", "The municipality's name or id.", example: "Ånge",
            tool: .option("The municipality, by name or id.", value: "name"))
        kind = try fields.choice("kind", example: .oversight, tool: .option("What kind of report it is."))
        committee = try fields.text(
            "committee", "The name or id of the body that it goes to.", example: "Socialnämnden",
            tool: .option("The committee that it goes to, by name or id.", value: "name"))
        unit = try fields.text(
            ifPresent: "unit", "The unit that owns it; the whole administration if it is not given.",
            example: "Hemtjänst", tool: .option("The unit that owns it.", value: "name"))
        title = try fields.text(
            ifPresent: "title", "Its title; made of its kind, unit and year if it is not given.", minimum: 1,
            example: "Uppsiktsrapport", tool: .prose("Its title; else made of kind, unit and year."))
        due = try fields.day(
            ifPresent: "due", "The day by which it is to be submitted.", example: "2024-09-30",
            tool: .day("By when it is to be submitted."))
        year = try fields.whole(
            ifPresent: "year",
            "The year that it reports on; the year of the request, or of an annual report before July the year before.",
            ruledIn: 1900...2200, example: 2024, tool: .option("The year that it reports on.", value: "YYYY"))
    }
}
