package import Oversight

/// Who is to be reminded of what on a day.
package struct ReminderPlan: Codable, Sendable, Equatable {
    /// The day.
    package var on: CalendarDate
    /// Whether it is a working day; on others nobody is reminded unless it is asked for.
    package var isWorkingDay: Bool
    /// What is to be sent, by recipient.
    package var digests: [ReminderDigest]
    /// How many reminders are left out since they were sent before, or since the person was reminded for the day.
    package var skipped: Int
    /// What nobody can be reminded of: nobody is responsible, or nobody who is has an address.
    package var unreachable: [ReminderItem]

    /// What is due on a day.
    ///
    /// - Parameters:
    ///   - due: What was found.
    ///   - day: The day.
    ///   - state: The state that it was found in.
    package init(_ due: DueReminders, on day: CalendarDate, in state: OversightState) {
        on = day
        isWorkingDay = !SwedishHolidays.isFree(day)
        digests = due.digests.map {
            ReminderDigest(recipient: $0.recipient, on: day, causes: $0.causes, in: state)
        }
        skipped = due.skipped
        unreachable = due.unreachable.map { ReminderItem($0, on: day, in: state) }
    }
}

extension ReminderDigest {
    /// The message to a person for a day.
    ///
    /// - Parameters:
    ///   - recipient: The person.
    ///   - day: The day.
    ///   - causes: Why the person is reminded, in order.
    ///   - state: The state that holds what the causes are about.
    package init(recipient: Identifier<Person>, on day: CalendarDate, causes: [ReminderCause], in state: OversightState)
    {
        self.init(
            id: Reminder.identifier(of: recipient, on: day).rawValue, recipient: recipient.rawValue, on: day,
            items: causes.map { ReminderItem($0, on: day, in: state) })
    }
}

extension ReminderItem {
    /// The line of a cause.
    ///
    /// - Parameters:
    ///   - cause: The cause.
    ///   - day: The day of the message.
    ///   - state: The state that holds what the cause is about.
    package init(_ cause: ReminderCause, on day: CalendarDate, in state: OversightState) {
        let id = cause.subject.id
        let kind: OverdueItem.Kind
        var title = id
        var unit: (id: String?, name: String?) = (nil, nil)
        var finder = UnitFinder(state)
        switch cause.subject.kind {
        case .activity:
            kind = .activity
            if let activity = state.activities[Identifier(rawValue: id)] {
                title = activity.title
                unit = finder.unit(named: activity.units?.value ?? [], of: activity.municipality)
            }
        case .assignment:
            kind = .assignment
            if let assignment = state.assignments[Identifier(rawValue: id)] {
                title = assignment.title
                unit = finder.unit(of: assignment, in: state)
            }
        case .report:
            kind = .report
            if let report = state.reports[Identifier(rawValue: id)] {
                title = report.title
                unit = finder.unit(named: report.unit.map { [$0] } ?? [], of: report.municipality)
            }
        case .minutes:
            kind = .minutes
            if let meeting = state.meetings[Identifier(rawValue: id)] {
                title = OverdueItem.title(ofMinutesOf: meeting)
                unit = (nil, state.name(of: meeting.body))
            }
        }
        self.init(
            kind: kind, id: id, title: title, unit: unit.id, unitName: unit.name, due: cause.due, stage: cause.stage,
            daysLeft: cause.due.days(since: day))
    }
}
