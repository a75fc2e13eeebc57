package import Oversight

/// A report as surfaces show it: where it stands, what it holds and what was decided.
package struct ReportView: Codable, Sendable, Equatable {
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
    /// The name of the body that has it now.
    package var before: String
    /// The identifier of that body.
    package var beforeId: String
    /// Where it stands.
    package var state: ReportStage
    /// The round: 1 until it is remitted, one more with each remit.
    package var round: Int
    /// The day by which the unit is to submit it; `null` while it does not lie with the unit.
    @Nullable package var due: CalendarDate?
    /// The position that the submission covers: the contents shown are those of this position.
    @Nullable package var submittedPosition: Int?
    /// The diary number of its case, as written.
    @Nullable package var diaryNumber: String?
    /// The day on which its case was closed.
    @Nullable package var caseClosedOn: CalendarDate?
    /// The day as of which its contents speak.
    @Nullable package var asOf: CalendarDate?
    /// How many rows stand at which status.
    package var statusCounts: [String: Int]
    /// The goals that have a section, in order.
    package var goals: [ReportGoalView]
    /// The activities under none of these goals, in order.
    package var otherActivities: [ActivityView]
    /// All goals, for comparison.
    package var listedGoals: [ListedGoalView]
    /// The goal areas, in order.
    package var areas: [ReportAreaView]
    /// The assignments whose status it states.
    package var assignments: [AssignmentView]
    /// The indicators, with their values of all years and the target and the assessment of the report's year.
    package var indicators: [IndicatorView]
    /// The tables of figures.
    package var statements: [StatementView]
    /// The figures in running text.
    package var narrative: [ReportFigureView]
    /// The follow-ups of private providers.
    package var providerFollowUps: [ProviderFollowUpView]
    /// The decision on the report as its document prints it, which is none of ``decisions``.
    @Nullable package var statedDecision: StatedDecisionView?
    /// What bodies decided, in order.
    package var decisions: [DecisionView]
    /// The decisions that were recorded by mistake and count for nothing, in order.
    package var struckDecisions: [StruckDecisionView]
    /// The submissions that the unit took back, in order.
    package var withdrawals: [WithdrawalView]
    /// What the unit supplemented, in order.
    package var supplements: [SupplementView]
    /// What it rests on that was corrected after its submission, in the order of the log; empty unless it is submitted.
    package var correctedSince: [CorrectedSinceView]
    /// The contradictions that a reader would want flagged.
    package var findings: [FindingView]
    /// What a reader should know of this view, such as that the report was not there yet on its day.
    package var notes: [String]
    /// The day asked for, if nothing was known of the report on it.
    @Nullable package var notKnownOn: CalendarDate?
}

extension ReportView {
    /// A report as it stands in a state.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - state: The state that says where it stands.
    ///   - contents: The state that says what it holds: the one its submission pins, or else the same.
    ///   - day: The day of the view, if one was asked for.
    ///   - names: The names of persons.
    package init(
        _ report: Report, in state: OversightState, contents: OversightState, on day: CalendarDate? = nil,
        names: some NameBook = NoNames()
    ) {
        let held = contents.reports[report.id] ?? report
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
        beforeId = report.before.rawValue
        self.state = report.stage
        round = report.round
        due = report.stage.isOpenToUnit ? report.due : nil
        submittedPosition = report.submittedPosition
        let matter = state.cases[Identifier(rawValue: report.id.rawValue)]
        diaryNumber = matter?.diaryNumber?.value.written
        caseClosedOn = matter?.closedOn
        decisions = report.decisions.map { DecisionView($0, state, names) }
        struckDecisions = report.struckDecisions.map { StruckDecisionView($0, state) }
        withdrawals = report.withdrawals.map {
            WithdrawalView(on: $0.on, round: $0.round, submittedOn: $0.submittedOn, reason: $0.reason)
        }
        supplements = report.supplements.map { SupplementView(on: $0.on, round: $0.round, text: $0.text) }
        correctedSince = []

        let outline = held.outline
        let contentsDay = held.contentsDay(in: day)
        let scale = contents.municipalities[report.municipality]?.scale?.value
        let sections = (outline?.value.sections ?? []).map { ReportGoalView($0, held, contents, scale) }
        let numbers = Dictionary(sections.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first })
        var counts: [String: Int] = [:]
        let others = (outline?.value.otherActivities ?? []).compactMap { contents.activities[$0] }.map {
            ActivityView($0, in: contents)
        }
        let shown = sections.flatMap(\.activities) + others
        for status in shown.compactMap(\.status) { counts[status.rawValue, default: 0] += 1 }
        asOf = contentsDay
        goals = sections
        otherActivities = others
        statusCounts = counts
        listedGoals = (outline?.value.listedGoals ?? []).compactMap { contents.goals[$0] }.map {
            ListedGoalView(
                title: $0.title, area: $0.area, level: $0.level, number: numbers[$0.id.rawValue] ?? nil)
        }
        let parts = contents.parts(shownIn: report.id)
        assignments = parts.assignments.map { AssignmentView($0, in: contents) }
        let shownGoals = Set(sections.map(\.id))
        indicators = parts.indicators.map { indicator in
            // Under the goals of other years it stands in their reports.
            let links = indicator.links.filter { link in
                link.report.map { $0 == report.id } ?? link.goal.map { shownGoals.contains($0.rawValue) } ?? true
            }
            return IndicatorView(indicator, in: contents, year: contentsDay?.year, links: links)
        }
        statements = parts.statements.map { StatementView($0, in: contents) }
        providerFollowUps = parts.providerFollowUps.map { ProviderFollowUpView($0) }
        narrative = (held.statedFigures?.value ?? []).map { ReportFigureView($0) }
        statedDecision = held.statedDecision.map { StatedDecisionView($0.value, state) }
        areas = ReportAreaView.all(goals: sections, assignments: assignments, indicators: indicators)
        let noted = held.notedFindings?.value ?? []
        findings =
            noted.map { FindingView($0) } + ReportFindings.find(in: sections, and: others, asOf: contentsDay)
        if let day, report.knownSince.map({ $0 > day }) ?? true {
            notes = ["The report is not known of before a later day; shown are its activities as they stood on \(day)."]
            notKnownOn = day
        } else {
            notes = []
            notKnownOn = nil
        }
        findings += ReportFindings.find(
            in: parts, of: self, contents.municipalities[report.municipality], besides: noted)
        let places = FindingPlaces(of: self)
        for index in findings.indices { findings[index].concerns = places.subject(of: findings[index]) }
    }
}
