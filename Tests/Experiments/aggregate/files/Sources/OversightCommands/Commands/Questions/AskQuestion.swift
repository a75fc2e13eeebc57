package import Oversight

/// Ask a unit a question, or put one that is asked in other words.
package struct AskQuestion: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "askQuestion", .post, "/questions", .meetings, "Ask a question",
            "Records a body's question to a unit, or that a question is put in other words."),
        action: .keepMinutes,
        tool: ToolCommand(
            "question", "ask", abstract: "Ask a unit a question, or put one in other words.",
            done: "Asked question {receipt}"))

    package var body: Identifier<Body>
    package var unit: Identifier<OrganisationUnit>
    package var subject: String
    package var text: String

    package init(body: Identifier<Body>, unit: Identifier<OrganisationUnit>, subject: String, text: String) {
        self.body = body
        self.unit = unit
        self.subject = subject
        self.text = text
    }

    package init(from fields: inout FieldReader) throws {
        subject = try fields.text(
            "subject", "What it is about, in a few words.", example: "Sjukfrånvaro",
            tool: .positional("subject", "What it is about, in a few words."))
        body = try fields.identifier(
            "body", "The body that asks.", example: "ange-socialnamnden",
            tool: .option("The id of the body that asks.", value: "body"))
        unit = try fields.identifier(
            "unit", "The unit that is to answer.", example: "ange-hemtjanst",
            tool: .option("The id of the unit that is to answer.", value: "unit"))
        text = try fields.text(
            "text", "The question.", example: "Varför stiger sjukfrånvaron?", tool: .prose("The question."))
    }
}
