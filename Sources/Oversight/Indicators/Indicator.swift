/// An indicator (indikator, mått, nyckeltal) folded from its events.
///
/// Its identity is the municipality, the name as written, and whom the values are about, so the reports of several years
/// continue one history.
package struct Indicator: Sendable, Equatable, Decider {
    package typealias Event = IndicatorEvent
    package typealias Command = IndicatorCommand

    package static var streamKind: StreamKind { .indicator }

    /// The identifier.
    package let id: Identifier<Indicator>
    /// Whose indicator it is.
    package internal(set) var municipality = Identifier<Municipality>(rawValue: "")
    /// The indicator in words.
    package internal(set) var title = ""
    /// The unit of its values as written.
    package internal(set) var unit: Dated<String>?
    /// Whom its values are about, if that is stated.
    package internal(set) var gender: Gender?
    /// The words for it in a document, such as `flickor`.
    package internal(set) var genderLabel: String?
    /// The part of the population or the service that its values are about, as written.
    package internal(set) var part: String?
    /// How often it is followed up.
    package internal(set) var followUp: Dated<[FollowUpPeriod]>?
    /// Where it is shown, in the order in which that was stated.
    package internal(set) var links: [Link] = []
    /// What is to be reached, by year.
    package internal(set) var targets: [Int: Dated<Target>] = [:]
    /// All values, in the order in which they were recorded; several for one year if it was revised.
    package internal(set) var measurements: [Measurement] = []
    /// The assessments, by year.
    package internal(set) var assessments: [Int: Dated<Assessment>] = [:]
    /// Which values are good.
    package internal(set) var direction: Dated<Direction>?
    /// Its place in Kolada.
    package internal(set) var kolada: Dated<KoladaLink>?
    /// The earliest day on which anything is known of it.
    package internal(set) var knownSince: CalendarDate?
    /// The revision of its stream: the number of events that were applied.
    package var revision = 0

    /// An indicator before its first event.
    ///
    /// - Parameter id: The identifier.
    package init(id: Identifier<Indicator>) { self.id = id }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of its stream.
    ///   - position: Its position in the log.
    package mutating func apply(_ event: IndicatorEvent, at position: Int) {
        revision += 1
        switch event {
        case .defined(let defined):
            municipality = defined.municipality
            title = defined.title
            gender = defined.gender
            genderLabel = defined.genderLabel
            part = defined.part
            describe(unit: defined.unit, followUp: defined.followUp, on: defined.on)
        case .described(let described): describe(unit: described.unit, followUp: described.followUp, on: described.on)
        case .linkedToGoal(let linked):
            let link = Link(goal: linked.goal, area: linked.area, set: linked.set, report: linked.report)
            if !links.contains(link) { links.append(link) }
            note(linked.on)
        case .targetSet(let set):
            targets[set.year].update(Target(number: set.number, written: set.written), on: set.on)
            note(set.on)
        case .measured(let measured):
            measurements.append(
                Measurement(
                    on: measured.on, year: measured.year, number: measured.number, written: measured.written,
                    parts: measured.parts, report: measured.report))
            note(measured.on)
        case .assessed(let assessed):
            assessments[assessed.year].update(assessment(assessed), on: assessed.on)
            note(assessed.on)
        case .polaritySet(let set):
            direction.update(Direction(polarity: set.polarity, basis: set.basis), on: set.on)
            note(set.on)
        case .linkedToKolada(let linked):
            let link = KoladaLink(keyFigure: linked.keyFigure, municipalityCode: linked.municipalityCode)
            kolada.update(link, on: linked.on)
            note(linked.on)
        }
    }

    private mutating func describe(unit: String?, followUp: [FollowUpPeriod], on day: CalendarDate) {
        if let unit { self.unit.update(unit, on: day) }
        if !followUp.isEmpty { self.followUp.update(followUp, on: day) }
        note(day)
    }

    private mutating func note(_ day: CalendarDate) {
        if !day.isBeforeAll, day < knownSince ?? day.adding(days: 1) { knownSince = day }
    }

    /// Whether a report shows it: states a value or an assessment of it, or has it under a goal or a goal area.
    ///
    /// - Parameter report: The report.
    package func isShown(in report: Identifier<Report>) -> Bool {
        links.contains { $0.report == report } || measurements.contains { $0.report == report }
            || assessments.values.contains { $0.value.report == report }
    }

    /// The years that have a value, from the first to the last.
    package var years: [Int] { Set(measurements.map(\.year)).sorted() }

    /// The value that holds for a year: the one stated last, by its day.
    ///
    /// - Parameters:
    ///   - year: The year.
    ///   - day: Leaves out what was stated later, unless it is `nil`.
    package func value(of year: Int, asOf day: CalendarDate? = nil) -> Measurement? {
        statements(of: year, asOf: day).last
    }

    /// The assessment of the value that holds for a year on a day, or `nil` if that value was not assessed.
    ///
    /// An assessment is of the value that was known when it was made. It does not stand for another value that is stated
    /// later, but does for the same one that is stated again.
    ///
    /// - Parameters:
    ///   - year: The year.
    ///   - day: Leaves out the values that were stated later, unless it is `nil`.
    package func assessment(of year: Int, asOf day: CalendarDate? = nil) -> Dated<Assessment>? {
        guard let assessment = assessments[year] else { return nil }
        guard let value = value(of: year, asOf: day) else { return assessment }
        return assessedValue(of: year)?.states(value.number, parts: value.parts) == true ? assessment : nil
    }

    /// The value that the assessment of a year is of; `nil` if none was stated when it was made.
    ///
    /// - Parameter year: The year.
    package func assessedValue(of year: Int) -> Measurement? {
        guard let place = assessments[year]?.value.measurement, measurements.indices.contains(place) else { return nil }
        return measurements[place]
    }

    /// An assessment with the value that it is of, among those known so far.
    ///
    /// - Parameter assessed: The event that states it.
    func assessment(_ assessed: IndicatorAssessed) -> Assessment {
        Assessment(
            assessment: assessed.assessment, assessmentLabel: assessed.assessmentLabel, trend: assessed.trend,
            trendLabel: assessed.trendLabel, report: assessed.report,
            measurement: places(of: assessed.year, asOf: assessed.on).last)
    }

    /// The values stated for a year that later ones revised, by day.
    ///
    /// A value that is stated again is not revised.
    ///
    /// - Parameter year: The year.
    package func revisedValues(of year: Int) -> [Measurement] {
        let stated = statements(of: year, asOf: nil)
        return zip(stated, stated.dropFirst()).filter { !$0.states($1.number, parts: $1.parts) }.map(\.0)
    }

    /// Whether a value was stated for a year on a day, also if another one of that day replaced it.
    ///
    /// - Parameters:
    ///   - number: The value; `nil` if only parts of it are stated.
    ///   - parts: The values of its parts.
    ///   - year: The year.
    ///   - day: The day as of which it was stated.
    package func isStated(
        _ number: DecimalNumber?, parts: [DecimalNumber], for year: Int, on day: CalendarDate
    ) -> Bool {
        measurements.contains { $0.year == year && $0.on == day && $0.states(number, parts: parts) }
    }

    /// All that was stated of a year, by day; what was recorded last is last of a day.
    private func statements(of year: Int, asOf day: CalendarDate?) -> [Measurement] {
        places(of: year, asOf: day).map { measurements[$0] }
    }

    /// The places of all that was stated of a year in ``measurements``, in the order of ``statements(of:asOf:)``.
    private func places(of year: Int, asOf day: CalendarDate?) -> [Int] {
        measurements.indices
            .filter { measurements[$0].year == year && measurements[$0].on <= day ?? measurements[$0].on }
            .sorted { (measurements[$0].on, $0) < (measurements[$1].on, $1) }
    }
}
