import Oversight

extension CommandDecider {
    /// Lets a reminder take what came of it.
    func conclude(_ id: Identifier<Reminder>, _ outcome: ReminderOutcome) throws(Refusal) -> Decided {
        try allow(.remind)
        let (recipient, day) = Reminder.parts(of: id)
        let reminder = state.reminded[Identifier(rawValue: recipient.rawValue)]?.reminder(on: day) ?? Reminder(id: id)
        let events = try reminder.decide(.conclude(outcome), occasion)
        return Decided(id.rawValue, .reminder, revision: reminder.revision, events.map(OversightEvent.reminder))
    }
}
