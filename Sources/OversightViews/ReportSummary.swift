package import Oversight

/// A report in the list of reports.
package struct ReportSummary: Codable, Sendable, Equatable {
    /// The identifier.
    package var id: String
    /// What kind of report it is.
    package var kind: ReportKind
    /// Its title.
    package var title: String
    /// The identifier of its municipality.
    package var municipality: String
    /// The name of its municipality.
    package var municipalityName: String
    /// The identifier of the unit that owns it; `null` if none does, or none of that name is established.
    @Nullable package var unit: String?
    /// The name of the unit, as it was stated.
    @Nullable package var unitName: String?
    /// The name of the body that it goes to.
    package var committee: String
    /// The identifier of that body.
    package var committeeId: String
    /// The name of the body that has it.
    package var before: String
    /// Where it stands.
    package var state: ReportStage
    /// The round.
    package var round: Int
    /// The day by which the unit is to submit it; `null` while it does not lie with the unit.
    @Nullable package var due: CalendarDate?
    /// The diary number of its case.
    @Nullable package var diaryNumber: String?

    /// A report in the list.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - state: The state that it stands in.
    package init(_ report: Report, in state: OversightState) {
        id = report.id.rawValue
        kind = report.kind
        title = report.title
        municipality = report.municipality.rawValue
        municipalityName = state.name(of: report.municipality)
        unit = report.unit.flatMap { state.unit(named: $0, of: report.municipality)?.id.rawValue }
        unitName = report.unit
        committee = state.name(of: report.committee)
        committeeId = report.committee.rawValue
        before = state.name(of: report.before)
        self.state = report.stage
        round = report.round
        due = report.stage.isOpenToUnit ? report.due : nil
        diaryNumber = state.cases[Identifier(rawValue: report.id.rawValue)]?.diaryNumber?.value.written
    }
}
