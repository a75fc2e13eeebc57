import Oversight
import OversightViews
import Presentation

/// An assignment.
struct AssignmentPart {
    let title: String
    /// The goal or the area that it belongs to.
    let place: String?
    let start: Shown?
    let end: Shown?
    let status: Shown
    let comment: String?
    let contributions: [ContributionPart]
    let findings: [FindingPart]

    init(_ assignment: AssignmentView, _ findings: FindingsByPlace, _ words: Phrases) {
        title = Legible.line(assignment.title) ?? assignment.id
        place = Legible.line(assignment.goalTitle) ?? Legible.line(assignment.area)
        start = .planned(assignment.start, written: assignment.writtenStart)
        end = .planned(assignment.end, written: assignment.writtenEnd)
        status = Self.status(assignment, words)
        comment = Legible.block(assignment.comment)
        contributions = assignment.contributions.map { ContributionPart($0, words) }
        self.findings = findings.about(.assignment, assignment.id)
    }

    /// The status in the document's words; in English in the product's, as the others cannot be read there.
    private static func status(_ assignment: AssignmentView, _ words: Phrases) -> Shown {
        guard let status = assignment.status else { return .words(words[.notReported]) }
        guard words.language == .swedish, let label = Legible.line(assignment.statusLabel) else {
            return .words(words.label(status))
        }
        return .content(label)
    }
}

/// The assignments of one kind.
struct AssignmentGroup {
    let heading: String
    let assignments: [AssignmentPart]
    let table: FigureTable

    /// The assignments of a report by kind, those of a kind in their order.
    static func all(_ report: ReportView, _ findings: FindingsByPlace, _ words: Phrases) -> [AssignmentGroup] {
        let parts = report.assignments.map { ($0.kind, AssignmentPart($0, findings, words)) }
        let columns = AssignmentColumns(of: parts.map(\.1))
        return AssignmentKind.allCases.compactMap { kind in
            let assignments = parts.filter { $0.0 == kind }.map(\.1)
            guard !assignments.isEmpty else { return nil }
            return AssignmentGroup(
                heading: words.label(kind), assignments: assignments,
                table: columns.table(assignments, anchor: "assignments-\(kind.rawValue)", words.label(kind), words))
        }
    }

    /// How many assignments of a report stand at which status.
    static func statusCounts(_ report: ReportView, _ words: Phrases) -> [StatusCount] {
        var counts = AssignmentStatus.allCases.compactMap { status in
            let count = report.assignments.count { $0.status == status }
            return count == 0 ? nil : StatusCount(label: words.label(status), count: count)
        }
        let silent = report.assignments.count { $0.status == nil }
        if silent > 0 { counts.append(StatusCount(label: words[.notReported], count: silent)) }
        return counts
    }
}

/// Which columns the tables of assignments have, as ``ActivityColumns`` says it of activities.
private struct AssignmentColumns {
    let place: Bool
    let start: Bool
    let end: Bool
    let comment: Bool

    init(of assignments: [AssignmentPart]) {
        place = assignments.contains { $0.place != nil }
        start = assignments.contains { $0.start != nil }
        end = assignments.contains { $0.end != nil }
        comment = assignments.contains { $0.comment != nil }
    }

    func table(_ assignments: [AssignmentPart], anchor: String, _ caption: String, _ words: Phrases) -> FigureTable {
        let shown: [(isShown: Bool, title: Phrase, cell: (AssignmentPart) -> Shown?)] = [
            (true, .assignment, { .content($0.title) }),
            (place, .belongsTo, { $0.place.map { .content($0) } }),
            (start, .start, { $0.start }),
            (end, .end, { $0.end }),
            (true, .status, { $0.status }),
            (comment, .comment, { $0.comment.map { .content($0) } }),
        ].filter(\.isShown)
        return FigureTable(
            anchor: anchor, caption: [.words(caption)], columns: shown.map { .init(.words(words[$0.title])) },
            rows: assignments.map { part in
                .init(cells: shown.map { .init($0.cell(part)) }, findings: part.findings)
            })
    }
}
