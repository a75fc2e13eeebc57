import JSONValues
package import Oversight

/// Record what a body decided on a report.
package struct RecordDecision: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "decide", .post, "/reports/{id}/decisions", .reports, "Record a decision",
            "Records what a body decided on the report at a meeting, and closes its case if the matter is over."),
        action: .decide, day: .own, takesRevision: true,
        tool: ToolCommand(
            "decide", abstract: "Record what a body decided on a report.",
            discussion: """
                A committee approves a report, remits it with reasons, tables it, or escalates it to the executive \
                board; the board closes an escalated report, remits it, or escalates it to the council.
                """,
            done: "Decided on report {id}: {outcome}, § {paragraph}"))

    package var report: Identifier<Report>
    package var outcome: DecisionOutcome
    package var body: String
    package var meeting: CalendarDate
    package var paragraph: String
    package var reasons: String?
    package var due: CalendarDate?
    package var presenter: Identifier<Person>?

    package init(
        report: Identifier<Report>, outcome: DecisionOutcome, body: String, meeting: CalendarDate, paragraph: String,
        reasons: String? = nil, due: CalendarDate? = nil, presenter: Identifier<Person>? = nil
    ) {
        self.report = report
        self.outcome = outcome
        self.body = body
        self.meeting = meeting
        self.paragraph = paragraph
        self.reasons = reasons
        self.due = due
        self.presenter = presenter
    }

    package init(from fields: inout FieldReader) throws {
        report = try fields.named(Report.self)
        outcome = try fields.choice("outcome", example: .remit, tool: .positional("outcome", "What was decided."))
        body = try fields.text(
            "body", "The name or id of the body.", example: "Socialnämnden",
            tool: .option("The body that decided, by name or id.", value: "name"))
        meeting = try fields.day(
            "meeting", "The day of the meeting.", example: "2024-09-18", tool: .day("The day of its meeting."))
        paragraph = try fields.text(
            "paragraph", "The paragraph of the minutes.", example: "§ 113",
            tool: .option("The paragraph of the minutes.", value: "paragraph"))
        reasons = try fields.text(
            ifPresent: "reasons", "Why; a remit needs it.", example: "Två aktiviteter saknar kommentar.",
            tool: .prose("Why; a remit needs it.", name: "reason"))
        due = try fields.day(
            ifPresent: "due", "By when the unit is to supplement; only with a remit.", example: "2024-10-15",
            tool: .day("By when the unit is to supplement."))
        presenter = try fields.person(
            ifPresent: "presenter", "Who presents an escalated report, by id or name: the chair of the body.",
            example: nil,
            tool: .option("Who presents an escalated report, by name or id.", value: "person"))
    }

    package var day: CalendarDate? { meeting }
}
