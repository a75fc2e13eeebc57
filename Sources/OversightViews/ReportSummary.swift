public import Oversight

/// A report in the list of reports.
public struct ReportSummary: Codable, Sendable, Equatable {
    /// The identifier.
    public var id: String
    /// What kind of report it is.
    public var kind: ReportKind
    /// Its title.
    public var title: String
    /// The identifier of its municipality.
    public var municipality: String
    /// The name of its municipality.
    public var municipalityName: String
    /// The identifier of the unit that owns it; `null` if none does, or none of that name is established.
    @Nullable public var unit: String?
    /// The name of the unit, as it was stated.
    @Nullable public var unitName: String?
    /// The name of the body that it goes to.
    public var committee: String
    /// The identifier of that body.
    public var committeeId: String
    /// Where it stands.
    public var state: ReportStage
    /// The round.
    public var round: Int
    /// The day by which the unit is to submit it; `null` while it does not lie with the unit.
    @Nullable public var due: CalendarDate?
    /// The diary number of its case.
    @Nullable public var diaryNumber: String?

    /// A report in the list.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - state: The state that it stands in.
    public init(_ report: Report, in state: OversightState) {
        id = report.id.rawValue
        kind = report.kind
        title = report.title
        municipality = report.municipality.rawValue
        municipalityName = state.name(of: report.municipality)
        unit = report.unit.flatMap { state.unit(named: $0, of: report.municipality)?.id.rawValue }
        unitName = report.unit
        committee = state.name(of: report.committee)
        committeeId = report.committee.rawValue
        self.state = report.stage
        round = report.round
        due = report.stage.isOpenToUnit ? report.due : nil
        diaryNumber = state.cases[Identifier(rawValue: report.id.rawValue)]?.diaryNumber?.value.written
    }
}
