package import Oversight

/// Draft a report's contents: the activities of its unit that serve goals of its year.
package struct DraftReport: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "draftReport", .post, "/reports/{id}/draft", .reports, "Draft a report",
            "Adds to the report the activities of its unit under the goals of its year."),
        action: .draftReport, takesRevision: true,
        tool: ToolCommand(
            "report", "draft",
            abstract: "Draft a report: its unit's activities toward the goals of its year.",
            done: "Drafted report {id}"))

    package var report: Identifier<Report>

    package init(report: Identifier<Report>) {
        self.report = report
    }

    package init(from fields: inout FieldReader) throws {
        report = try fields.id(of: Report.self)
    }
}
