package import Oversight

/// Submit a report to its body.
package struct SubmitReport: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "submitReport", .post, "/reports/{id}/submission", .reports, "Submit a report",
            "Submits the report to its body, covering the log as it stands."),
        action: .submitReport, takesRevision: true,
        tool: ToolCommand(
            "report", "submit", abstract: "Submit a report; what the log says then is what is decided on.",
            done: "Submitted report {id}"))

    package var report: Identifier<Report>

    package init(report: Identifier<Report>) {
        self.report = report
    }

    package init(from fields: inout FieldReader) throws {
        report = try fields.named(Report.self)
    }
}
