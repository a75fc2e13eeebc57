/// What the words of a municipality's documents mean: by its configuration, or else by ``KnownWords``.
///
/// A word that neither has is unknown, and never guessed.
package struct Vocabulary: Sendable, Equatable {
    /// The scale on which goals are graded.
    package private(set) var grades: GradeScale?
    /// The scale on which indicators are assessed on the day, and the one of now.
    private let assessmentScales: [AssessmentScale]
    /// The words for trends on the day, and those of now.
    private let trendWords: [TrendWords]
    /// The words for the status of assignments on the day, and those of now.
    private let assignmentWords: [AssignmentWords]
    /// The municipality's own words for the status of activities on the day, and those of now.
    private let activityWords: [ActivityWords]

    /// The words of a municipality for a document that speaks as of a day.
    ///
    /// What is configured as of the day comes first. A word that was added since means the same in older documents.
    ///
    /// - Parameters:
    ///   - municipality: The municipality; `nil` if it is not registered yet.
    ///   - day: The day as of which the document speaks.
    package init(of municipality: Municipality?, asOf day: CalendarDate) {
        func values<Value: Equatable>(_ history: History<Value>?) -> [Value] {
            guard let then = history?.value(asOf: day), let now = history?.value() else { return [] }
            return then == now ? [now] : [then, now]
        }
        grades = municipality?.scale?.value
        assessmentScales = values(municipality?.assessmentScales)
        trendWords = values(municipality?.trendWords)
        assignmentWords = values(municipality?.assignmentWords)
        activityWords = values(municipality?.activityWords)
    }

    /// The grade that words mean, or `nil` if they are not known.
    ///
    /// - Parameter text: The words as printed.
    package func grade(_ text: String) -> GradeKey? { grades?.grade(of: text) ?? KnownWords.grade(text) }

    /// What the words of an assessment mean.
    ///
    /// - Parameter text: The words as printed.
    package func assessment(_ text: String) -> WordMeaning<AssessmentStep> {
        for scale in assessmentScales {
            let meaning = scale.meaning(of: text)
            if meaning != .unknown { return meaning }
        }
        return KnownWords.assessment(text)
    }

    /// What the words of a trend mean.
    ///
    /// - Parameter text: The words as printed.
    package func trend(_ text: String) -> WordMeaning<Trend> {
        for words in trendWords {
            let meaning = words.meaning(of: text)
            if meaning != .unknown { return meaning }
        }
        return KnownWords.trend(text)
    }

    /// Whether the municipality has configured what the words of a trend mean.
    ///
    /// - Parameter text: The words as printed.
    package func hasTrend(_ text: String) -> Bool { trendWords.contains { $0.meaning(of: text) != .unknown } }

    /// The status of an assignment that words mean, or `nil` if they are not known.
    ///
    /// - Parameter text: The words as printed.
    package func status(_ text: String) -> AssignmentStatus? {
        for words in assignmentWords {
            if let status = words.status(of: text) { return status }
        }
        return KnownWords.status(text)
    }

    /// The status of an activity that words mean, or `nil` if they are not known.
    ///
    /// - Parameter text: The words as printed.
    package func activityStatus(_ text: String) -> ActivityStatus? {
        for words in activityWords {
            if let status = words.status(of: text) { return status }
        }
        return KnownWords.activityStatus(text)
    }
}

extension GradeScale {
    /// The grade that words mean, or `nil` if the scale does not have them.
    ///
    /// - Parameter text: The words, compared by ``Wording/key(_:)``.
    package func grade(of text: String) -> GradeKey? {
        let key = Wording.key(text)
        return steps.first { Wording.key($0.label) == key }?.key
    }
}
