import Oversight

/// Reads a four-month report: council goals, the board's goals below them with a grade and a table each, a summary.
enum FourMonthDocument {
    /// Reads the sections into a report.
    ///
    /// - Parameters:
    ///   - outline: The document split at its headings.
    ///   - report: The report to fill.
    static func read(_ outline: DocumentOutline, into report: inout ReadReport) {
        let contents = outline.sections.map { GoalSection($0) }
        let depth = contents.filter(\.hasContent).map(\.section.parts.count).max() ?? 0
        var seen: Set<String> = []
        for content in contents where content.hasContent {
            let section = content.section
            guard section.parts.count > 1 else {
                if section.hasTable { report.unrecognised += lines(content.table) }
                continue
            }
            if seen.insert(section.number).inserted {
                report.goals.append(
                    ReadGoal(
                        number: section.number, title: section.title, level: .board,
                        parentNumber: section.parts.count > 2 ? section.parentNumber : nil, line: section.line))
                if let assessment = content.assessment { report.assessments.append(assessment) }
            }
            report.unrecognised += lines(content.unknownHeadings)
            readRows(LaidOutTable.flattened(content.table), goal: section.number, into: &report)
        }
        report.councilGoals = councilGoals(outline.sections, depth: depth, goals: report.goals)
        report.statedSummary = StatedSummary.find(in: outline.sections)
    }

    private static func readRows(_ table: [TextLine], goal: String, into report: inout ReadReport) {
        let rows = ProgressRows(table)
        report.unrecognised += lines(rows.strays)
        for draft in rows.drafts {
            let title = MarkupBlocks.split(draft.title, line: draft.line).map(\.tidy).joined(separator: " ")
            let status = MarkupBlocks.split(draft.status, line: draft.line).map(\.tidy).joined(separator: " ")
            let comment = PageBreaks.mended(draft.comment).map(\.tidy).joined(separator: "\n")
            guard !FootnoteMarks.dropped(title).isEmpty else {
                let text = [title, status, draft.end, comment].filter { !$0.isEmpty }.joined(separator: " ")
                report.unrecognised.append(UnrecognisedLine(line: draft.line, text: text))
                continue
            }
            var row = ReadRow(goalNumber: goal, title: FootnoteMarks.dropped(title), line: draft.line)
            row.comment = comment
            RowBuilder.takeEnd(draft.end, row: &row, into: &report)
            RowBuilder.take(
                PlainWords.stripped(status), status: StatusWords.status(of: status), line: draft.line, row: &row,
                into: &report)
            report.rows.append(row)
        }
    }

    /// The goals one level above those that are graded, even if there are none below them.
    private static func councilGoals(_ sections: [Section], depth: Int, goals: [ReadGoal]) -> [ReadGoal] {
        guard depth > 2 else { return [] }
        let chapters = Set(goals.compactMap { $0.number?.split(separator: ".").first.map(String.init) })
        var seen: Set<String> = []
        return sections.compactMap { section in
            guard section.parts.count == depth - 1, chapters.contains(String(section.parts[0])),
                seen.insert(section.number).inserted
            else { return nil }
            return ReadGoal(number: section.number, title: section.title, level: .council, line: section.line)
        }
    }

    private static func lines(_ lines: [TextLine]) -> [UnrecognisedLine] {
        lines.filter { !$0.isBlank && TableHeader($0.text) == nil }
            .map { UnrecognisedLine(line: $0.number, text: $0.tidy) }
    }
}
