import Oversight
import Presentation

/// A report as CommonMark with pipe tables.
struct MarkdownReport {
    private let document: ReportDocument
    private var words: Phrases { document.words }

    /// The report.
    private(set) var text = ""

    init(_ document: ReportDocument) {
        self.document = document
        text = "# \(MarkdownEscaping.inline(document.title))\n\n"
        facts(document.facts)
        notes()
        goals()
        statusSummary()
        assignments()
        indicators()
        statements()
        narrative()
        providers()
        decisions()
        list(.struckDecisions, document.struckDecisions)
        list(.correctedSince, document.correctedSince)
        list(.withdrawals, document.withdrawals)
        supplements()
        findings()
        allGoals()
    }

    private mutating func chapter(_ phrase: Phrase) { text += "\n## \(MarkdownEscaping.inline(words[phrase]))\n" }

    private mutating func section(_ heading: String) { text += "\n### \(MarkdownEscaping.inline(heading))\n\n" }

    private mutating func item(_ label: String, _ value: String) {
        text += "- **\(MarkdownEscaping.inline(label)):** \(MarkdownEscaping.paragraph(value, indent: 2))\n"
    }

    private mutating func item(_ value: String) { text += "- \(MarkdownEscaping.paragraph(value, indent: 2))\n" }

    private mutating func facts(_ facts: [Fact]) { for fact in facts { item(fact.label, fact.value.plain) } }

    private mutating func row(_ cells: [String]) {
        text += "| \(cells.map(MarkdownEscaping.cell).joined(separator: " | ")) |\n"
    }

    private mutating func header(_ cells: [String], numbers: Set<Int> = []) {
        row(cells)
        text += "|" + cells.indices.map { numbers.contains($0) ? " ---: |" : " --- |" }.joined() + "\n"
    }

    private mutating func notes() {
        guard !document.notes.isEmpty else { return }
        chapter(.notes)
        text += "\n"
        for note in document.notes { item(note) }
    }

    private mutating func goals() {
        guard !document.goals.isEmpty else { return }
        chapter(.goals)
        for goal in document.goals {
            section(goal.heading)
            if let area = goal.area { item(words[.area], area) }
            if let level = goal.level { item(words[.level], level) }
            if let parent = goal.parent { item(words[.parent], parent) }
            if let grade = goal.grade {
                item(words[.grade], grade.basis.map { "\(grade.label) (\($0))" } ?? grade.label)
                if let reason = grade.reason { item(words[.gradeReason], reason) }
            }
            for finding in goal.findings { text += MarkdownFinding(finding, words).item }
            contributions(goal.contributions)
            if goal.area != nil || goal.level != nil || goal.grade != nil, !goal.activities.isEmpty { text += "\n" }
            table(of: goal.activities)
        }
    }

    private mutating func table(of activities: [ActivityPart]) {
        guard !activities.isEmpty else { return }
        let columns = document.columns
        func cells(_ title: String, _ why: String, _ start: String, _ end: String, _ status: String, _ comment: String)
            -> [String]
        {
            let all = [
                (true, title), (columns.rationale, why), (columns.start, start), (columns.end, end), (true, status),
                (columns.comment, comment),
            ]
            return all.compactMap { isShown, cell in isShown ? cell : nil }
        }
        header(
            cells(
                words[.activity], words[.rationale], words[.start], words[.end], words[.status], words[.comment]))
        for activity in activities {
            let units = activity.units.map { "\(words[.units]): \($0)" }
            row(
                cells(
                    [activity.title, units].compactMap { $0 }.joined(separator: "\n"), activity.rationale ?? "",
                    activity.start?.plain ?? "", activity.end?.plain ?? "", activity.status,
                    activity.comment ?? ""))
        }
    }

    private mutating func statusSummary() {
        guard !document.statusCounts.isEmpty else { return }
        chapter(.statusSummary)
        text += "\n"
        header([words[.status], words[.count]], numbers: [1])
        for status in document.statusCounts { row([status.label, String(status.count)]) }
        row([words[.total], String(document.statusCounts.reduce(0) { $0 + $1.count })])
    }

    private mutating func contributions(_ contributions: [ContributionPart]) {
        for contribution in contributions where !contribution.entries.isEmpty {
            text += "\n#### \(MarkdownEscaping.inline(contribution.theme ?? words[.contribution]))\n"
            for entry in contribution.entries {
                text += "\n\(MarkdownEscaping.inline(entry.label)):\n\n"
                for text in entry.texts { item(text) }
            }
        }
    }

    private mutating func assignments() {
        guard !document.assignments.isEmpty else { return }
        chapter(.assignments)
        text += "\n"
        for status in document.assignmentCounts { item(status.label, String(status.count)) }
        for group in document.assignments { text += "\n" + MarkdownFigureTable(group.table, words).text }
        for assignment in document.assignments.flatMap(\.assignments) where !assignment.contributions.isEmpty {
            text += "\n### \(MarkdownEscaping.inline(assignment.title))\n"
            contributions(assignment.contributions)
        }
    }

    private mutating func indicators() {
        guard !document.indicators.isEmpty else { return }
        chapter(.indicators)
        for group in document.indicators {
            section(group.heading.plain)
            text += group.tables.map { MarkdownFigureTable($0, words).text }.joined(separator: "\n")
        }
    }

    private mutating func statements() {
        guard !document.statements.isEmpty else { return }
        chapter(.statements)
        for statement in document.statements {
            section(statement.heading)
            text += MarkdownFigureTable(statement.table, words).text
        }
    }

    private mutating func narrative() {
        guard let table = document.narrative else { return }
        chapter(.narrative)
        text += "\n" + MarkdownFigureTable(table, words, hasCaption: false).text
    }

    private mutating func providers() {
        guard !document.providers.isEmpty else { return }
        chapter(.providerFollowUp)
        for followUp in document.providers {
            text += "\n"
            facts(followUp.facts)
            for provider in followUp.providers {
                section(provider.name)
                for (question, answer) in provider.answers { item(question, answer) }
            }
        }
    }

    private mutating func decisions() {
        guard !document.decisions.isEmpty else { return }
        chapter(.decisions)
        for (index, decision) in document.decisions.enumerated() {
            section("\(index + 1). \(decision.outcome)")
            facts(decision.facts)
            if let reasons = decision.reasons { item(words[.reasons], reasons) }
            for correction in decision.corrections { item(words[.corrected], correction) }
        }
    }

    private mutating func list(_ heading: Phrase, _ items: [String]) {
        guard !items.isEmpty else { return }
        chapter(heading)
        text += "\n"
        for listed in items { item(listed) }
    }

    private mutating func supplements() {
        guard !document.supplements.isEmpty else { return }
        chapter(.supplements)
        for supplement in document.supplements {
            section("\(supplement.heading), \(supplement.on)")
            text += MarkdownEscaping.paragraph(supplement.text) + "\n"
        }
    }

    private mutating func findings() {
        guard !document.findings.isEmpty else { return }
        chapter(.findings)
        text += "\n"
        let hasLines = document.findings.contains { $0.line != nil }
        if hasLines {
            header([words[.findingKind], words[.line], words[.findingMessage]], numbers: [1])
        } else {
            header([words[.findingKind], words[.findingMessage]])
        }
        for finding in document.findings {
            let line = finding.line.map { String($0) } ?? ""
            let label = finding.listed(document.numbersFindings)
            row(hasLines ? [label, line, finding.message ?? ""] : [label, finding.message ?? ""])
        }
    }

    private mutating func allGoals() {
        guard !document.goalGroups.isEmpty else { return }
        chapter(.allGoals)
        for group in document.goalGroups {
            if let heading = group.heading { section(heading) } else { text += "\n" }
            for goal in group.goals { item(goal.title + (goal.number.map { " (\(words[.section]) \($0))" } ?? "")) }
        }
    }
}
