/// Why a person is reminded: a stage of a deadline of something.
///
/// Nobody is reminded twice for the same cause. The deadline is part of the cause, so a reminder moves with it: something
/// that is rescheduled has new causes, and the old ones are void.
package struct ReminderCause: Sendable, Hashable {
    /// What the person is reminded of.
    package var subject: ReminderSubject
    /// The deadline.
    package var due: CalendarDate
    /// Which reminder of the deadline it is.
    package var stage: ReminderStage
    /// The week after the first overdue reminder, from 1; 0 at the other stages.
    package var week: Int

    /// A cause.
    ///
    /// - Parameters:
    ///   - subject: What the person is reminded of.
    ///   - due: The deadline.
    ///   - stage: Which reminder of the deadline it is.
    ///   - week: The week, if the stage comes every week.
    package init(_ subject: ReminderSubject, due: CalendarDate, _ stage: ReminderStage, week: Int = 0) {
        self.subject = subject
        self.due = due
        self.stage = stage
        self.week = week
    }

    /// Whether one cause comes before another in a message: the earliest deadline first.
    static func isBefore(_ left: Self, _ right: Self) -> Bool {
        left.due != right.due ? left.due < right.due : left.subject < right.subject
    }
}

extension ReminderStage {
    /// The order of the stages of a deadline, from 0.
    var order: Int {
        switch self {
        case .fourWeeksBefore: 0
        case .oneWeekBefore: 1
        case .dueDay: 2
        case .overdue: 3
        case .stillOverdue: 4
        }
    }
}
