package import Oversight

/// Draft a report's contents: the activities of its unit that serve goals of its year.
package struct DraftReport: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "draftReport", .post, "/reports/{id}/draft", .reports, "Draft a report",
            "Adds to the report the activities of its unit under the goals of its year, as they stand on one day."),
        action: .draftReport, takesRevision: true,
        tool: ToolCommand(
            "report", "draft",
            abstract: "Draft a report: its unit's activities toward the goals of its year.",
            done: "Drafted report {id}"))

    package var report: Identifier<Report>
    package var asOf: CalendarDate?

    package init(report: Identifier<Report>, asOf: CalendarDate? = nil) {
        self.report = report
        self.asOf = asOf
    }

    package init(from fields: inout FieldReader) throws {
        report = try fields.named(Report.self)
        asOf = try fields.day(
            ifPresent: "asOf", "The day as of which it speaks; the day of the draft if it is not given.",
            example: "2024-08-31", tool: .day("The day as of which it speaks; else the day of the draft."))
    }
}
