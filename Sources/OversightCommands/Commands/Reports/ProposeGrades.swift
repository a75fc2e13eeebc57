package import Oversight

/// Take the grades that the municipality's rule proposes.
package struct ProposeGrades: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "proposeGrades", .post, "/reports/{id}/grade-proposals", .reports, "Take the grades that the rule proposes",
            "Grades the goals of a report by the municipality's rule, but for those that a person graded."),
        action: .gradeGoals, takesRevision: true,
        tool: ToolCommand(
            "report", "propose-grades", abstract: "Take the grades that the municipality's rule proposes.",
            done: "Proposed grades in report {id}"))

    package var report: Identifier<Report>

    package init(report: Identifier<Report>) {
        self.report = report
    }

    package init(from fields: inout FieldReader) throws {
        report = try fields.named(Report.self)
    }
}
