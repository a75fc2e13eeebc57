/// An action to which access is controlled.
///
/// The raw value is its name in the access table of the documentation.
package enum Action: String, Sendable, Hashable, CaseIterable {
    /// Read reports, activities, lists, what is overdue, and the events.
    case read
    /// Import a published document.
    case importDocument = "import"
    /// Ask for a report.
    case requestReport = "request-report"
    /// Plan an activity.
    case planActivity = "plan-activity"
    /// Report the status of an activity or an assignment, or reschedule it.
    case reportActivity = "report-activity"
    /// Draft a report's contents.
    case draftReport = "draft-report"
    /// Submit or supplement a report.
    case submitReport = "submit-report"
    /// Grade goals.
    case gradeGoals = "grade-goals"
    /// Record values and assessments of indicators.
    case measure
    /// Record a body's decision, or correct the record.
    case decide
    /// Record meetings, recusals, the minutes and diary numbers.
    case keepMinutes = "keep-minutes"
    /// Record who adjusted the minutes of a meeting.
    case adjust
    /// Register municipalities, units, bodies, mandates, goals, grade scales, assignments and indicators.
    case organise
    /// Put right what was recorded; beside it, the action that records such an event must be allowed.
    case rectify
    /// Send reminders.
    case remind
    /// Check the log and back it up.
    case operate
    /// Maintain the directory of persons and their roles.
    case administer
}
