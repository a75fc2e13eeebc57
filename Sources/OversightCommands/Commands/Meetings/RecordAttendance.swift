package import Oversight

/// Record which part a member or a deputy had in a meeting.
package struct RecordAttendance: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "recordAttendance", .post, "/meetings/{id}/attendance", .meetings, "Record attendance",
            "Records which part a member or a deputy had in a meeting, for all of it or for some paragraphs."),
        action: .keepMinutes, day: .own,
        tool: ToolCommand(
            "meeting", "attend", abstract: "Record who served at a meeting, was there, or was absent.",
            done: "Recorded the attendance of {person} at meeting {id}"))

    package var meeting: Identifier<Meeting>
    package var person: Identifier<Person>
    package var part: AttendancePart
    package var insteadOf: Identifier<Person>?
    package var from: String?
    package var until: String?

    package init(
        meeting: Identifier<Meeting>, person: Identifier<Person>, part: AttendancePart = .serving,
        insteadOf: Identifier<Person>? = nil, from: String? = nil, until: String? = nil
    ) {
        self.meeting = meeting
        self.person = person
        self.part = part
        self.insteadOf = insteadOf
        self.from = from
        self.until = until
    }

    package init(from fields: inout FieldReader) throws {
        meeting = try fields.named(Meeting.self)
        person = try fields.person(
            "person", "The member or the deputy, by id or name.", example: "Kim Berg",
            tool: .positional("person", "The member or the deputy, by id or name."))
        part =
            try fields.choice(
                ifPresent: "part", "Which part: serving if it is not given.", example: .serving,
                tool: .option("Which part; serving if it is not given.")) ?? .serving
        insteadOf = try fields.person(
            ifPresent: "insteadOf", "The member whose place a deputy takes, by id or name.", example: nil,
            tool: .option("The member whose place a deputy takes, by id or name.", value: "person", name: "for"))
        from = try fields.text(
            ifPresent: "from", "The first paragraph for which that holds.", example: "§ 50",
            tool: .option("The first paragraph for which that holds.", value: "paragraph"))
        until = try fields.text(
            ifPresent: "until", "The last paragraph for which that holds.", example: "§ 53",
            tool: .option("The last paragraph for which that holds.", value: "paragraph"))
    }
}
