package import Oversight

extension ReadReport {
    /// All findings as of a day: ``findings``, and statuses that contradict their dates.
    ///
    /// - Parameter asOf: The day that the report describes.
    package func findings(asOf: CalendarDate) -> [Finding] {
        (findings + Contradictions.withDates(in: statedActivities, asOf: asOf)).sorted(by: Self.inOrder)
    }

    /// The rows as input to the rules for contradictions.
    package var statedActivities: [StatedActivity] {
        rows.map { row in
            StatedActivity(
                title: row.title, goals: [row.goalNumber], start: row.start, end: row.end, status: row.status,
                comment: row.comment, line: row.line)
        }
    }

    static func inOrder(_ left: Finding, _ right: Finding) -> Bool {
        (left.line, left.code.rawValue, left.message) < (right.line, right.code.rawValue, right.message)
    }

    /// The findings that do not depend on the day.
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
