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
    /// The status of an activity.
    case activity

    /// What the words are for, as a sentence says it.
    var subject: String {
        switch self {
        case .grade: "grades"
        case .assessment: "assessments"
        case .trend: "trends"
        case .assignment: "the status of assignments"
        case .activity: "the status of activities"
        }
    }

    /// Whether its words are steps of a scale, of which each has a place.
    var isScale: Bool {
        switch self {
        case .grade, .assessment: true
        case .trend, .assignment, .activity: false
        }
    }
}

extension Municipality {
    /// The words of a kind that are configured now.
    ///
    /// - Parameter kind: What they are about.
    func words(of kind: WordKind) -> [String] {
        switch kind {
        case .grade: scale?.value.steps.map(\.label) ?? []
        case .assessment: assessmentScales.value()?.all ?? []
        case .trend: trendWords.value()?.all ?? []
        case .assignment: assignmentWords.value()?.words.map(\.label) ?? []
        case .activity: activityWords.value()?.words.map(\.label) ?? []
        }
    }

    /// The day from which the words of a kind are used as they are now; `nil` if none are configured.
    ///
    /// - Parameter kind: What they are about.
    func lastChange(of kind: WordKind) -> CalendarDate? {
        switch kind {
        case .grade: scale?.on
        case .assessment: assessmentScales.values.last?.on
        case .trend: trendWords.values.last?.on
        case .assignment: assignmentWords.values.last?.on
        case .activity: activityWords.values.last?.on
        }
    }
}
