package import Oversight

/// Supplement a remitted report.
package struct SupplementReport: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "supplementReport", .post, "/reports/{id}/supplements", .reports, "Supplement a remitted report",
            "Answers the reasons of a remit, after which the report can be submitted again."),
        action: .submitReport, day: .on(example: "2024-10-10"), takesRevision: true,
        tool: ToolCommand(
            "report", "supplement", abstract: "Supplement a remitted report.",
            done: "Supplemented report {id}"))

    package var report: Identifier<Report>
    package var text: String

    package init(report: Identifier<Report>, text: String) {
        self.report = report
        self.text = text
    }

    package init(from fields: inout FieldReader) throws {
        report = try fields.named(Report.self)
        text = try fields.text(
            "text", "The answer to the reasons.", example: "Kommentarerna är nu kompletterade.",
            tool: .prose("What is added."))
    }
}
