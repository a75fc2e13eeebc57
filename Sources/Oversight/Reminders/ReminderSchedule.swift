/// The reminders of one deadline, and the day on which each falls.
///
/// An activity and an assignment have one 28 days and one 7 days before their end, one on the first working day after it, and one
/// every 7 days after that one. A report to be submitted has one 7 days before its due day, one on the due day or the last
/// working day before it, one on the first working day after it, and one every 7 days after that; so have the minutes of a
/// meeting, to be adjusted or posted.
package struct ReminderSchedule: Sendable, Hashable {
    /// One of the reminders.
    package struct Step: Sendable, Hashable {
        /// Its stage.
        package var stage: ReminderStage
        /// The week after the first overdue reminder, from 1; 0 at the other stages.
        package var week: Int
        /// The day on which it falls.
        package var day: CalendarDate
    }

    /// What has the deadline.
    package var kind: ReminderSubject.Kind
    /// The deadline.
    package var due: CalendarDate

    /// The reminders of a deadline.
    ///
    /// - Parameters:
    ///   - kind: What has it.
    ///   - due: The deadline.
    package init(_ kind: ReminderSubject.Kind, due: CalendarDate) {
        self.kind = kind
        self.due = due
    }

    /// The reminder that counts on a day: the latest that has fallen by then, or `nil` before the first.
    ///
    /// A missed one is still sent late, as long as no later one has fallen.
    ///
    /// - Parameter day: The day.
    package func step(on day: CalendarDate) -> Step? {
        if day > due {
            let first = SwedishHolidays.workingDay(onOrAfter: due.adding(days: 1))
            let week = day.days(since: first) / 7
            if week > 0 {
                return Step(stage: .stillOverdue, week: week, day: first.adding(days: 7 * week))
            }
            if day >= first { return Step(stage: .overdue, week: 0, day: first) }
        }
        if hasDueDay {
            let last = SwedishHolidays.workingDay(onOrBefore: due)
            if day >= last { return Step(stage: .dueDay, week: 0, day: last) }
        }
        let weekBefore = due.adding(days: -7)
        if day >= weekBefore { return Step(stage: .oneWeekBefore, week: 0, day: weekBefore) }
        let monthBefore = due.adding(days: -28)
        if !hasDueDay, day >= monthBefore { return Step(stage: .fourWeeksBefore, week: 0, day: monthBefore) }
        return nil
    }

    /// Whether it has to be done on a day, rather than to end by then: a reminder falls on the day itself.
    private var hasDueDay: Bool {
        switch kind {
        case .activity, .assignment: false
        case .report, .minutes: true
        }
    }

    /// The cause to remind somebody on a day, or `nil` before the first reminder.
    ///
    /// - Parameters:
    ///   - id: The identifier of what has the deadline.
    ///   - day: The day.
    func cause(_ id: String, on day: CalendarDate) -> ReminderCause? {
        step(on: day).map { ReminderCause(ReminderSubject(kind, id), due: due, $0.stage, week: $0.week) }
    }
}
