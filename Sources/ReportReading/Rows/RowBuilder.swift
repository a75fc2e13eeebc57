import Oversight

/// Builds rows from their parts, and notes what is wrong with them.
enum RowBuilder {
    /// Adds a row of an oversight report to the report being read.
    static func finish(
        _ draft: RowDraft, goalNumber: String, names: UnitNames, into report: inout ReadReport
    ) {
        let anatomy = RowParts(PageBreaks.mended(draft.blocks), names: names)
        guard !anatomy.title.isEmpty else {
            let text = (draft.blocks.map(\.tidy) + [draft.start, draft.end]).filter { !$0.isEmpty }
            report.unrecognised.append(UnrecognisedLine(line: draft.line, text: text.joined(separator: " ")))
            return
        }
        var row = ReadRow(goalNumber: goalNumber, title: anatomy.title, line: draft.line)
        row.titleIsInferred = anatomy.titleIsInferred
        row.units = anatomy.units
        row.rationale = anatomy.rationale
        row.comment = anatomy.comment
        row.start = date(draft.start, name: "start", of: row, into: &report)
        row.end = date(draft.end, name: "end", of: row, into: &report)
        if !draft.isDated {
            report.findings.append(
                Finding(
                    code: .invalidDate, line: row.line,
                    message: "\"\(row.title)\" has neither a start date nor an end date."))
        }
        let statusLine = anatomy.spot.map { PageBreaks.mended(draft.blocks)[$0.block].line } ?? row.line
        take(anatomy.spot?.stated ?? "", status: anatomy.spot?.status, line: statusLine, row: &row, into: &report)
        report.rows.append(row)
    }

    /// Sets the status of a row.
    ///
    /// Unknown words are kept as printed and listed as unrecognised, and never become a status.
    static func take(
        _ stated: String, status: ActivityStatus?, line: Int, row: inout ReadRow, into report: inout ReadReport
    ) {
        row.statedStatus = stated
        row.status = status
        guard status == nil else { return }
        let message =
            stated.isEmpty
            ? "No status was found for \"\(row.title)\"; it is recorded without one."
            : "\"\(stated)\" is no status that is known; \"\(row.title)\" is recorded without one."
        report.findings.append(Finding(code: .unknownStatus, line: row.line, message: message))
        report.unrecognised.append(
            UnrecognisedLine(line: line, text: stated.isEmpty ? row.title : stated))
    }

    /// Parses a date cell; a day that does not exist is noted and left out.
    static func date(
        _ text: String, name: String, of row: ReadRow, into report: inout ReadReport
    ) -> CalendarDate? {
        guard !text.isEmpty else { return nil }
        if let date = CalendarDate(text) { return date }
        report.findings.append(
            Finding(
                code: .invalidDate, line: row.line,
                message: "The \(name) date \"\(text)\" of \"\(row.title)\" is no day as YYYY-MM-DD; it is left out."))
        return nil
    }
}
