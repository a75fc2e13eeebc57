package import Oversight

/// Record the outcome of sending a reminder.
package struct ConcludeReminder: Command {
    package static let declaration = CommandDeclaration(
        APIOperation(
            "concludeReminder", .post, "/reminders/{id}/outcome", .reminders, "Report the outcome of a reminder",
            "Records whether the mail agent took a reminder that was claimed. What the mail agent certainly did not take may be claimed again."
        ),
        action: .remind, day: .own, takesRevision: true,
        tool: nil)

    package var reminder: Identifier<Reminder>
    package var outcome: ReminderOutcome

    package init(reminder: Identifier<Reminder>, outcome: ReminderOutcome) {
        self.reminder = reminder
        self.outcome = outcome
    }

    package init(from fields: inout FieldReader) throws {
        // A person's identifier and a day, which together may be longer than one identifier.
        let written = try fields.pathText(
            "id", "The identifier of the reminder: the recipient's and the day.", example: "kim-2024-10-15"
        ).lowercased()
        guard written.utf8.count <= 131 else { throw FieldError.notFound("There is no such reminder.") }
        reminder = Identifier(rawValue: written)
        let word: OutcomeWord = try fields.choice(
            "outcome", "Whether the mail agent took it, or certainly did not.", example: .failed)
        let reason = try fields.text(
            ifPresent: "reason",
            "What the mail agent said, if it did not take it; words with an address in them are left out.", minimum: 1,
            example: "Brevlådan är full.")
        switch word {
        case .sent:
            guard reason == nil else { throw Refusal(.invalid, "Only a reminder that failed has a reason.") }
            outcome = .sent
        case .failed: outcome = .failed(reason: reason ?? "")
        }
    }

    /// The outcome of a reminder, as requests give it.
    private enum OutcomeWord: String, FieldChoice {
        case sent, failed
    }
}
