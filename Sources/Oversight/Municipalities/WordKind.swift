/// What a word of a document is about, among those whose meaning is a municipality's configuration.
///
/// The raw value is the key that scripts use.
package enum WordKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// The grade of a goal.
    case grade
    /// The assessment of an indicator.
    case assessment
    /// The trend of an indicator.
    case trend
    /// The status of an assignment.
    case assignment

    /// What the words are for, as a sentence says it.
    var subject: String {
        switch self {
        case .grade: "grades"
        case .assessment: "assessments"
        case .trend: "trends"
        case .assignment: "the status of assignments"
        }
    }

    /// Whether its words are steps of a scale, of which each has a place.
    var isScale: Bool {
        switch self {
        case .grade, .assessment: true
        case .trend, .assignment: false
        }
    }
}

extension Municipality {
    /// The day from which the words of a kind are used as they are now; `nil` if none are configured.
    ///
    /// - Parameter kind: What they are about.
    func lastChange(of kind: WordKind) -> CalendarDate? {
        switch kind {
        case .grade: scale?.on
        case .assessment: assessmentScales.values.last?.on
        case .trend: trendWords.values.last?.on
        case .assignment: assignmentWords.values.last?.on
        }
    }
}
