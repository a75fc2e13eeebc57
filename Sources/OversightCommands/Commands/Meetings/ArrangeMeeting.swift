package import Oversight

/// Set the time and the place of a meeting.
package struct ArrangeMeeting: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "arrangeMeeting", .post, "/meetings/{id}/arrangement", .meetings, "Set the time and the place of a meeting",
            "Records where a meeting is held, when it begins and when it ended. What is left out stays as it is."),
        action: .keepMinutes,
        tool: ToolCommand(
            "meeting", "arrange", abstract: "Set the time and the place of a meeting.",
            done: "Set the time and the place of meeting {id}"))

    package var meeting: Identifier<Meeting>
    package var place: String?
    package var begins: String?
    package var ends: String?

    package init(meeting: Identifier<Meeting>, place: String? = nil, begins: String? = nil, ends: String? = nil) {
        self.meeting = meeting
        self.place = place
        self.begins = begins
        self.ends = ends
    }

    package init(from fields: inout FieldReader) throws {
        meeting = try fields.named(Meeting.self)
        place = try fields.text(
            ifPresent: "place", "Where it is held.", example: "Kommunhuset, sal Storön",
            tool: .option("Where it is held.", value: "place"))
        begins = try fields.text(
            ifPresent: "begins", "When it begins, as the summons says it.", example: "13.15",
            tool: .option("When it begins, such as 13.15.", value: "time"))
        ends = try fields.text(
            ifPresent: "ends", "When it ended, as the minutes say it.", example: "15.20",
            tool: .option("When it ended, such as 15.20.", value: "time"))
    }
}
