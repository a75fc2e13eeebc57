/// Compares the grades of a report with each other and with the counts that it states.
package enum AssessmentRules {
    /// Goals whose heading gives one grade and whose text another.
    ///
    /// - Parameter assessments: The grades as stated.
    package static func headingAndText(_ assessments: [StatedAssessment]) -> [Finding] {
        assessments.compactMap { assessment in
            guard let text = assessment.text, text != assessment.heading else { return nil }
            return Finding(
                code: .headingTextDisagree, line: assessment.line,
                figures: [
                    .init(.goal, text: assessment.goalNumber), .init(.grade, text: words(assessment.heading)),
                    .init(.otherGrade, text: words(text)),
                ])
        }
    }

    /// Counts in the text that the grades do not add up to.
    ///
    /// - Parameters:
    ///   - total: How many goals the text says there are; `nil` if it does not say.
    ///   - groups: Grades that are counted together, and the count stated for them.
    ///   - assessments: The grades as stated.
    ///   - line: The line of the sentence, from 1; 0 if there is none.
    package static func summary(
        total: Int?, groups: [(grades: [GradeKey], count: Int)], of assessments: [StatedAssessment], line: Int
    ) -> [Finding] {
        var findings: [Finding] = []
        func add(_ stated: Int, _ count: Int, _ grades: [GradeKey]) {
            let figures: [Finding.Figure] = [
                .init(.printed, number: DecimalNumber(significand: stated)),
                .init(.count, number: DecimalNumber(significand: count)),
            ]
            let grades = grades.map { Finding.Figure(.grade, text: words($0)) }
            findings.append(Finding(code: .summaryMismatch, line: line, figures: figures + grades))
        }
        if let total, total != assessments.count { add(total, assessments.count, []) }
        for group in groups {
            let count = assessments.filter { group.grades.contains($0.heading) }.count
            guard count != group.count else { continue }
            add(group.count, count, group.grades)
        }
        return findings
    }

    private static func words(_ grade: GradeKey) -> String {
        grade.rawValue.split(separator: "_").joined(separator: " ")
    }
}
