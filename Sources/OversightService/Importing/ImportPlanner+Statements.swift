import Oversight
import ReportReading

extension ImportPlanner {
    /// Records the statements that the log does not have, or has with other figures.
    ///
    /// - Throws: ``Refusal`` where the report is with its body, or decided, and the document states other figures.
    mutating func planStatements() throws(Refusal) {
        for (statement, id) in zip(report.statements, document.statements) {
            let known = state.statements[id]
            let reported = StatementReported(
                on: day, report: reportID, kind: statement.kind, title: title(of: statement),
                unit: statement.unit.map(Wording.tidy).flatMap { $0.isEmpty ? nil : $0 }, start: period.start,
                end: period.end, signs: statement.signs, columns: statement.columns, rows: statement.rows)
            if let known, states(known, reported) { continue }
            try checkIsOpen()
            add(.statement, id.rawValue, revision: known?.revision ?? 0, [.statement(.reported(reported))])
        }
    }

    /// The title as printed; of a table without one, the headings of its columns.
    private func title(of statement: StatedStatement) -> String {
        let title = Wording.tidy(statement.title)
        return title.isEmpty ? statement.columns.map(\.label).joined(separator: ", ") : title
    }

    /// What the document covers: the year, up to its day.
    private var period: Statement.Period {
        let last = document.report.kind == .annual ? CalendarDate(year: document.year, month: 12, day: 31) : nil
        let end = last ?? day
        return Statement.Period(start: CalendarDate(year: end.year, month: 1, day: 1) ?? end, end: end)
    }

    /// Whether a recorded statement is the same table, on whatever lines it stands.
    private func states(_ known: Statement, _ reported: StatementReported) -> Bool {
        func bare(_ rows: [StatementRow]) -> [StatementRow] {
            rows.map { row in
                var row = row
                row.line = nil
                return row
            }
        }
        return known.unit == reported.unit && known.signs == reported.signs && known.columns == reported.columns
            && known.period == Statement.Period(start: reported.start, end: reported.end)
            && bare(known.rows) == bare(reported.rows)
    }
}
