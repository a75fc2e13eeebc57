import Oversight

/// Finds what the findings of a report are about: by the lines of its tables, and by titles.
struct FindingPlaces {
    private var rows: [Int: String] = [:]
    private var tables: [String: String] = [:]
    private var indicators: [String: String] = [:]
    private var assignments: [String: String] = [:]
    private var goals: [String: String] = [:]
    private var figures: Set<Int> = []

    /// The places of a report; of two things with one title, the first has the findings.
    init(of report: ReportView) {
        for statement in report.statements {
            for line in statement.rows.compactMap(\.line) { rows[line] = rows[line] ?? statement.id }
            Self.add(statement.id, statement.title, &tables)
        }
        for indicator in report.indicators { Self.add(indicator.id, indicator.title, &indicators) }
        for assignment in report.assignments { Self.add(assignment.id, assignment.title, &assignments) }
        for goal in report.goals { Self.add(goal.id, goal.title, &goals) }
        figures = Set(report.narrative.compactMap(\.line))
    }

    private static func add(_ id: String, _ title: String, _ ids: inout [String: String]) {
        let key = Wording.key(title)
        ids[key] = ids[key] ?? id
    }

    /// What a finding is about, or `nil` if nothing of the report is.
    func subject(of finding: FindingView) -> FindingSubject? {
        guard let kind = finding.code.subject else { return nil }
        if kind == .figure {
            return finding.line.map(figures.contains) == true ? FindingSubject(kind: kind, id: nil) : nil
        }
        if let id = id(of: finding, kind) { return FindingSubject(kind: kind, id: id) }
        // A total is outside its parts in a table, or among indicators of women and men.
        guard finding.code == .totalOutsideParts else { return nil }
        return id(of: finding, .indicator).map { FindingSubject(kind: .indicator, id: $0) }
    }

    private func id(of finding: FindingView, _ kind: FindingSubject.Kind) -> String? {
        func titled(_ ids: [String: String], _ name: Finding.Figure.Name = .title) -> String? {
            finding.figures.first { $0.name == name.rawValue }?.text.flatMap { ids[Wording.key($0)] }
        }
        return switch kind {
        case .goal: titled(goals)
        case .assignment: titled(assignments)
        case .indicator: titled(indicators)
        case .statement: finding.line.flatMap { rows[$0] } ?? titled(tables, .table)
        case .figure: nil
        }
    }
}
