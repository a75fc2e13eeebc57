package import Oversight

/// Record that a member takes no part in a report's matter.
package struct DeclareRecusal: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "declareRecusal", .post, "/meetings/{id}/recusals", .meetings, "Record a recusal",
            "Records that a member took no part in the matter of a report at the meeting."),
        action: .keepMinutes, day: .own,
        tool: ToolCommand(
            "meeting", "recuse", abstract: "Record that a member takes no part in the matter of a report (jäv).",
            done: "Recused {person} from report {report} at meeting {id}"))

    package var meeting: Identifier<Meeting>
    package var person: Identifier<Person>
    package var report: Identifier<Report>

    package init(meeting: Identifier<Meeting>, person: Identifier<Person>, report: Identifier<Report>) {
        self.meeting = meeting
        self.person = person
        self.report = report
    }

    package init(from fields: inout FieldReader) throws {
        meeting = try fields.named(Meeting.self)
        person = try fields.person(
            "person", "The person, by id or name, who is in the directory.",
            example: "Kim Berg",
            tool: .positional(
                "person", "The member, by id or name, who is in the directory."))
        report = try fields.named(
            "report", Report.self, "The report, by id or title.",
            tool: .positional("report", "The report, by id or title."))
    }
}
