import Oversight
import OversightCommands
import ReportReading

/// A document with what each of its parts is in the log: a recorded entity, or a new one with the identifier that it gets.
struct ImportedDocument {
    /// What was read, with the status that the municipality's words for activities mean.
    let report: ReadReport
    /// The day as of which it speaks.
    let day: CalendarDate
    /// The name of the municipality.
    let municipalityName: String
    /// The identifier of the municipality: the recorded one, or the one that it gets.
    let municipality: Identifier<Municipality>
    /// The body that was asked for, or else the one that the document names; `nil` if there is neither.
    let committeeName: String?
    /// The identifier of the document's report.
    let reportID: Identifier<Report>
    /// The identifiers of its goals.
    let goals: ImportedGoals
    /// The activities that its rows are.
    let activities: [ActivityMatch]
    /// Its assignments.
    let assignments: [AssignmentMatch]
    /// Its indicators.
    let indicators: [IndicatorMatch]
    /// The identifiers of its statements, in their order.
    let statements: [Identifier<Statement>]
    /// What its words mean.
    let words: ImportedWords
    /// All findings, with what its words mean.
    let findings: [Finding]
    /// Whether the municipality is registered.
    let isRegistered: Bool

    /// The year that its goals and targets are for.
    var year: Int { report.goalYear ?? day.year }

    /// The goals that have a section, in order: those of the council too, in a report that grades them.
    var sectionedGoals: [ReadGoal] {
        switch report.kind {
        case .oversight, .fourMonth: report.goals
        case .halfYear, .annual: (report.councilGoals + report.goals).sorted { $0.line < $1.line }
        }
    }

    /// Finds the parts of a document in the log.
    ///
    /// - Parameters:
    ///   - report: What was read.
    ///   - document: What the document does not say of itself.
    ///   - state: The state as of the log's end.
    init(_ report: ReadReport, _ document: ImportDocument, state: OversightState) {
        let day = document.asOf
        let municipality = state.identifier(ofMunicipality: document.municipality)
        let known = state.municipalities[municipality]
        let vocabulary = Vocabulary(of: known, asOf: day)
        let report = report.reading(statuses: vocabulary.activityStatus)
        self.report = report
        self.day = day
        self.municipality = municipality
        municipalityName = document.municipality
        isRegistered = known != nil
        let names = [document.committee, report.committee].map { $0.map(Wording.tidy) ?? "" }
        let name = names.first { !$0.isEmpty }
        let body = name.flatMap { state.body(named: $0, of: municipality)?.id }
        committeeName = name
        reportID = state.reportIdentifier(
            municipality: municipality, kind: report.kind, on: day, unit: report.unit.map(Wording.tidy),
            to: { name == nil || $0 == body })
        goals = ImportedGoals(report, of: municipality, year: report.goalYear ?? day.year, state: state)
        activities = ActivityMatch.all(in: report, of: municipality, on: day, state: state)
        assignments = AssignmentMatch.all(in: report, of: municipality, state: state)
        indicators = IndicatorMatch.all(in: report, of: municipality, state: state)
        statements = StatementMatch.all(report.statements, in: reportID, state: state)
        words = ImportedWords(report, vocabulary)
        let polarities = indicators.compactMap { match in
            state.indicators[match.id]?.direction.map { (Wording.key(match.rows[0].title), $0.value.polarity) }
        }
        let meanings = words.documentWords(
            of: known, polarities: Dictionary(polarities, uniquingKeysWith: { first, _ in first }))
        let assumedBody = name == nil ? Self.assumedBody(of: state.reports[reportID], in: state) : nil
        let found =
            report.findings(asOf: day, words: meanings) + words.unknownStatuses(of: report.assignments)
            + report.coverFindings(municipality: document.municipality, asOf: day, assumedBody: assumedBody)
        findings = found.sorted { $0.line < $1.line }
    }

    /// The name of the body that its report is recorded for.
    ///
    /// A report of a municipal board may name no committee: it goes to the board's own subcommittee then, with a finding.
    ///
    /// - Parameter state: The state in which its parts were found.
    func committee(in state: OversightState) -> String {
        if let known = state.reports[reportID] {
            return state.bodies[known.committee]?.name ?? known.committee.rawValue
        }
        let name = committeeName ?? Self.unnamedCommittee
        return state.body(named: name, of: municipality)?.name ?? Wording.tidy(name)
    }

    /// The body that receives a report which names none; `nil` if it is recorded for another one already.
    private static func assumedBody(of known: Report?, in state: OversightState) -> String? {
        guard let known, let name = state.bodies[known.committee]?.name else { return unnamedCommittee }
        return Wording.key(name) == Wording.key(unnamedCommittee) ? unnamedCommittee : nil
    }

    /// The body that receives the reports that name none.
    static let unnamedCommittee = "Kommunstyrelsens utskott"

    /// The streams of its activities, assignments, indicators and goals, whose histories say what is recorded already.
    ///
    /// - Parameter state: The state that says which of them there are.
    func knownStreams(in state: OversightState) -> [OversightStream] {
        let described = Set(report.contributions.map(\.ofLine))
        let contributedTo = Set(described.compactMap(goals.goal(onLine:)))
        return activities.map(\.id).filter { state.activities[$0] != nil }.map {
            OversightStream(.activity, $0.rawValue)
        }
            + assignments.map(\.id).filter { state.assignments[$0] != nil }
            .map { OversightStream(.assignment, $0.rawValue) }
            + indicators.map(\.id).filter { state.indicators[$0] != nil }.map {
                OversightStream(.indicator, $0.rawValue)
            }
            + contributedTo.filter { state.goals[$0] != nil }.map { OversightStream(.goal, $0.rawValue) }
            + (state.reports[reportID] == nil
                ? [] : [OversightStream(.report, reportID.rawValue), OversightStream(.matter, reportID.rawValue)])
    }
}
