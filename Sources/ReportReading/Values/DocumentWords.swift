package import Oversight

/// What a municipality's own words mean, for the findings that depend on it.
///
/// A report is read without them: labels stay as printed. What is `nil` here gives no finding, since an unknown word is
/// never guessed.
package struct DocumentWords: Sendable, Equatable {
    /// The scale on which indicators are assessed.
    package var assessments: AssessmentScale?
    /// The words for trends.
    package var trends: TrendWords?
    /// The words for the status of assignments.
    package var assignments: AssignmentWords?
    /// The scale on which goals are graded.
    package var grades: GradeScale?
    /// Which values are good, by the title of an indicator as ``Wording/key(_:)`` makes it.
    package var polarities: [String: Polarity]

    /// Words of a municipality; none are known if nothing is given.
    package init(
        assessments: AssessmentScale? = nil, trends: TrendWords? = nil, assignments: AssignmentWords? = nil,
        grades: GradeScale? = nil, polarities: [String: Polarity] = [:]
    ) {
        self.assessments = assessments
        self.trends = trends
        self.assignments = assignments
        self.grades = grades
        self.polarities = polarities
    }
}

extension DocumentWords {
    /// Where the words of an assessment are on the scale; `nil` if none is given.
    func standing(of label: String?) -> StatedIndicator.Standing? {
        guard let label, !Wording.statesNothing(label) else { return nil }
        switch assessments?.meaning(of: label) {
        case .known(let step): return assessments?.standing(of: step.key) ?? .unknown
        case .notGiven: return nil
        case .unknown, nil: return .unknown
        }
    }

    /// The trend that words mean; `nil` if none is given or they are not known.
    func trend(of label: String?) -> Trend? {
        guard let label, case .known(let trend) = trends?.meaning(of: label) else { return nil }
        return trend
    }

    /// The place of a grade on the scale, 0 for the best; `nil` if it is not on it.
    func rank(ofGrade label: String) -> Int? {
        let key = Wording.key(label)
        return grades?.steps.firstIndex { Wording.key($0.label) == key }
    }
}
