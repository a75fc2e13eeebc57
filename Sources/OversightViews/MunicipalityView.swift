package import Oversight

/// A municipality as surfaces show it.
package struct MunicipalityView: Codable, Sendable, Equatable {
    /// A grade scale and the day from which it is used.
    package struct AdoptedScale: Codable, Sendable, Equatable {
        /// The scale.
        package var value: GradeScale
        /// The day from which it is used.
        package var on: CalendarDate
    }

    /// A scale of assessments and the day from which it is used.
    package struct AdoptedAssessments: Codable, Sendable, Equatable {
        /// A step.
        package struct Step: Codable, Sendable, Equatable {
            /// The key.
            package var key: String
            /// The words that documents print.
            package var label: String
            /// Its place on the scale: 1 for the best.
            package var rank: Int
        }

        /// The steps.
        package var steps: [Step]
        /// The words that say that none is given.
        package var none: [String]
        /// The day from which it is used.
        package var on: CalendarDate

        fileprivate init(_ scale: Dated<AssessmentScale>) {
            steps = scale.value.steps.map { Step(key: $0.key.rawValue, label: $0.label, rank: $0.rank) }
            none = scale.value.none
            on = scale.on
        }
    }

    /// Words for trends and the day from which they are used.
    package struct AdoptedTrends: Codable, Sendable, Equatable {
        package var improving: [String]
        package var unchanged: [String]
        package var worsening: [String]
        package var incomparable: [String]
        /// The words that say that none is given.
        package var none: [String]
        /// The day from which they are used.
        package var on: CalendarDate

        fileprivate init(_ words: Dated<TrendWords>) {
            (improving, unchanged) = (words.value.improving, words.value.unchanged)
            (worsening, incomparable) = (words.value.worsening, words.value.incomparable)
            (none, on) = (words.value.none, words.on)
        }
    }

    /// Words for the status of assignments and the day from which they are used.
    package struct AdoptedStatuses: Codable, Sendable, Equatable {
        /// A word.
        package struct Word: Codable, Sendable, Equatable {
            /// The status that it means.
            package var status: AssignmentStatus
            /// The word as documents print it.
            package var label: String
        }

        /// The words.
        package var words: [Word]
        /// The day from which they are used.
        package var on: CalendarDate

        fileprivate init(_ words: Dated<AssignmentWords>) {
            self.words = words.value.words.map { Word(status: $0.status, label: $0.label) }
            on = words.on
        }
    }

    /// Words for the status of activities and the day from which they are used.
    package struct AdoptedActivityStatuses: Codable, Sendable, Equatable {
        /// A word.
        package struct Word: Codable, Sendable, Equatable {
            /// The status that it means.
            package var status: ActivityStatus
            /// The word as documents print it.
            package var label: String
        }

        /// The words.
        package var words: [Word]
        /// The day from which they are used.
        package var on: CalendarDate

        fileprivate init(_ words: Dated<ActivityWords>) {
            self.words = words.value.words.map { Word(status: $0.status, label: $0.label) }
            on = words.on
        }
    }

    /// The identifier.
    package var id: String
    /// Its name, without "kommun".
    package var name: String
    /// The scale on which it grades its goals; absent if it has none.
    package var scale: AdoptedScale?
    /// The scale on which it assesses indicators; absent if it has none.
    package var assessmentScale: AdoptedAssessments?
    /// Its words for trends; absent if it has none.
    package var trendWords: AdoptedTrends?
    /// Its words for the status of assignments; absent if it has none.
    package var assignmentWords: AdoptedStatuses?
    /// Its own words for the status of activities; absent if it has none.
    package var activityWords: AdoptedActivityStatuses?
    /// The years that it has closed.
    package var closedYears: [Int]
    /// The revision of its stream.
    package var revision: Int

    /// A municipality as it stands.
    ///
    /// - Parameter municipality: The municipality.
    package init(_ municipality: Municipality) {
        id = municipality.id.rawValue
        name = municipality.name
        scale = Self.adopted(municipality.scale).map { AdoptedScale(value: $0.value, on: $0.on) }
        assessmentScale = Self.adopted(municipality.assessmentScales.values.last).map(AdoptedAssessments.init)
        trendWords = Self.adopted(municipality.trendWords.values.last).map(AdoptedTrends.init)
        assignmentWords = Self.adopted(municipality.assignmentWords.values.last).map(AdoptedStatuses.init)
        activityWords = Self.adopted(municipality.activityWords.values.last).flatMap { words in
            words.value.words.isEmpty ? nil : AdoptedActivityStatuses(words)
        }
        closedYears = municipality.closedYears.map(\.year)
        revision = municipality.revision
    }

    /// What was adopted by the day of the view.
    ///
    /// A view of an earlier day has what was adopted later too, since reports of that day are read by it, but with no real
    /// day: it was not adopted yet.
    private static func adopted<Value>(_ value: Dated<Value>?) -> Dated<Value>? {
        value.flatMap { $0.on.isBeforeAll ? nil : $0 }
    }
}
