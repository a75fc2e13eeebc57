import Oversight
import Presentation

/// What the templates are given of a report.
///
/// A part of which there is nothing is not there at all.
struct PageNodes {
    private let document: ReportDocument
    private var words: Phrases { document.words }

    init(_ document: ReportDocument) { self.document = document }

    var page: Node {
        Node([
            "language": words.language.rawValue,
            "words": words,
            "stylesheet": Stylesheet.markup,
            "title": document.title,
            "municipality": document.municipality.isEmpty ? nil : document.municipality,
            "heading": content(document.title),
            "facts": document.facts.map(node),
            "notes": part(document.notes) { $0 },
            "goals": part(document.goals, node),
            "statusSummary": statusSummary,
            "assignments": assignments,
            "indicators": part(document.indicators) { group in
                Node(["heading": write { $0.shown(group.heading) }, "tables": markup(group.tables)])
            },
            "statements": part(document.statements) { statement in
                Node(["heading": content(statement.heading), "tables": markup([statement.table])])
            },
            "narrative": document.narrative.map { markup([$0]) },
            "providers": part(document.providers, node),
            "decisions": part(Array(document.decisions.enumerated())) { node($0.element, number: $0.offset + 1) },
            "struckDecisions": part(document.struckDecisions, content),
            "correctedSince": part(document.correctedSince, content),
            "withdrawals": part(document.withdrawals, content),
            "supplements": part(document.supplements, node),
            "findings": findings,
            "allGoals": allGoals,
        ])
    }

    private func part<Element>(_ elements: [Element], _ node: (Element) -> Any) -> Node? {
        elements.isEmpty ? nil : Node(["items": elements.map(node)])
    }

    private func write(_ write: (inout MarkupWriter) -> Void) -> Markup {
        var writer = MarkupWriter(words.language)
        write(&writer)
        return writer.markup
    }

    private func content(_ text: String) -> Markup { write { $0.content(text, in: "bdi") } }

    private func node(_ fact: Fact) -> Node {
        Node(["label": fact.label, "value": write { $0.shown(fact.value) }])
    }

    private func node(_ goal: GoalPart) -> Node {
        let heading = write { writer in
            if let number = goal.number {
                writer.text(number)
                writer.raw(" ")
            }
            writer.content(goal.title, in: "bdi")
        }
        return Node([
            "anchor": goal.anchor,
            "heading": heading,
            "area": goal.area.map(content),
            "level": goal.level,
            "parent": goal.parent.map(content),
            "contributions": contributions(goal),
            "grade": goal.grade.map(node),
            "table": goal.activities.isEmpty ? nil : table(of: goal),
        ])
    }

    /// How a goal is contributed to, and what is flagged in it.
    private func contributions(_ goal: GoalPart) -> Markup? {
        guard !goal.contributions.isEmpty || !goal.findings.isEmpty else { return nil }
        return write { writer in
            for finding in goal.findings { FindingMarkup(finding: finding, words: words).writeParagraph(to: &writer) }
            ContributionMarkup(contributions: goal.contributions, words: words).write(to: &writer)
        }
    }

    private func markup(_ tables: [FigureTable]) -> Markup {
        write { writer in
            for table in tables { FigureTableMarkup(table: table, words: words).write(to: &writer) }
        }
    }

    private var assignments: Node? {
        guard !document.assignments.isEmpty else { return nil }
        let contributed = document.assignments.flatMap(\.assignments).filter { !$0.contributions.isEmpty }
        return Node([
            "counts": document.assignmentCounts.map { "\($0.label): \($0.count)" }.joined(separator: ". "),
            "tables": markup(document.assignments.map(\.table)),
            "contributed": contributed.map { assignment in
                Node([
                    "heading": content(assignment.title),
                    "contributions": write {
                        ContributionMarkup(contributions: assignment.contributions, words: words).write(to: &$0)
                    },
                ])
            },
        ])
    }

    private func node(_ follow: ProviderPart) -> Node {
        Node([
            "facts": follow.facts.map(node),
            "providers": follow.providers.map { provider in
                Node([
                    "heading": content(provider.name),
                    "answers": provider.answers.map {
                        Node(["question": content($0.question), "answer": content($0.answer)])
                    },
                ])
            },
        ])
    }

    private func node(_ grade: GradePart) -> Node {
        Node(["label": content(grade.label), "basis": grade.basis, "reason": grade.reason.map(content)])
    }

    private func table(of goal: GoalPart) -> Node {
        let table = ActivityTable(columns: document.columns, words: words)
        return Node([
            "caption": goal.caption(words), "columns": table.header, "rows": table.rows(goal.activities),
        ])
    }

    private var statusSummary: Node? {
        guard !document.statusCounts.isEmpty else { return nil }
        return Node([
            "items": document.statusCounts.map { Node(["label": $0.label, "count": $0.count]) },
            "total": document.statusCounts.reduce(0) { $0 + $1.count },
        ])
    }

    private func node(_ decision: DecisionPart, number: Int) -> Node {
        Node([
            "number": number,
            "outcome": decision.outcome,
            "facts": decision.facts.map(node),
            "reasons": decision.reasons.map(content),
            "corrections": part(decision.corrections, content),
        ])
    }

    private func node(_ supplement: SupplementPart) -> Node {
        Node([
            "heading": supplement.heading,
            "on": write { $0.day(supplement.on) },
            "text": write { $0.content(supplement.text, in: "p") },
        ])
    }

    private var findings: Node? {
        guard !document.findings.isEmpty else { return nil }
        let table = FindingTable(
            findings: document.findings, words: words, isNumbered: document.numbersFindings)
        return Node(["columns": table.header, "rows": table.rows])
    }

    private var allGoals: Node? {
        guard !document.goalGroups.isEmpty else { return nil }
        return Node(["groups": document.goalGroups.map(node)])
    }

    private func node(_ group: GoalGroup) -> Node {
        let heading = group.heading.map { text in
            write { $0.shown(group.headingIsContent ? .content(text) : .words(text)) }
        }
        return Node(["heading": heading, "rows": GoalList(words: words).rows(group.goals)])
    }
}
