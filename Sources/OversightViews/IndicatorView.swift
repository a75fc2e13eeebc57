package import Oversight

/// An indicator as surfaces show it: its values of all years, and the target and the assessment of one.
package struct IndicatorView: Codable, Sendable, Equatable {
    /// The identifier.
    package var id: String
    /// The indicator in words.
    package var title: String
    /// Whom its values are about; `null` if that is not stated.
    @Nullable package var gender: Gender?
    /// The words for it in a document, such as "flickor".
    @Nullable package var genderLabel: String?
    /// The part of the population or the service that its values are about, as written.
    @Nullable package var part: String?
    /// The unit of its values as written.
    @Nullable package var unit: String?
    /// Its values by year, the earliest first.
    package var values: [IndicatorValueView]
    /// The year of ``target``.
    @Nullable package var targetYear: Int?
    /// What is to be reached in the year of the view.
    @Nullable package var target: IndicatorTargetView?
    /// The key of the assessment in the year of the view; `null` if none is given of the value that holds.
    @Nullable package var assessment: String?
    /// The assessment as written; `null` if the document has no place for one.
    @Nullable package var assessmentLabel: String?
    /// The trend, by goodness and not by direction; `null` if none is given.
    @Nullable package var trend: Trend?
    /// The trend as written; `null` if the document has no place for one.
    @Nullable package var trendLabel: String?
    /// What was to be reached, by year.
    package var targets: [IndicatorTargetView]
    /// The assessments, by year, each with the value that it is of.
    package var assessments: [IndicatorAssessmentView]
    /// How often it is followed up; empty if that is not stated.
    package var followUp: [FollowUpPeriod]
    /// Which values are good.
    @Nullable package var polarity: Polarity?
    /// Who or what says so.
    @Nullable package var polarityBasis: PolarityBasis?
    /// Its key figure in Kolada.
    @Nullable package var kolada: KoladaView?
    /// Where it is shown.
    package var links: [IndicatorLinkView]
    /// The identifier of its municipality.
    package var municipality: String
    /// The name of its municipality.
    package var municipalityName: String
    /// The revision of its stream.
    package var revision: Int

    /// An indicator as it stands.
    ///
    /// - Parameters:
    ///   - indicator: The indicator.
    ///   - state: The state that holds its municipality and the goals that it is shown under.
    ///   - year: The year of the target and the assessment; `nil` for the last that has one.
    ///   - links: Where it is shown, of its links; `nil` for all of them.
    package init(
        _ indicator: Indicator, in state: OversightState, year: Int? = nil, links: [Indicator.Link]? = nil
    ) {
        id = indicator.id.rawValue
        title = indicator.title
        gender = indicator.gender
        genderLabel = indicator.genderLabel
        part = indicator.part
        unit = indicator.unit?.value
        values = indicator.years.compactMap { IndicatorValueView(indicator, year: $0) }
        let targets = indicator.targets.map { IndicatorTargetView(year: $0, $1) }.sorted { $0.year < $1.year }
        // A report of one year may set the target of the next.
        let target = targets.first { $0.year >= year ?? .max } ?? (year == nil ? targets.last : nil)
        self.targets = targets
        self.target = target
        targetYear = target?.year
        let assessments = indicator.assessments.keys.sorted()
            .compactMap { IndicatorAssessmentView(indicator, year: $0) }
        self.assessments = assessments
        let assessed = (year.map { year in assessments.first { $0.year == year } } ?? assessments.last)
            .flatMap { $0.isCurrent ? $0 : nil }
        assessment = assessed?.assessment
        assessmentLabel = assessed?.assessmentLabel
        trend = assessed?.trend
        trendLabel = assessed?.trendLabel
        followUp = indicator.followUp?.value ?? []
        polarity = indicator.direction?.value.polarity
        polarityBasis = indicator.direction?.value.basis
        kolada = indicator.kolada.map {
            KoladaView(keyFigure: $0.value.keyFigure, municipalityCode: $0.value.municipalityCode)
        }
        self.links = (links ?? indicator.links).map { IndicatorLinkView($0, in: state) }
        municipality = indicator.municipality.rawValue
        municipalityName = state.name(of: indicator.municipality)
        revision = indicator.revision
    }
}
