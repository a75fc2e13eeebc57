package import Oversight

/// Cancel a meeting that has not been held.
package struct CancelMeeting: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "cancelMeeting", .post, "/meetings/{id}/cancellation", .meetings, "Cancel a meeting",
            "Cancels a meeting that has not been held. Another one may be scheduled on its day."),
        action: .keepMinutes,
        tool: ToolCommand(
            "meeting", "cancel", abstract: "Cancel a meeting that has not been held.",
            done: "Cancelled meeting {id}"))

    package var meeting: Identifier<Meeting>
    package var reason: String?

    package init(meeting: Identifier<Meeting>, reason: String? = nil) {
        self.meeting = meeting
        self.reason = reason
    }

    package init(from fields: inout FieldReader) throws {
        meeting = try fields.named(Meeting.self)
        reason = try fields.text(
            ifPresent: "reason", "Why it is cancelled.", example: "Det finns inga ärenden.",
            tool: .prose("Why it is cancelled."))
    }
}
