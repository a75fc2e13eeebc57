package import Oversight

/// Take a matter off the agenda of a meeting.
package struct WithdrawMatter: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "withdrawMatter", .post, "/meetings/{id}/matters/withdrawals", .meetings, "Take a matter off the agenda",
            "Takes a matter off the agenda of a meeting. The other matters keep their numbers."),
        action: .keepMinutes,
        tool: ToolCommand(
            "meeting", "withdraw-matter", abstract: "Take a matter off the agenda of a meeting (utgår).",
            done: "Took matter {matter} off the agenda of meeting {id}"))

    package var meeting: Identifier<Meeting>
    package var matter: Int
    package var reason: String?

    package init(meeting: Identifier<Meeting>, matter: Int, reason: String? = nil) {
        self.meeting = meeting
        self.matter = matter
        self.reason = reason
    }

    package init(from fields: inout FieldReader) throws {
        meeting = try fields.named(Meeting.self)
        matter = try fields.whole(
            "matter", "The number of the matter on the agenda.", in: 1...Int.max, example: 1,
            tool: .positional("matter", "The number of the matter on the agenda.", value: "number"))
        reason = try fields.text(
            ifPresent: "reason", "Why it is not taken up.", example: "Underlaget är inte färdigt.",
            tool: .prose("Why it is not taken up."))
    }
}
