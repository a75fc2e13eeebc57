/// Reads the rows of a table of activities in a half-year or annual report, such as `Aktivitet | Status | Start | Slut`.
struct ActivityRows {
    private let table: Table
    private let columns: ActivityColumns

    /// Takes a table; `nil` if it is none of activities with their status.
    init?(_ table: Table) {
        guard table.titleKind == .activity, let columns = ActivityColumns(table.columns.map(\.words)),
            columns.roles.count == table.columns.count
        else { return nil }
        (self.table, self.columns) = (table, columns)
    }

    /// Adds the activities to a report.
    ///
    /// - Parameters:
    ///   - outline: What the lines of the report stand under.
    ///   - titles: The titles of its goals, which a column may name.
    ///   - report: The report, whose goals have been read.
    func read(_ outline: ReportOutline, titles: TitleIndex, into report: inout ReadReport) {
        for row in table.rows where row.kind != .group {
            var draft = columns.draft(row.cells.map(\.text), line: row.line)
            draft.title = table.title(of: row)
            guard !draft.title.isEmpty, !draft.isHalf else {
                report.unrecognised.append(IndicatorTables.unread(row))
                report.unrecognised += row.comment
                continue
            }
            draft.comment += row.comment.map(\.text)
            let line = outline.place(of: row.line).goalLine
            var goal = line.flatMap { line in report.goals.first { $0.line == line } }
            if let named = draft.goal, !named.isEmpty {
                if case .goal(let known)? = titles.target(of: named) { goal = known } else { draft.other.append(named) }
            }
            report.add(draft, under: goal)
        }
    }
}
