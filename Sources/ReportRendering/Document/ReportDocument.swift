import Oversight
import OversightViews
import Presentation

/// A report in the order of the printed ones, as cleaned words; the formats only lay it out.
struct ReportDocument {
    let words: Phrases
    let title: String
    let municipality: String
    let facts: [Fact]
    let notes: [String]
    let goals: [GoalPart]
    let columns: ActivityColumns
    let statusCounts: [StatusCount]
    let decisions: [DecisionPart]
    let struckDecisions: [String]
    let correctedSince: [String]
    let withdrawals: [String]
    let supplements: [SupplementPart]
    let findings: [FindingPart]
    let goalGroups: [GoalGroup]
    let assignmentCounts: [StatusCount]
    let assignments: [AssignmentGroup]
    let indicators: [IndicatorGroup]
    let statements: [StatementPart]
    let narrative: FigureTable?
    let providers: [ProviderPart]
    /// Whether findings are numbered and say their kind, as they do where some stand beside what they are about.
    let numbersFindings: Bool

    init(_ report: ReportView, in language: PageLanguage) {
        let words = Phrases(language: language)
        self.words = words
        title = Legible.line(report.title) ?? words.label(report.kind)
        municipality = Legible.line(report.municipalityName) ?? ""
        facts = Self.facts(report, words)
        notes = report.notKnownOn.map { [words.notKnown(on: $0)] } ?? report.notes.compactMap { Legible.block($0) }
        let findings = report.findings.enumerated().map { FindingPart($1, number: $0 + 1, words) }
        let places = FindingsByPlace(findings)
        self.findings = findings
        let hasLevels = Self.hasLevels(report.kind)
        numbersFindings = hasLevels || findings.contains { $0.subject != nil }
        let others = report.otherActivities
        goals =
            report.goals.enumerated().map { GoalPart($1, at: $0, ofLevels: hasLevels, places, words) }
            + (others.isEmpty ? [] : [GoalPart(others, beside: report.goals, words)])
        assignmentCounts = AssignmentGroup.statusCounts(report, words)
        assignments = AssignmentGroup.all(report, places, words)
        indicators = IndicatorGroup.all(report, places, words)
        statements = report.statements.enumerated().map { StatementPart($1, number: $0 + 1, places, words) }
        narrative = NarrativeTable.table(report, places, words)
        providers = report.providerFollowUps.map { ProviderPart($0, words) }
        columns = ActivityColumns(of: goals)
        statusCounts = StatusCount.all(in: report, words)
        decisions = report.decisions.map { DecisionPart($0, words) }
        struckDecisions = report.struckDecisions.compactMap { Legible.block($0.sentence(words)) }
        correctedSince = report.correctedSince.compactMap { Legible.block($0.sentence(words)) }
        withdrawals = report.withdrawals.compactMap { Legible.block($0.sentence(words)) }
        supplements = report.supplements.compactMap { SupplementPart($0, words) }
        goalGroups = GoalGroup.all(of: report.listedGoals, linkedTo: goals, words)
    }

    /// Whether reports of a kind have goals of several levels, so that each says whose it is.
    private static func hasLevels(_ kind: ReportKind) -> Bool {
        switch kind {
        case .oversight, .fourMonth: false
        case .halfYear, .annual: true
        }
    }

    /// The decision that the document prints, such as "2023-09-22 § 113, Socialnämnden".
    private static func statedDecision(_ report: ReportView) -> Shown? {
        report.statedDecision.flatMap { decision in
            let paragraph = Legible.line(decision.paragraph).map { $0.first?.isNumber == true ? "§\u{A0}\($0)" : $0 }
            let day = [decision.date.description, paragraph].compactMap { $0 }.joined(separator: " ")
            return .content([day, decision.bodyName].compactMap { $0 }.joined(separator: ", "))
        }
    }

    private static func facts(_ report: ReportView, _ words: Phrases) -> [Fact] {
        let before = report.before == report.committee ? nil : report.before
        // It may have been handed on to the council.
        let state = words.label(report.state, before: Legible.line(report.before))
        return [
            Fact(words[.municipality], .content(report.municipalityName)),
            Fact(words[.kind], .words(words.label(report.kind))),
            Fact(words[.unit], .content(report.unitName)),
            Fact(words[.committee], .content(report.committee)),
            Fact(words[.before], .content(before)),
            Fact(words[.state], .words(state)),
            Fact(words[.round], .words(String(report.round))),
            Fact(words[.diaryNumber], .content(report.diaryNumber)),
            Fact(words[.statedDecision], statedDecision(report)),
            Fact(words[.caseClosed], report.caseClosedOn.map { .day($0) }),
            Fact(words[.asOf], report.asOf.map { .day($0) }),
            Fact(words[.due], report.due.map { .day($0) }),
            Fact(words[.submittedPosition], report.submittedPosition.map { .words(String($0)) }),
        ].compactMap { $0 }
    }
}
