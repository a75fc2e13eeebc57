package import Oversight

/// Record who adjusts the minutes with the chair.
package struct ChooseAdjuster: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "chooseAdjuster", .post, "/meetings/{id}/adjusters", .meetings, "Record who adjusts the minutes",
            "Records whom the body chose to adjust the minutes with the chair."),
        action: .keepMinutes, day: .own,
        tool: ToolCommand(
            "meeting", "adjuster", abstract: "Record who adjusts the minutes with the chair (justerare).",
            done: "{person} adjusts the minutes of meeting {id}"))

    package var meeting: Identifier<Meeting>
    package var person: Identifier<Person>

    package init(meeting: Identifier<Meeting>, person: Identifier<Person>) {
        self.meeting = meeting
        self.person = person
    }

    package init(from fields: inout FieldReader) throws {
        meeting = try fields.named(Meeting.self)
        person = try fields.person(
            "person", "The adjuster, by id or name.", example: "Kim Berg",
            tool: .positional("person", "The adjuster, by id or name."))
    }
}
