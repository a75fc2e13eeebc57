/// Who is to be reminded of what on a day, found in one pass over a state.
public struct DueReminders: Sendable, Equatable {
    /// What one person is to be reminded of.
    public struct Digest: Sendable, Equatable {
        /// The person.
        public var recipient: Identifier<Person>
        /// Why: the earliest deadline first, at most ``Reminder/greatestCount``.
        public var causes: [ReminderCause]
    }

    /// The persons with something to be reminded of, by id.
    public private(set) var digests: [Digest] = []
    /// How many reminders are not sent since they were sent before, or since the person was reminded for the day.
    public private(set) var skipped = 0
    /// What nobody can be reminded of, the earliest deadline first.
    public private(set) var unreachable: [ReminderCause] = []

    /// Finds what is due.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - state: The state that holds the deadlines, who is responsible, and what was told before.
    ///   - isReachable: Whether a message can be sent to a person.
    public init(on day: CalendarDate, in state: OversightState, isReachable: (Identifier<Person>) -> Bool) {
        var finder = ReminderRecipients(state, isReachable: isReachable)
        var found = [[ReminderCause]](repeating: [], count: finder.persons.count)
        for activity in state.activities.entities {
            guard let cause = activity.reminder(on: day) else { continue }
            let places = finder.of(activity)
            for place in places { found[place].append(cause) }
            if places.isEmpty { unreachable.append(cause) }
        }
        for report in state.reports.entities {
            guard let cause = report.reminder(on: day) else { continue }
            let places = finder.of(report)
            for place in places { found[place].append(cause) }
            if places.isEmpty { unreachable.append(cause) }
        }
        for (recipient, causes) in zip(finder.persons, found) where !causes.isEmpty {
            let person = state.reminded[Identifier(rawValue: recipient.rawValue)]
            if let person, !person.isFree(on: day) {
                skipped += causes.count
                continue
            }
            var fresh = causes
            if let person { fresh.removeAll(where: person.isTold) }
            fresh.sort(by: ReminderCause.isBefore)
            fresh.removeLast(max(0, fresh.count - Reminder.greatestCount))
            skipped += causes.count - fresh.count
            if !fresh.isEmpty { digests.append(Digest(recipient: recipient, causes: fresh)) }
        }
        digests.sort { $0.recipient < $1.recipient }
        unreachable.sort(by: ReminderCause.isBefore)
    }
}

extension Activity {
    /// Why somebody is reminded of it on a day: its end comes near or has passed, and it is neither completed nor cancelled.
    func reminder(on day: CalendarDate) -> ReminderCause? {
        guard let end = end?.value, standing?.value.status.isEnded != true else { return nil }
        return ReminderSchedule(.activity, due: end).cause(id.rawValue, on: day)
    }
}

extension Report {
    /// Why somebody is reminded of it on a day: the day by which its unit is to hand it in comes near or has passed.
    func reminder(on day: CalendarDate) -> ReminderCause? {
        guard stage.isOpenToUnit, let due else { return nil }
        return ReminderSchedule(.report, due: due).cause(id.rawValue, on: day)
    }
}
