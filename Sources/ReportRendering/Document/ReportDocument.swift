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
    let supplements: [SupplementPart]
    let findings: [FindingPart]
    let goalGroups: [GoalGroup]

    init(_ report: ReportView, in language: PageLanguage) {
        let words = Phrases(language: language)
        self.words = words
        title = Legible.line(report.title) ?? words.label(report.kind)
        municipality = Legible.line(report.municipalityName) ?? ""
        facts = Self.facts(report, words)
        notes = report.notes.compactMap { Legible.block($0) }
        goals = report.goals.enumerated().map { GoalPart($1, at: $0, words) }
        columns = ActivityColumns(of: goals)
        statusCounts = StatusCount.all(in: report, words)
        decisions = report.decisions.map { DecisionPart($0, words) }
        supplements = report.supplements.compactMap { SupplementPart($0, words) }
        findings = report.findings.map { FindingPart($0, words) }
        goalGroups = GoalGroup.all(of: report.listedGoals, linkedTo: goals, words)
    }

    private static func facts(_ report: ReportView, _ words: Phrases) -> [Fact] {
        let before = report.before == report.committee ? nil : report.before
        return [
            Fact(words[.municipality], .content(report.municipalityName)),
            Fact(words[.kind], .words(words.label(report.kind))),
            Fact(words[.unit], .content(report.unitName)),
            Fact(words[.committee], .content(report.committee)),
            Fact(words[.before], .content(before)),
            Fact(words[.state], .words(words.label(report.state))),
            Fact(words[.round], .words(String(report.round))),
            Fact(words[.diaryNumber], .content(report.diaryNumber)),
            Fact(words[.caseClosed], report.caseClosedOn.map { .day($0) }),
            Fact(words[.asOf], report.asOf.map { .day($0) }),
            Fact(words[.due], report.due.map { .day($0) }),
            Fact(words[.submittedPosition], report.submittedPosition.map { .words(String($0)) }),
        ].compactMap { $0 }
    }
}
