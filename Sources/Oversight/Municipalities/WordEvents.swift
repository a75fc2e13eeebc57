/// A municipality adopted the scale on which it assesses indicators.
package struct AssessmentScaleAdopted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day from which it is used.
    package var on: CalendarDate
    /// The steps.
    package var steps: [AssessmentStep]
    /// The words by which documents say that no assessment is given.
    package var none: [String]

    /// A scale as adopted.
    package init(on: CalendarDate, steps: [AssessmentStep], none: [String]) {
        self.on = on
        self.steps = steps
        self.none = none
    }
}

/// A municipality adopted its words for trends.
package struct TrendWordsAdopted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day from which they are used.
    package var on: CalendarDate
    /// The words for a trend that improves.
    package var improving: [String]
    /// The words for a trend that stays as it is.
    package var unchanged: [String]
    /// The words for a trend that worsens.
    package var worsening: [String]
    /// The words for values that cannot be compared.
    package var incomparable: [String]
    /// The words by which documents say that no trend is given.
    package var none: [String]

    /// Words as adopted.
    package init(
        on: CalendarDate, improving: [String], unchanged: [String], worsening: [String], incomparable: [String],
        none: [String]
    ) {
        self.on = on
        self.improving = improving
        self.unchanged = unchanged
        self.worsening = worsening
        self.incomparable = incomparable
        self.none = none
    }
}

/// A municipality adopted its words for the status of assignments.
package struct AssignmentWordsAdopted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day from which they are used.
    package var on: CalendarDate
    /// The words, each with the status that it means.
    package var words: [AssignmentWord]

    /// Words as adopted.
    package init(on: CalendarDate, words: [AssignmentWord]) {
        self.on = on
        self.words = words
    }
}

/// A municipality adopted its own words for the status of activities.
package struct ActivityWordsAdopted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day from which they are used.
    package var on: CalendarDate
    /// The words, each with the status that it means; empty if those that are known everywhere are enough.
    package var words: [ActivityWord]

    /// Words as adopted.
    package init(on: CalendarDate, words: [ActivityWord]) {
        self.on = on
        self.words = words
    }
}
