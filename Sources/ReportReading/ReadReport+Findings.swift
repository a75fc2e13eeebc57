public import Oversight

extension ReadReport {
    /// Everything that a reader would want flagged on a day: ``findings`` and what has become of the dates.
    ///
    /// - Parameter asOf: The day that the report describes.
    public func findings(asOf: CalendarDate) -> [Finding] {
        (findings + Contradictions.withDates(in: statedActivities, asOf: asOf)).sorted(by: Self.inOrder)
    }

    /// The rows as the rules for contradictions take them.
    public var statedActivities: [StatedActivity] {
        rows.map { row in
            StatedActivity(
                title: row.title, goals: [row.goalNumber], start: row.start, end: row.end, status: row.status,
                comment: row.comment, line: row.line)
        }
    }

    static func inOrder(_ left: Finding, _ right: Finding) -> Bool {
        (left.line, left.code.rawValue, left.message) < (right.line, right.code.rawValue, right.message)
    }

    /// What can be said without knowing the day.
    func undatedFindings() -> [Finding] {
        var found = Contradictions.onAnyDay(in: statedActivities)
        let stated = assessments.map { assessment in
            StatedAssessment(
                goalNumber: assessment.goalNumber, heading: assessment.grade, text: assessment.textGrade,
                line: assessment.line)
        }
        found += AssessmentRules.headingAndText(stated)
        if let statedSummary {
            found += AssessmentRules.summary(
                total: statedSummary.total, groups: statedSummary.groups.map { ($0.grades, $0.count) },
                of: stated, line: statedSummary.line)
        }
        if kind == .oversight {
            let goals = listedGoals.filter { $0.level == .financialManagement }.map { goal in
                ActivityCountRule.Goal(number: goal.number, title: goal.title)
            }
            found += ActivityCountRule.find(in: statedActivities, of: unit, financialManagementGoals: goals)
        }
        return found
    }
}
