/// The reminders that are due on a day, found in one pass over a state.
package struct DueReminders: Sendable, Equatable {
    /// The reminders of one person.
    package struct Digest: Sendable, Equatable {
        /// The person.
        package var recipient: Identifier<Person>
        /// The causes, by deadline, at most ``Reminder/greatestCount``.
        package var causes: [ReminderCause]
    }

    /// One digest for each person with reminders, ordered by id.
    package private(set) var digests: [Digest] = []
    /// The number of reminders that are not sent, as they were sent before or the person was reminded for the day.
    package private(set) var skipped = 0
    /// The causes of which nobody can be reminded, by deadline.
    package private(set) var unreachable: [ReminderCause] = []

    /// Finds the reminders that are due.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - state: The state, with the deadlines, those responsible, and the earlier reminders.
    ///   - isReachable: Whether a message can be sent to a person.
    package init(on day: CalendarDate, in state: OversightState, isReachable: (Identifier<Person>) -> Bool) {
        var finder = ReminderRecipients(state, on: day, isReachable: isReachable)
        var found = [[ReminderCause]](repeating: [], count: finder.persons.count)
        func take(_ cause: ReminderCause, of municipality: Identifier<Municipality>?, _ indexes: () -> [Int]) {
            // Nobody is reminded of what lies in a closed year.
            if let municipality, state.isClosed(cause.due, of: municipality, on: day) { return }
            let indexes = indexes()
            for index in indexes { found[index].append(cause) }
            if indexes.isEmpty { unreachable.append(cause) }
        }
        for activity in state.activities.entities {
            guard let cause = activity.reminder(on: day) else { continue }
            take(cause, of: activity.municipality) { finder.indexes(of: activity) }
        }
        for assignment in state.assignments.entities {
            guard let cause = assignment.reminder(on: day) else { continue }
            take(cause, of: assignment.municipality) { finder.indexes(of: assignment) }
        }
        for report in state.reports.entities {
            guard let cause = report.reminder(on: day) else { continue }
            take(cause, of: report.municipality) { finder.indexes(of: report) }
        }
        for meeting in state.meetings.entities {
            guard let cause = meeting.reminder(on: day) else { continue }
            take(cause, of: state.bodies[meeting.body]?.municipality) { finder.indexes(of: meeting) }
        }
        for (recipient, causes) in zip(finder.persons, found) where !causes.isEmpty {
            let person = state.reminded[Identifier(rawValue: recipient.rawValue)]
            if let person, !person.isFree(on: day) {
                skipped += causes.count
                continue
            }
            var fresh = causes
            if let person { fresh.removeAll(where: person.wasReminded(of:)) }
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
    /// The cause to remind somebody of it on a day, if its end is near or past and it is neither completed nor cancelled.
    func reminder(on day: CalendarDate) -> ReminderCause? {
        guard let end = end?.value.day, standing?.value.status.isEnded != true else { return nil }
        return ReminderSchedule(.activity, due: end).cause(id.rawValue, on: day)
    }
}

extension Assignment {
    /// The cause to remind somebody of it on a day, if its end is near or past and it is not done.
    func reminder(on day: CalendarDate) -> ReminderCause? {
        guard let end = end?.value.day, standing?.value.status.isEnded != true else { return nil }
        return ReminderSchedule(.assignment, due: end).cause(id.rawValue, on: day)
    }
}

extension Meeting {
    /// The cause to remind somebody of its minutes on a day, if their adjustment or posting is near or past.
    func reminder(on day: CalendarDate) -> ReminderCause? {
        nextDeadline(on: day).flatMap { ReminderSchedule(.minutes, due: $0).cause(id.rawValue, on: day) }
    }
}

extension Report {
    /// The cause to remind somebody of it on a day, if the day by which its unit is to submit it is near or past.
    func reminder(on day: CalendarDate) -> ReminderCause? {
        guard stage.isOpenToUnit, let due else { return nil }
        return ReminderSchedule(.report, due: due).cause(id.rawValue, on: day)
    }
}
