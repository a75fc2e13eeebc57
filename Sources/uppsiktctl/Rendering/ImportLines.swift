import Oversight
import OversightViews

/// The summary of an import for people.
struct ImportLines {
    private let view: ImportView

    init(_ view: ImportView) { self.view = view }

    /// The lines of the summary.
    func lines(_ style: Style) -> [String] {
        var facts = Facts()
        facts.add("Kind", Swedish.word(view.kind))
        facts.add("Report", view.report)
        facts.add("Recorded for", view.committee)
        facts.add("Municipality", view.newMunicipality.map { "\($0), which is new" } ?? "")
        facts.add("Goals", goals)
        facts.add("Activities", "\(view.activities.count) in \(view.rows) \(view.rows == 1 ? "row" : "rows")")
        facts.add("Statuses", Swedish.counts(view.statusCounts).joined(separator: ", "))
        facts.add("Grades", grades)
        ImportParts(view).add(to: &facts)
        return facts.lines(style) + leftBehind(style) + findings(style) + unknownWords(style)
            + unrecognised(style) + ["", outcome]
    }

    private var goals: String {
        guard view.areas.isEmpty, !view.goals.contains(where: { $0.gradeLabel != nil && $0.number == nil }) else {
            let levels = GoalLevel.allCases.compactMap { level -> String? in
                let count = view.goals.count { $0.level == level }
                return count > 0 ? "\(Swedish.word(level)): \(count)" : nil
            }
            let areas = view.areas.isEmpty ? "" : " in \(view.areas.count) \(view.areas.count == 1 ? "area" : "areas")"
            return "\(view.goals.count)\(areas) (\(levels.joined(separator: ", ")))"
        }
        let withSection = view.goals.count { $0.number != nil }
        let listed = view.goals.count - withSection
        let council = view.councilGoals.count
        return "\(withSection)" + (council > 0 ? " under \(council) council \(council == 1 ? "goal" : "goals")" : "")
            + (listed > 0 ? ", \(listed) more listed" : "")
    }

    private var grades: String {
        if view.assessments.isEmpty {
            return ImportParts.counts(view.goals.compactMap(\.gradeLabel))
        }
        let counts = Dictionary(view.assessments.map { ($0.grade, 1) }, uniquingKeysWith: +)
        let scale = GradeScale.fourSteps.steps.map(\.key.rawValue)
        let keys = scale.filter { counts[$0] != nil } + counts.keys.filter { !scale.contains($0) }.sorted()
        return keys.map { "\(Swedish.grade($0)): \(counts[$0] ?? 0)" }.joined(separator: ", ")
    }

    private func findings(_ style: Style) -> [String] {
        section(
            "Findings", style,
            Table(
                columns: [
                    .init(title: "Line", isNumber: true), .init(title: "Kind"), .init(title: "Code"),
                    .init(title: "Message", wraps: true),
                ],
                rows: view.findings.map { finding in
                    [
                        .init(finding.line.map(String.init)), .init(English.word(finding.kind)),
                        .init(finding.code.rawValue, tone: .warning), .init(finding.message),
                    ]
                }))
    }

    /// The words that a person has to say the meaning of, each with the command that does.
    private func unknownWords(_ style: Style) -> [String] {
        guard !view.unknownWords.isEmpty else { return [] }
        return ["", style.paint("Words not known (\(view.unknownWords.count))", .heading)]
            + view.unknownWords.flatMap { word in
                let lines = word.lines.prefix(5).map(String.init).joined(separator: ", ")
                let more = word.lines.count > 5 ? " and \(word.lines.count - 5) more" : ""
                return [
                    Printable.line("\(word.kind.rawValue) \"\(word.word)\", line \(lines)\(more)"),
                    "    " + Printable.line(word.howToAdopt),
                ]
            }
    }

    /// What earlier imports of the report brought and this document does not have, with how to take it back.
    private func leftBehind(_ style: Style) -> [String] {
        guard !view.leftBehind.isEmpty else { return [] }
        let heading = "\(Swedish.leftBehind) / \(English.leftBehind) (\(view.leftBehind.count))"
        let whole = "uppsiktctl import undo \(view.report) --reason TEXT"
        return ["", style.paint(heading, .heading)] + view.leftBehind.flatMap(lines)
            + (view.dryRun ? [Printable.line("\(Swedish.orUndoFirst) / \(English.orUndoFirst): \(whole)")] : [])
    }

    private func lines(_ left: ImportView.LeftBehind) -> [String] {
        let like = left.resembles.map { "\(Swedish.resembles) / \(English.resembles) \"\($0.title)\" (\($0.id))" }
        let commands =
            left.howToTakeBack.isEmpty ? ["\(Swedish.somethingRests) / \(English.somethingRests)"] : left.howToTakeBack
        return [Printable.line("\(Swedish.word(left.kind)) \"\(left.title)\" (\(left.id))")]
            + ([like].compactMap(\.self) + commands).map { "    " + Printable.line($0) }
    }

    private func unrecognised(_ style: Style) -> [String] {
        section(
            "Lines not understood", style,
            Table(
                columns: [.init(title: "Line", isNumber: true), .init(title: "Text", wraps: true)],
                rows: view.unrecognised.map { [.init(String($0.line)), .init($0.text)] }))
    }

    private func section(_ title: String, _ style: Style, _ table: Table) -> [String] {
        guard !table.rows.isEmpty else { return [] }
        return ["", style.paint("\(title) (\(table.rows.count))", .heading)] + table.lines(style)
    }

    private var outcome: String {
        let events = "\(view.eventsAppended) \(view.eventsAppended == 1 ? "event" : "events")"
        if view.dryRun { return "Nothing was recorded; the import would append \(events)." }
        return view.eventsAppended == 0
            ? "Nothing was appended: the log already has all of it." : "\(events) appended."
    }
}
