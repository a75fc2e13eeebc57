/// An assignment as a document or the log states it: the input of the rules for dates.
package struct StatedAssignment: Sendable, Hashable {
    /// What is to be done.
    package var title: String
    /// The first day, if stated.
    package var start: CalendarDate?
    /// The last day, if stated.
    package var end: CalendarDate?
    /// How it stands, if known.
    package var status: AssignmentStatus?
    /// The comment; empty if there is none.
    package var comment: String
    /// The line of the document, from 1; 0 if there is none.
    package var line: Int

    /// An assignment as stated.
    ///
    /// - Parameters:
    ///   - title: What is to be done.
    ///   - start: The first day, if stated.
    ///   - end: The last day, if stated.
    ///   - status: How it stands, if known.
    ///   - comment: The comment; empty if there is none.
    ///   - line: The line of the document, from 1; 0 if there is none.
    package init(
        title: String, start: CalendarDate? = nil, end: CalendarDate? = nil, status: AssignmentStatus? = nil,
        comment: String = "", line: Int = 0
    ) {
        self.title = title
        self.start = start
        self.end = end
        self.status = status
        self.comment = comment
        self.line = line
    }
}

/// Compares the status of assignments with their dates, by the rules of activities, and with their comments.
package enum AssignmentRules {
    /// The assignments whose status their dates or their comments contradict, and those that end before they start.
    ///
    /// - Parameters:
    ///   - assignments: The assignments as stated.
    ///   - asOf: The day that the statements describe.
    package static func find(in assignments: [StatedAssignment], asOf: CalendarDate) -> [Finding] {
        assignments.flatMap { assignment in
            let stated = StatedActivity(
                title: assignment.title, start: assignment.start, end: assignment.end,
                status: assignment.status.map(activityStatus), line: assignment.line)
            return [
                TimingRule.find(in: stated, asOf: asOf), TimingRule.endBeforeStart(stated),
                CommentRule.find(in: assignment),
            ].compactMap { $0 }
        }.sorted { ($0.line, $0.code.rawValue) < ($1.line, $1.code.rawValue) }
    }

    /// The status of an activity that the dates contradict in the same way.
    private static func activityStatus(_ status: AssignmentStatus) -> ActivityStatus {
        switch status {
        case .notStarted: .notStarted
        case .inProgress: .inProgressOnPlan
        case .done: .completedOnPlan
        }
    }
}
