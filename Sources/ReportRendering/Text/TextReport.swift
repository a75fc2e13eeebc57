import Oversight
import Presentation

/// A report for a terminal.
struct TextReport {
    private let document: ReportDocument
    private var canvas: TextCanvas
    private var words: Phrases { document.words }

    /// The report.
    var text: String { canvas.text }

    init(_ document: ReportDocument, width: Int) {
        self.document = document
        canvas = TextCanvas(width: width)
        canvas.heading(document.title, underline: "=")
        canvas.blank()
        canvas.table(document.facts.map { ($0.label, $0.value.plain) })
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

    private mutating func chapter(_ phrase: Phrase) {
        canvas.blank()
        canvas.blank()
        canvas.heading(words[phrase], underline: "-")
    }

    private mutating func notes() {
        guard !document.notes.isEmpty else { return }
        chapter(.notes)
        canvas.blank()
        for note in document.notes { canvas.paragraph(note, lead: "- ") }
    }

    private mutating func goals() {
        guard !document.goals.isEmpty else { return }
        chapter(.goals)
        for goal in document.goals {
            canvas.blank()
            canvas.paragraph(goal.title, lead: goal.number.map { $0 + " " } ?? "")
            var facts: [(String, String)] = []
            if let area = goal.area { facts.append((words[.area], area)) }
            if let level = goal.level { facts.append((words[.level], level)) }
            if let parent = goal.parent { facts.append((words[.parent], parent)) }
            if let grade = goal.grade {
                facts.append((words[.grade], grade.basis.map { "\(grade.label) (\($0))" } ?? grade.label))
                if let reason = grade.reason { facts.append((words[.gradeReason], reason)) }
            }
            canvas.table(facts, indent: 2)
            for finding in goal.findings { canvas.finding(finding, words, indent: 2) }
            contributions(goal.contributions, indent: 2)
            for activity in goal.activities { self.activity(activity) }
        }
    }

    private mutating func activity(_ activity: ActivityPart) {
        canvas.blank()
        canvas.paragraph(activity.title, indent: 2, lead: "- ")
        let facts: [(Phrase, String?)] = [
            (.rationale, activity.rationale), (.units, activity.units), (.start, activity.start?.plain),
            (.end, activity.end?.plain), (.status, activity.status), (.comment, activity.comment),
        ]
        canvas.table(facts.compactMap { phrase, value in value.map { (words[phrase], $0) } }, indent: 4)
    }

    private mutating func statusSummary() {
        guard !document.statusCounts.isEmpty else { return }
        chapter(.statusSummary)
        canvas.blank()
        let total = document.statusCounts.reduce(0) { $0 + $1.count }
        let rows = document.statusCounts.map { ($0.label, $0.count) } + [(words[.total], total)]
        let digits = String(total).count
        canvas.table(
            rows.map { label, count in
                let number = String(count)
                // A no-break space pads without being taken for a place to break.
                return (label, String(repeating: "\u{A0}", count: max(0, digits - number.count)) + number)
            })
    }

    private mutating func contributions(_ contributions: [ContributionPart], indent: Int) {
        for contribution in contributions where !contribution.entries.isEmpty {
            canvas.blank()
            canvas.paragraph(contribution.theme ?? words[.contribution], indent: indent)
            for entry in contribution.entries {
                canvas.paragraph(entry.label + ":", indent: indent)
                for text in entry.texts { canvas.paragraph(text, indent: indent, lead: "- ") }
            }
        }
    }

    private mutating func assignments() {
        guard !document.assignments.isEmpty else { return }
        chapter(.assignments)
        canvas.blank()
        canvas.paragraph(document.assignmentCounts.map { "\($0.label): \($0.count)" }.joined(separator: ". "))
        for group in document.assignments {
            canvas.blank()
            canvas.paragraph(group.heading)
            for assignment in group.assignments { self.assignment(assignment) }
        }
    }

    private mutating func assignment(_ assignment: AssignmentPart) {
        canvas.blank()
        canvas.paragraph(assignment.title, indent: 2, lead: "- ")
        let facts: [(Phrase, String?)] = [
            (.belongsTo, assignment.place), (.start, assignment.start?.plain),
            (.end, assignment.end?.plain), (.status, assignment.status.plain), (.comment, assignment.comment),
        ]
        canvas.table(facts.compactMap { phrase, value in value.map { (words[phrase], $0) } }, indent: 4)
        for finding in assignment.findings { canvas.finding(finding, words, indent: 4) }
        contributions(assignment.contributions, indent: 4)
    }

    private mutating func indicators() {
        guard !document.indicators.isEmpty else { return }
        chapter(.indicators)
        for group in document.indicators {
            canvas.blank()
            canvas.paragraph(group.heading.plain)
            for table in group.tables { canvas.figures(table, words) }
        }
    }

    private mutating func statements() {
        guard !document.statements.isEmpty else { return }
        chapter(.statements)
        for statement in document.statements {
            canvas.blank()
            canvas.paragraph(statement.heading)
            canvas.figures(statement.table, words)
        }
    }

    private mutating func narrative() {
        guard let table = document.narrative else { return }
        chapter(.narrative)
        canvas.figures(table, words, hasCaption: false)
    }

    private mutating func providers() {
        guard !document.providers.isEmpty else { return }
        chapter(.providerFollowUp)
        for followUp in document.providers {
            canvas.blank()
            canvas.table(followUp.facts.map { ($0.label, $0.value.plain) })
            for provider in followUp.providers {
                canvas.blank()
                canvas.paragraph(provider.name)
                for (question, answer) in provider.answers {
                    canvas.paragraph(question, indent: 2, lead: "- ")
                    canvas.paragraph(answer, indent: 4)
                }
            }
        }
    }

    private mutating func decisions() {
        guard !document.decisions.isEmpty else { return }
        chapter(.decisions)
        for (index, decision) in document.decisions.enumerated() {
            canvas.blank()
            canvas.paragraph(decision.outcome, lead: "\(index + 1). ")
            var facts = decision.facts.map { ($0.label, $0.value.plain) }
            if let reasons = decision.reasons { facts.append((words[.reasons], reasons)) }
            facts += decision.corrections.map { (words[.corrected], $0) }
            canvas.table(facts, indent: 3)
        }
    }

    private mutating func list(_ heading: Phrase, _ items: [String]) {
        guard !items.isEmpty else { return }
        chapter(heading)
        canvas.blank()
        for item in items { canvas.paragraph(item, lead: "- ") }
    }

    private mutating func supplements() {
        guard !document.supplements.isEmpty else { return }
        chapter(.supplements)
        for supplement in document.supplements {
            canvas.blank()
            canvas.paragraph("\(supplement.heading), \(supplement.on)")
            canvas.paragraph(supplement.text, indent: 2)
        }
    }

    private mutating func findings() {
        guard !document.findings.isEmpty else { return }
        chapter(.findings)
        for finding in document.findings {
            canvas.blank()
            let line = finding.line.map { " (\(words[.line].lowercased()) \($0))" } ?? ""
            canvas.paragraph(finding.listed(document.numbersFindings) + line, lead: "- ")
            if let message = finding.message { canvas.paragraph(message, indent: 2) }
        }
    }

    private mutating func allGoals() {
        guard !document.goalGroups.isEmpty else { return }
        chapter(.allGoals)
        for group in document.goalGroups {
            canvas.blank()
            if let heading = group.heading { canvas.paragraph(heading) }
            for goal in group.goals {
                let number = goal.number.map { " (\(words[.section]) \($0))" } ?? ""
                canvas.paragraph(goal.title + number, indent: group.heading == nil ? 0 : 2, lead: "- ")
            }
        }
    }
}
