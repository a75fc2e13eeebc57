/// Finds what a reader would want flagged before a report is submitted.
///
/// A finding is a hint for a person: nothing is refused or changed because of one.
package enum Contradictions {
    /// All contradictions among activities, by line.
    ///
    /// - Parameters:
    ///   - activities: The activities as stated; one under several goals may come several times.
    ///   - asOf: The day that the statements describe.
    package static func find(in activities: [StatedActivity], asOf: CalendarDate) -> [Finding] {
        (withDates(in: activities, asOf: asOf) + onAnyDay(in: activities))
            .sorted { ($0.line, $0.code.rawValue) < ($1.line, $1.code.rawValue) }
    }

    /// Those that depend on the day: a status that the dates contradict.
    ///
    /// - Parameters:
    ///   - activities: The activities as stated.
    ///   - asOf: The day that the statements describe.
    package static func withDates(in activities: [StatedActivity], asOf: CalendarDate) -> [Finding] {
        activities.compactMap { TimingRule.find(in: $0, asOf: asOf) }
    }

    /// Those that hold on any day.
    ///
    /// - Parameter activities: The activities as stated.
    package static func onAnyDay(in activities: [StatedActivity]) -> [Finding] {
        activities.compactMap { TimingRule.endBeforeStart($0) }
            + activities.compactMap { CommentRule.find(in: $0) }
            + activities.compactMap { NumberRule.find(in: $0) }
            + SameActivityRule.find(in: activities)
    }
}
