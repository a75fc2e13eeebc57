package import Oversight

/// Lay down what a report holds: the activities of its unit that serve goals of its year.
package struct DraftReport: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "draftReport", .post, "/reports/{id}/draft", .reports, "Lay down what a report holds",
            "Takes the activities of the report's unit under the goals of its year into the report."),
        action: .draftReport, takesRevision: true,
        tool: ToolCommand(
            "report", "draft",
            abstract: "Lay down what a report holds: its unit's activities toward the goals of its year.",
            done: "Drafted report {id}"))

    package var report: Identifier<Report>

    package init(report: Identifier<Report>) {
        self.report = report
    }

    package init(from fields: inout FieldReader) throws {
        report = try fields.id(of: Report.self)
    }
}
