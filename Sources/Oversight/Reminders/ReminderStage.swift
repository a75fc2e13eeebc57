/// The stages of a deadline: which of its reminders one is.
package enum ReminderStage: String, Codable, Sendable, Hashable, CaseIterable {
    /// Twenty-eight days before it.
    case fourWeeksBefore = "four_weeks_before"
    /// Seven days before it.
    case oneWeekBefore = "one_week_before"
    /// The day itself, or the last working day before it.
    case dueDay = "due_day"
    /// The first working day after it.
    case overdue
    /// Every week after that.
    case stillOverdue = "still_overdue"
}
