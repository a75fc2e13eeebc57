/// The events of an indicator, in the stream `indicator-<id>`.
package enum IndicatorEvent: Sendable, Equatable, EventFamily {
    case defined(IndicatorDefined)
    case described(IndicatorDescribed)
    case linkedToGoal(IndicatorLinkedToGoal)
    case targetSet(IndicatorTargetSet)
    case measured(IndicatorMeasured)
    case assessed(IndicatorAssessed)
    case polaritySet(IndicatorPolaritySet)
    case linkedToKolada(IndicatorLinkedToKolada)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .defined(let event): visitor.visit(event, Self.defined)
        case .described(let event): visitor.visit(event, Self.described)
        case .linkedToGoal(let event): visitor.visit(event, Self.linkedToGoal)
        case .targetSet(let event): visitor.visit(event, Self.targetSet)
        case .measured(let event): visitor.visit(event, Self.measured)
        case .assessed(let event): visitor.visit(event, Self.assessed)
        case .polaritySet(let event): visitor.visit(event, Self.polaritySet)
        case .linkedToKolada(let event): visitor.visit(event, Self.linkedToKolada)
        }
    }
}

/// An indicator was defined.
package struct IndicatorDefined: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day on which it was defined, or on which a document first states it.
    package var on: CalendarDate
    /// Whose indicator it is.
    package var municipality: Identifier<Municipality>
    /// The indicator in words.
    package var title: String
    /// The unit of its values as written, such as `%` or `kr/inv`.
    package var unit: String?
    /// Whom its values are about, if the document says so.
    package var gender: Gender?
    /// The words for it in a document, such as `flickor`.
    package var genderLabel: String?
    /// The part of the population or the service that its values are about, as written.
    package var part: String?
    /// How often it is followed up; empty if that is not stated.
    package var followUp: [FollowUpPeriod]

    /// An indicator as defined.
    package init(
        on: CalendarDate, municipality: Identifier<Municipality>, title: String, unit: String? = nil,
        gender: Gender? = nil, genderLabel: String? = nil, part: String? = nil, followUp: [FollowUpPeriod]
    ) {
        self.on = on
        self.municipality = municipality
        self.title = title
        self.unit = unit
        self.gender = gender
        self.genderLabel = genderLabel
        self.part = part
        self.followUp = followUp
    }
}

/// More became known of an indicator.
package struct IndicatorDescribed: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day on which it was said.
    package var on: CalendarDate
    /// The unit of its values as written, if that was said.
    package var unit: String?
    /// How often it is followed up; empty leaves it unchanged.
    package var followUp: [FollowUpPeriod]

    /// A description of an indicator.
    package init(on: CalendarDate, unit: String? = nil, followUp: [FollowUpPeriod]) {
        self.on = on
        self.unit = unit
        self.followUp = followUp
    }
}

/// An indicator was linked to a goal or a goal area.
package struct IndicatorLinkedToGoal: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day on which it was said.
    package var on: CalendarDate
    /// The goal, if it is linked to one.
    package var goal: Identifier<Goal>?
    /// The goal area as written, if it is linked to one.
    package var area: String?
    /// The heading of the set that it is in there, as written.
    package var set: String?
    /// The report that shows it there, if one does.
    package var report: Identifier<Report>?

    /// A link from an indicator to a goal or a goal area.
    package init(
        on: CalendarDate, goal: Identifier<Goal>? = nil, area: String? = nil, set: String? = nil,
        report: Identifier<Report>? = nil
    ) {
        self.on = on
        self.goal = goal
        self.area = area
        self.set = set
        self.report = report
    }
}

/// A target was set for an indicator.
package struct IndicatorTargetSet: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day as of which it was stated.
    package var on: CalendarDate
    /// The year by which it is to be reached.
    package var year: Int
    /// The value to be reached; absent if the target is stated in words only.
    package var number: DecimalNumber?
    /// The target as written.
    package var written: String

    /// A target as set.
    package init(on: CalendarDate, year: Int, number: DecimalNumber? = nil, written: String) {
        self.on = on
        self.year = year
        self.number = number
        self.written = written
    }
}

/// An indicator was measured.
package struct IndicatorMeasured: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day as of which it was stated.
    package var on: CalendarDate
    /// The year that the value is for.
    package var year: Int
    /// The value; absent if only parts of it are stated.
    package var number: DecimalNumber?
    /// The value as written.
    package var written: String
    /// The values of its parts, if the cell states them, in their order.
    package var parts: [DecimalNumber]
    /// The report that states it, if one does.
    package var report: Identifier<Report>?

    /// A measurement.
    package init(
        on: CalendarDate, year: Int, number: DecimalNumber?, written: String, parts: [DecimalNumber],
        report: Identifier<Report>? = nil
    ) {
        self.on = on
        self.year = year
        self.number = number
        self.written = written
        self.parts = parts
        self.report = report
    }
}

/// An indicator was assessed.
package struct IndicatorAssessed: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day as of which it was stated.
    package var on: CalendarDate
    /// The year that the assessment is for.
    package var year: Int
    /// The key of the assessment on the municipality's own scale; absent if none is given.
    package var assessment: GradeKey?
    /// The assessment as written; absent if the document has no place for one.
    package var assessmentLabel: String?
    /// The trend, by goodness and not by direction; absent if none is given.
    package var trend: Trend?
    /// The trend as written; absent if the document has no place for one.
    package var trendLabel: String?
    /// The report that states it, if one does.
    package var report: Identifier<Report>?

    /// An assessment.
    package init(
        on: CalendarDate, year: Int, assessment: GradeKey? = nil, assessmentLabel: String? = nil, trend: Trend? = nil,
        trendLabel: String? = nil, report: Identifier<Report>? = nil
    ) {
        self.on = on
        self.year = year
        self.assessment = assessment
        self.assessmentLabel = assessmentLabel
        self.trend = trend
        self.trendLabel = trendLabel
        self.report = report
    }
}

/// It was set which values of an indicator are good.
package struct IndicatorPolaritySet: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day on which it was said.
    package var on: CalendarDate
    /// Which values are good.
    package var polarity: Polarity
    /// Who or what says so.
    package var basis: PolarityBasis

    /// A polarity as set.
    package init(on: CalendarDate, polarity: Polarity, basis: PolarityBasis) {
        self.on = on
        self.polarity = polarity
        self.basis = basis
    }
}

/// An indicator was linked to a key figure of Kolada.
package struct IndicatorLinkedToKolada: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day on which it was said.
    package var on: CalendarDate
    /// The id of the key figure in Kolada.
    package var keyFigure: String
    /// The code of the municipality in Kolada, of four digits.
    package var municipalityCode: String

    /// A link from an indicator to a key figure of Kolada.
    package init(on: CalendarDate, keyFigure: String, municipalityCode: String) {
        self.on = on
        self.keyFigure = keyFigure
        self.municipalityCode = municipalityCode
    }
}
