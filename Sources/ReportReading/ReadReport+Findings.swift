package import Oversight

extension ReadReport {
    /// All findings as of a day: ``findings``, and those that depend on the day or on the municipality's words.
    ///
    /// - Parameters:
    ///   - asOf: The day that the report describes.
    ///   - words: What the words of its assessments, trends, statuses and grades mean.
    package func findings(asOf: CalendarDate, words: DocumentWords = DocumentWords()) -> [Finding] {
        let dated = Contradictions.withDates(in: statedActivities, asOf: asOf)
        return (findings + dated + worded(asOf: asOf, words: words)).sorted(by: Self.inOrder)
    }

    /// The findings in assignments, indicators and grades that depend on the day or on the words.
    private func worded(asOf: CalendarDate, words: DocumentWords) -> [Finding] {
        let found =
            AssignmentRules.find(in: statedAssignments(words), asOf: asOf)
            + IndicatorRules.find(in: statedIndicators(words), endOf: kind == .annual ? asOf.year : nil)
        switch kind {
        case .oversight, .fourMonth: return found
        case .halfYear, .annual:
            return found + GoalRules.find(in: statedGoals(words))
                + GradeFiguresRule.find(in: statedGoals(words), result: statedResult)
        }
    }

    /// What the cover says otherwise than the import.
    ///
    /// - Parameters:
    ///   - municipality: The name of the municipality that the import is for.
    ///   - asOf: The day that the report describes.
    ///   - assumedBody: The body that it is recorded for if nobody names one; `nil` if somebody does.
    package func coverFindings(municipality: String, asOf: CalendarDate, assumedBody: String? = nil) -> [Finding] {
        let isOfYear = kind == .halfYear || kind == .annual
        let cover = StatedCover(
            municipality: self.municipality?.written, municipalityLine: self.municipality?.line ?? 0,
            year: isOfYear ? statedYear : nil)
        return CoverRule.find(
            cover, municipality: municipality, asOf: asOf, assumedBody: isForUnnamedSubcommittee ? nil : assumedBody)
    }

    static func inOrder(_ left: Finding, _ right: Finding) -> Bool {
        (left.line, left.code.rawValue, left.message) < (right.line, right.code.rawValue, right.message)
    }

    /// The findings that do not depend on the day or on the municipality's words.
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
        return found + impossibleDays() + StatementRules.find(in: statements) + OddFigures(self).findings
    }
}
