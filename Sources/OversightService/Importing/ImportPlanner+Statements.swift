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
                on: day, report: reportID, kind: statement.kind, title: statement.shownTitle,
                unit: statement.unit.map(Wording.tidy).flatMap { $0.isEmpty ? nil : $0 }, start: period.start,
                end: period.end, signs: statement.signs, columns: statement.columns, rows: statement.rows)
            if let known, states(known, reported) { continue }
            try checkIsOpen()
            add(.statement, id.rawValue, revision: known?.revision ?? 0, [.statement(.reported(reported))])
        }
    }

    /// What the document covers: the year, up to its day.
    private var period: Statement.Period {
        let last = document.report.kind == .annual ? CalendarDate(year: document.year, month: 12, day: 31) : nil
        let end = last ?? day
        return Statement.Period(start: CalendarDate(year: end.year, month: 1, day: 1) ?? end, end: end)
    }

    /// Whether a recorded statement is the same table, on whatever lines it stands and however it is spaced.
    private func states(_ known: Statement, _ reported: StatementReported) -> Bool {
        func bare(_ columns: [StatementColumn]) -> [StatementColumn] {
            columns.map { StatementColumn(key: $0.key, label: Wording.bareKey($0.label), formula: $0.formula) }
        }
        return known.unit.map(Wording.bareKey) == reported.unit.map(Wording.bareKey) && known.signs == reported.signs
            && bare(known.columns) == bare(reported.columns)
            && known.period == Statement.Period(start: reported.start, end: reported.end)
            && known.rows.map(\.isSum) == reported.rows.map(\.isSum)
            && StatementContent(known.rows) == StatementContent(reported.rows)
    }
}
