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
        takeStart(draft.start, row: &row, into: &report)
        takeEnd(draft.end, row: &row, into: &report)
        if !draft.isDated {
            report.findings.append(
                Finding(
                    code: .invalidDate, line: row.line, figures: [.init(.title, text: row.title)]))
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
        row.statusLine = line == row.line ? nil : line
        row.status = status
        guard status == nil else { return }
        report.findings.append(unknownStatus(of: row))
        report.unrecognised.append(unrecognisedStatus(of: row))
    }

    /// The finding that the status of a row is not known.
    static func unknownStatus(of row: ReadRow) -> Finding {
        let words = row.statedStatus.isEmpty ? [] : [Finding.Figure(.written, text: row.statedStatus)]
        return Finding(code: .unknownStatus, line: row.line, figures: [.init(.title, text: row.title)] + words)
    }

    /// What is listed for a row whose status is not known: its words, or the row if it has none.
    static func unrecognisedStatus(of row: ReadRow) -> UnrecognisedLine {
        UnrecognisedLine(
            line: row.statusLine ?? row.line, text: row.statedStatus.isEmpty ? row.title : row.statedStatus)
    }

    /// Reads the start cell of a row; what is not a day as YYYY-MM-DD is kept as written.
    static func takeStart(_ text: String, row: inout ReadRow, into report: inout ReadReport) {
        guard !text.isEmpty else { return }
        row.start = CalendarDate(text)
        guard row.start == nil else { return }
        row.writtenStart = text
        row.start = expression(text, name: "start", of: row, into: &report)?.first
    }

    /// Reads the end cell of a row; what is not a day as YYYY-MM-DD is kept as written.
    static func takeEnd(_ text: String, row: inout ReadRow, into report: inout ReadReport) {
        guard !text.isEmpty else { return }
        row.end = CalendarDate(text)
        guard row.end == nil else { return }
        row.writtenEnd = text
        row.end = expression(text, name: "end", of: row, into: &report)?.last
    }

    /// Reads a date in words; one that cannot be read is noted and left out.
    private static func expression(
        _ text: String, name: String, of row: ReadRow, into report: inout ReadReport
    ) -> DateExpression? {
        if let expression = DateExpression(text) { return expression }
        report.findings.append(
            Finding(
                code: .invalidDate, line: row.line,
                figures: [
                    .init(.title, text: row.title), .init(.init(rawValue: name), text: text),
                ]))
        return nil
    }
}
