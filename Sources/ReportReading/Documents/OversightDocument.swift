import Oversight

/// Reads an oversight report: goals with a table of start and end dates each, and a last chapter with all goals.
enum OversightDocument {
    /// Reads the sections into a report.
    ///
    /// - Parameters:
    ///   - outline: The document split at its headings.
    ///   - report: The report to fill.
    static func read(_ outline: DocumentOutline, into report: inout ReadReport) {
        var listed = ListedGoals.read(outline.sections)
        var tables: [(section: Section, rows: [RowDraft])] = []
        report.unrecognised += strays(outside: outline.front)

        for section in outline.sections {
            guard let zone = tableZone(of: section) else { continue }
            guard section.parts.count > 1 else {
                report.unrecognised += strays(outside: zone)
                continue
            }
            let lines = LaidOutTable.flattened(zone)
            let isTabbed = lines.contains { line in
                let dated = DatedLine(line.text)
                return dated.isDated && dated.hasCells
            }
            let (drafts, strays): ([RowDraft], [TextLine])
            if isTabbed {
                let rows = TabbedRows(lines)
                (drafts, strays) = (rows.drafts, rows.strays)
            } else {
                let rows = FlowingRows(lines)
                (drafts, strays) = (rows.drafts, rows.strays)
            }
            tables.append((section, drafts))
            report.unrecognised += strays.map { UnrecognisedLine(line: $0.number, text: $0.tidy) }
        }

        report.goals = goals(outline.sections, withTable: tables.map(\.section), listed: &listed)
        report.listedGoals = listed
        var names = UnitNames()
        for table in tables { for draft in table.rows { names.learn(from: draft.blocks) } }
        for table in tables {
            for draft in table.rows {
                RowBuilder.finish(draft, goalNumber: table.section.number, names: names, into: &report)
            }
        }
    }

    /// The lines of a section from its first header row, or all of them if only the header was lost.
    private static func tableZone(of section: Section) -> [TextLine]? {
        if let first = section.body.firstIndex(where: { TableHeader($0.text) != nil }) {
            return Array(section.body[first...])
        }
        let hasRows = section.body.contains { line in
            let dated = DatedLine(line.text)
            return dated.isDated && (dated.hasCells || !dated.end.isEmpty)
        }
        return hasRows ? section.body : nil
    }

    /// The rows under no goal, which can be shown but not recorded.
    private static func strays(outside lines: [TextLine]) -> [UnrecognisedLine] {
        lines.filter { DatedLine($0.text).isDated }.map { UnrecognisedLine(line: $0.number, text: $0.tidy) }
    }

    /// The goals that have a section: those with a table, and those that the last chapter lists by the same words.
    private static func goals(
        _ sections: [Section], withTable: [Section], listed: inout [ReadGoal]
    ) -> [ReadGoal] {
        let byTitle = Dictionary(
            listed.indices.map { (Wording.key(listed[$0].title), $0) }, uniquingKeysWith: { first, _ in first })
        let tableLines = Set(withTable.map(\.line))
        var goals: [ReadGoal] = []
        var places: [String: Int] = [:]
        for section in sections where section.parts.count > 1 {
            let match = byTitle[Wording.key(section.title)]
            let hasTable = tableLines.contains(section.line)
            guard hasTable || match != nil else { continue }
            var goal = ReadGoal(number: section.number, title: section.title, level: .board, line: section.line)
            if let match {
                listed[match].number = listed[match].number ?? section.number
                goal.area = listed[match].area
                goal.level = listed[match].level
            }
            if let place = places[section.number] {
                // The table of contents repeats a heading; the section with the table is the goal.
                if hasTable, !tableLines.contains(goals[place].line) { goals[place] = goal }
            } else {
                places[section.number] = goals.count
                goals.append(goal)
            }
        }
        return goals
    }
}
