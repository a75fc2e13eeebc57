/// Why a person is reminded: a stage of a deadline of something.
///
/// Nobody is reminded twice for the same cause. The deadline is part of it, so a reminder moves with its deadline: what
/// is rescheduled has new causes, and the old ones are void.
public struct ReminderCause: Sendable, Hashable {
    /// What of.
    public var subject: ReminderSubject
    /// The deadline.
    public var due: CalendarDate
    /// Which of the deadline's reminders it is.
    public var stage: ReminderStage
    /// Which week after the first reminder of its being overdue, from 1; 0 at the other stages.
    public var week: Int

    /// A cause.
    ///
    /// - Parameters:
    ///   - subject: What of.
    ///   - due: The deadline.
    ///   - stage: Which of the deadline's reminders it is.
    ///   - week: Which week, if the stage comes each week.
    public init(_ subject: ReminderSubject, due: CalendarDate, _ stage: ReminderStage, week: Int = 0) {
        self.subject = subject
        self.due = due
        self.stage = stage
        self.week = week
    }

    /// Whether this comes before another in a message: the earliest deadline first.
    static func isBefore(_ left: Self, _ right: Self) -> Bool {
        left.due != right.due ? left.due < right.due : left.subject < right.subject
    }
}

extension ReminderStage {
    /// The place of the stage among those of a deadline, which come in this order.
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
