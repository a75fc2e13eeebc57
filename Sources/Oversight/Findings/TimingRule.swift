/// Compares a status with the dates.
///
/// An activity has at most one such finding, the strongest.
enum TimingRule {
    /// The contradiction of dates and status, if there is one; a last day has not passed on that day.
    static func find(in activity: StatedActivity, asOf: CalendarDate) -> Finding? {
        guard let status = activity.status else { return nil }
        func finding(_ code: FindingCode, _ figure: Finding.Figure.Name, _ day: CalendarDate) -> Finding {
            Finding(
                code: code, line: activity.line,
                figures: [.init(.title, text: activity.title), .init(.asOf, day: asOf), .init(figure, day: day)])
        }
        if let start = activity.start, start > asOf {
            if status.isCompleted { return finding(.completedBeforeStart, .start, start) }
            if status.isInProgress { return finding(.inProgressBeforeStart, .start, start) }
        }
        if let end = activity.end, end < asOf {
            if status.isInProgress { return finding(.inProgressPastEnd, .end, end) }
            if status == .notStarted { return finding(.notStartedPastEnd, .end, end) }
        }
        if let start = activity.start, let latest = activity.latestStart, latest < asOf, status == .notStarted {
            return finding(.notStartedPastStart, .start, start)
        }
        return nil
    }

    /// The finding for a last day before the first.
    static func endBeforeStart(_ activity: StatedActivity) -> Finding? {
        guard let start = activity.start, let end = activity.end, end < start else { return nil }
        return Finding(
            code: .endBeforeStart, line: activity.line,
            figures: [.init(.title, text: activity.title), .init(.end, day: end), .init(.start, day: start)])
    }
}
