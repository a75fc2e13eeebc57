package import Oversight

/// The value of an indicator in a year, with what it was before it was revised.
package struct IndicatorValueView: Codable, Sendable, Equatable {
    /// The year.
    package var year: Int
    /// The value as written.
    package var written: String
    /// The value; `null` if only parts of it are stated.
    @Nullable package var number: NumberValue?
    /// The values of its parts, if they are stated.
    package var parts: [NumberValue]
    /// The day as of which it was stated.
    package var on: CalendarDate
    /// The identifier of the report that states it.
    @Nullable package var report: String?
    /// What was stated of the year before, the earliest first; empty if it was not revised.
    package var revised: [RevisedValueView]

    /// The value that holds for a year, or `nil` if none is stated.
    init?(_ indicator: Indicator, year: Int) {
        guard let value = indicator.value(of: year) else { return nil }
        self.year = year
        written = value.written
        number = value.number.map { NumberValue($0) }
        parts = value.parts.map { NumberValue($0) }
        on = value.on
        report = value.report?.rawValue
        revised = indicator.revisedValues(of: year).filter { !$0.states(value.number, parts: value.parts) }
            .map(RevisedValueView.init)
    }
}

/// A value that a later one revised.
package struct RevisedValueView: Codable, Sendable, Equatable {
    /// The value as written.
    package var written: String
    /// The value; `null` if only parts of it were stated.
    @Nullable package var number: NumberValue?
    /// The values of its parts, if they were stated.
    package var parts: [NumberValue]
    /// The day as of which it was stated.
    package var on: CalendarDate
    /// The identifier of the report that states it.
    @Nullable package var report: String?

    init(_ value: Indicator.Measurement) {
        written = value.written
        number = value.number.map { NumberValue($0) }
        parts = value.parts.map { NumberValue($0) }
        on = value.on
        report = value.report?.rawValue
    }
}

/// What is to be reached in a year.
package struct IndicatorTargetView: Codable, Sendable, Equatable {
    /// The year.
    package var year: Int
    /// The target as written.
    package var written: String
    /// The value; `null` if it is stated in words only.
    @Nullable package var number: NumberValue?

    init(year: Int, _ target: Dated<Indicator.Target>) {
        self.year = year
        written = target.value.written
        number = target.value.number.map { NumberValue($0) }
    }
}

/// What a report, or somebody between reports, thinks of the value of a year.
package struct IndicatorAssessmentView: Codable, Sendable, Equatable {
    /// The year.
    package var year: Int
    /// The key of the assessment; `null` if none is given.
    @Nullable package var assessment: String?
    /// The assessment as written; `null` if the document has no place for one.
    @Nullable package var assessmentLabel: String?
    /// The trend; `null` if none is given.
    @Nullable package var trend: Trend?
    /// The trend as written; `null` if the document has no place for one.
    @Nullable package var trendLabel: String?
    /// The day as of which it was stated.
    package var on: CalendarDate
    /// The identifier of the report that states it.
    @Nullable package var report: String?
    /// The value that it is of, as written; `null` if none was stated when it was made.
    @Nullable package var value: String?
    /// The day as of which that value was stated.
    @Nullable package var valueOn: CalendarDate?
    /// Whether the value that it is of still holds for the year.
    package var isCurrent: Bool

    /// The last assessment of a year, or `nil` if there is none.
    init?(_ indicator: Indicator, year: Int) {
        guard let assessment = indicator.assessments[year] else { return nil }
        let assessed = indicator.assessedValue(of: year)
        (value, valueOn) = (assessed?.written, assessed?.on)
        isCurrent = indicator.assessment(of: year) != nil
        self.year = year
        self.assessment = assessment.value.assessment?.rawValue
        assessmentLabel = assessment.value.assessmentLabel
        trend = assessment.value.trend
        trendLabel = assessment.value.trendLabel
        on = assessment.on
        report = assessment.value.report?.rawValue
    }
}

/// Where an indicator is shown.
package struct IndicatorLinkView: Codable, Sendable, Equatable {
    /// The identifier of the goal.
    @Nullable package var goal: String?
    /// The goal in words.
    @Nullable package var goalTitle: String?
    /// The goal area as written.
    @Nullable package var area: String?
    /// The heading of the set that it is in there.
    @Nullable package var set: String?
    /// The identifier of the report that shows it there.
    @Nullable package var report: String?

    init(_ link: Indicator.Link, in state: OversightState) {
        goal = link.goal?.rawValue
        goalTitle = link.goal.map { state.name(of: $0) }
        area = link.area
        set = link.set
        report = link.report?.rawValue
    }
}

/// The place of an indicator in Kolada.
package struct KoladaView: Codable, Sendable, Equatable {
    /// The id of the key figure, such as `N20891`.
    package var keyFigure: String
    /// The code of the municipality, of four digits.
    package var municipalityCode: String

    init(keyFigure: String, municipalityCode: String) {
        self.keyFigure = keyFigure
        self.municipalityCode = municipalityCode
    }
}
