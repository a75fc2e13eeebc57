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
        decisions()
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
            if let grade = goal.grade {
                facts.append((words[.grade], grade.basis.map { "\(grade.label) (\($0))" } ?? grade.label))
                if let reason = grade.reason { facts.append((words[.gradeReason], reason)) }
            }
            canvas.table(facts, indent: 2)
            for activity in goal.activities { self.activity(activity) }
        }
    }

    private mutating func activity(_ activity: ActivityPart) {
        canvas.blank()
        canvas.paragraph(activity.title, indent: 2, lead: "- ")
        let facts: [(Phrase, String?)] = [
            (.rationale, activity.rationale), (.units, activity.units), (.start, activity.start?.description),
            (.end, activity.end?.description), (.status, activity.status), (.comment, activity.comment),
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

    private mutating func decisions() {
        guard !document.decisions.isEmpty else { return }
        chapter(.decisions)
        for (index, decision) in document.decisions.enumerated() {
            canvas.blank()
            canvas.paragraph(decision.outcome, lead: "\(index + 1). ")
            var facts = decision.facts.map { ($0.label, $0.value.plain) }
            if let reasons = decision.reasons { facts.append((words[.reasons], reasons)) }
            facts += decision.corrections.map { (words[.corrections], $0) }
            canvas.table(facts, indent: 3)
        }
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
            canvas.paragraph(finding.label + line, lead: "- ")
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
