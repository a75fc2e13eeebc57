package import Oversight

/// Put a matter on the agenda of a meeting.
package struct AddMatter: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "addMatter", .post, "/meetings/{id}/matters", .meetings, "Put a matter on the agenda",
            "Puts a matter on the agenda of a meeting, after those that stand there: a report, or a matter of its own."),
        action: .keepMinutes,
        tool: ToolCommand(
            "meeting", "add-matter", abstract: "Put a matter on the agenda of a meeting (föredragningslista).",
            discussion: """
                Reports that are before the body when it meets stand on the agenda by themselves, after those that were \
                put there.
                """,
            done: "Put a matter on the agenda of meeting {id}"))

    package var meeting: Identifier<Meeting>
    package var title: String?
    package var report: Identifier<Report>?
    package var diaryNumber: String?
    package var proposal: [String]

    package init(
        meeting: Identifier<Meeting>, title: String? = nil, report: Identifier<Report>? = nil,
        diaryNumber: String? = nil, proposal: [String] = []
    ) {
        self.meeting = meeting
        self.title = title
        self.report = report
        self.diaryNumber = diaryNumber
        self.proposal = proposal
    }

    package init(from fields: inout FieldReader) throws {
        meeting = try fields.named(Meeting.self)
        title = try fields.text(
            ifPresent: "title", "What it is called; a report has its own title.", example: "Riktlinjer för anhörigstöd",
            tool: .option("What it is called; a report has its own title.", value: "text"))
        report = try fields.named(
            ifPresent: "report", Report.self, "The report that it is about, by id or title.",
            example: Report.exampleID, tool: .option("The report that it is about, by id or title.", value: "report"))
        diaryNumber = try fields.text(
            ifPresent: "diaryNumber", "The diary number of its case.", example: "SN 2024/96",
            tool: .option("The diary number of its case.", value: "number"))
        proposal = try fields.texts(
            "proposal", "The proposal for the decision, a sentence for each att.", each: "A sentence without its att.",
            example: ["anta riktlinjerna"],
            tool: .option("The proposal for the decision, a sentence for each att.", value: "text"))
    }
}
