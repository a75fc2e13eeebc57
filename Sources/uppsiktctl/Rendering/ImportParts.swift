import Oversight
import OversightViews

/// The summary of what half-year and annual reports have in them besides goals and activities.
struct ImportParts {
    private let view: ImportView

    init(_ view: ImportView) { self.view = view }

    /// Adds a fact for each part that the document has.
    func add(to facts: inout Facts) {
        facts.add("Period", view.cover.period)
        facts.add("Version", view.cover.version)
        facts.add("Assignments", assignments)
        facts.add("Indicators", indicators)
        facts.add("Statements", statements)
        facts.add("Figures in text", figures)
        facts.add("Contributions", contributions)
        facts.add("Private providers", providers)
        facts.add("Decision", view.decision.map { "\($0.body.map { "\($0) " } ?? "")\($0.date) § \($0.paragraph)" })
        facts.add("Diary number", view.diaryNumber?.written)
    }

    /// Words with how often each occurs, in the order in which they come.
    static func counts(_ words: [String]) -> String {
        var counts: [String: Int] = [:]
        var order: [String] = []
        for word in words {
            if counts[word] == nil { order.append(word) }
            counts[word, default: 0] += 1
        }
        return order.map { "\($0): \(counts[$0] ?? 0)" }.joined(separator: ", ")
    }

    private var assignments: String? {
        guard !view.assignments.isEmpty else { return nil }
        let statuses = Self.counts(view.assignments.map { $0.status.map { Swedish.word($0) } ?? $0.statusLabel })
        return "\(view.assignments.count) (\(statuses))"
    }

    private var indicators: String? {
        guard !view.indicators.isEmpty else { return nil }
        let values = view.indicators.reduce(0) { $0 + $1.values.count { $0.number != nil } }
        return "\(Set(view.indicators.map(\.id)).count) in \(Self.rows(view.indicators.count)) with "
            + "\(values) \(values == 1 ? "value" : "values")"
    }

    private var statements: String? {
        guard !view.statements.isEmpty else { return nil }
        let rows = view.statements.reduce(0) { $0 + $1.rows.count }
        return "\(view.statements.count) with \(Self.rows(rows)) "
            + "(\(Self.counts(view.statements.map { Swedish.word($0.kind) })))"
    }

    private var figures: String? {
        guard !view.narrative.isEmpty else { return nil }
        let others = view.narrative.count { $0.verdict == "disagrees" }
        return "\(view.narrative.count)" + (others > 0 ? ", \(others) of them different from the tables" : "")
    }

    private var contributions: String? {
        guard !view.contributions.isEmpty else { return nil }
        let (parts, goals) = (view.contributions.count, Set(view.contributions.map(\.of)).count)
        return "\(parts) \(parts == 1 ? "part" : "parts") under \(goals) "
            + (goals == 1 ? "goal or assignment" : "goals and assignments")
    }

    private var providers: String? {
        view.providerFollowUp.map { followUp in
            let drawn = followUp.drawn.map { "\($0) drawn" } ?? "some drawn"
            let used = followUp.suppliersUsed.map { " of \($0)" } ?? ""
            return
                "\(drawn)\(used), \(followUp.questions.count) \(followUp.questions.count == 1 ? "question" : "questions")"
        }
    }

    private static func rows(_ count: Int) -> String { "\(count) \(count == 1 ? "row" : "rows")" }
}
