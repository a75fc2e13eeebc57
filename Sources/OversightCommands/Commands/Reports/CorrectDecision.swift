import JSONValues
package import Oversight

/// Correct the record of a decision; what was written stays in the log.
package struct CorrectDecision: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "correctDecision", .post, "/reports/{id}/decisions/{number}/corrections", .reports,
            "Correct the record of a decision",
            "Records that a decision was written down wrongly, beside what was written."),
        action: .decide, day: .on(example: "2024-09-20"), takesRevision: true,
        tool: ToolCommand(
            "report", "correct", abstract: "Correct the record of a decision.",
            done: "Corrected decision {number} on report {id}",
            complaint: wrongDay))

    package var report: Identifier<Report>
    package var decision: Int
    package var field: CorrectedField
    package var now: String
    package var reason: String

    package init(report: Identifier<Report>, decision: Int, field: CorrectedField, now: String, reason: String) {
        self.report = report
        self.decision = decision
        self.field = field
        self.now = now
        self.reason = reason
    }

    package init(from fields: inout FieldReader) throws {
        report = try fields.named(Report.self)
        decision = try fields.pathNumber(
            "number", "Which decision of the report, from 1.", example: 1,
            orRefuse: "A report's decisions are numbered from 1.",
            tool: .positional("decision", "Which decision of the report: 1 for its first."))
        field = try fields.choice(
            "field", "What was wrong.", example: .paragraph, tool: .option("What was recorded wrongly."))
        now = try fields.text("now", "What is right.", example: "§ 114", tool: .prose("What it should say."))
        reason = try fields.text(
            "reason", "Why it is corrected.", example: "Fel paragraf antecknades.",
            tool: .prose("Why it is corrected."))
    }

    @Sendable private static func wrongDay(_ fields: [String: JSONValue]) -> String? {
        guard case .int(let number)? = fields["number"], number >= 1 else { return "Decisions are counted from 1." }
        switch fields["field"]?.text.flatMap(CorrectedField.init(rawValue:)) {
        case .meeting, .due:
            let text = fields["now"]?.text ?? ""
            return CalendarDate(text) == nil ? "\"\(text)\" is not a day of the calendar as YYYY-MM-DD." : nil
        case .paragraph, .reasons, nil: return nil
        }
    }
}
