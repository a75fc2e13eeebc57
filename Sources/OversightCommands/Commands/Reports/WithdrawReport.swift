package import Oversight

/// Take a submitted report back before its body has decided on it.
package struct WithdrawReport: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "withdrawReport", .post, "/reports/{id}/withdrawals", .reports, "Withdraw a submitted report",
            "Takes the submission back as long as the body has not decided; the unit may change and submit it again."),
        action: .submitReport, day: .on(example: "2024-10-10"), takesRevision: true,
        tool: ToolCommand(
            "report", "withdraw", abstract: "Take a submitted report back before its body has decided on it.",
            done: "Withdrew report {id}"))

    package var report: Identifier<Report>
    package var reason: String

    package init(report: Identifier<Report>, reason: String) {
        self.report = report
        self.reason = reason
    }

    package init(from fields: inout FieldReader) throws {
        report = try fields.named(Report.self)
        reason = try fields.text(
            "reason", "Why it is withdrawn.", example: "Två enheters uppgifter saknas.",
            tool: .prose("Why it is withdrawn, for the body that has it."))
    }
}
