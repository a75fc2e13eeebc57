/// Compares a status with the dates.
///
/// An activity has at most one such finding, the strongest.
enum TimingRule {
    /// The contradiction of dates and status, if there is one; a last day has not passed on that day.
    static func find(in activity: StatedActivity, asOf: CalendarDate) -> Finding? {
        guard let status = activity.status else { return nil }
        let title = activity.title
        func finding(_ code: FindingCode, _ message: String) -> Finding {
            Finding(code: code, line: activity.line, message: message)
        }
        if let start = activity.start, start > asOf {
            if status.isCompleted {
                return finding(
                    .completedBeforeStart,
                    "\"\(title)\" is reported as completed on \(asOf), before it starts on \(start).")
            }
            if status.isInProgress {
                return finding(
                    .inProgressBeforeStart,
                    "\"\(title)\" is reported as in progress on \(asOf), before it starts on \(start).")
            }
        }
        if let end = activity.end, end < asOf {
            if status.isInProgress {
                return finding(
                    .inProgressPastEnd,
                    "\"\(title)\" is reported as in progress on \(asOf), although it was to end on \(end).")
            }
            if status == .notStarted {
                return finding(
                    .notStartedPastEnd,
                    "\"\(title)\" is reported as not started on \(asOf), although it was to end on \(end).")
            }
        }
        if let start = activity.start, start < asOf, status == .notStarted {
            return finding(
                .notStartedPastStart,
                "\"\(title)\" is reported as not started on \(asOf), although it was to start on \(start).")
        }
        return nil
    }

    /// The finding for a last day before the first.
    static func endBeforeStart(_ activity: StatedActivity) -> Finding? {
        guard let start = activity.start, let end = activity.end, end < start else { return nil }
        return Finding(
            code: .endBeforeStart, line: activity.line,
            message: "\"\(activity.title)\" ends on \(end), before it starts on \(start).")
    }
}
