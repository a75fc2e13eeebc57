package import EventLog
package import Oversight
package import OversightCommands

extension ConcludeReminder: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        // A reminder may be about several municipalities.
        try context.checkReach(AccessTable.Subject(of: .installation))
        let (recipient, day) = Reminder.parts(of: reminder)
        let known = context.state.reminded[Identifier(rawValue: recipient.rawValue)]?.reminder(on: day)
        let reminder = known ?? Reminder(id: reminder)
        let events = try reminder.decide(.conclude(outcome), context.occasion)
        return StreamChanges(
            reminder.id.rawValue, .reminder, revision: reminder.revision, events.map(OversightEvent.reminder))
    }

    package func subject(in state: OversightState) -> String { reminder.rawValue }

    /// Removes personal data that the mail agent may have put into its message.
    package func withoutPersons(_ directory: PersonDirectory) -> ConcludeReminder {
        guard case .failed(let reason) = outcome else { return self }
        let words = directory.redacted(reason, of: Reminder.parts(of: reminder).recipient)
        return ConcludeReminder(reminder: reminder, outcome: .failed(reason: words))
    }

    package func wasCarriedOut(_ outcome: AppendOutcome, by service: OversightService) {
        service.reminderQueue.follow(outcome)
    }
}
