import Oversight

extension ReadReport {
    /// Adds an activity as its table gives it, with what is wrong with it.
    ///
    /// - Parameters:
    ///   - draft: The row of the table.
    ///   - goal: The goal that it stands under; `nil` if it stands under none.
    mutating func add(_ draft: ActivityDraft, under goal: ReadGoal?) {
        var row = ReadRow(
            goalNumber: goal?.number ?? "", goalLine: goal?.line, title: FootnoteMarks.dropped(draft.title),
            line: draft.line)
        row.units = draft.units
        row.comment = draft.comment.filter { !Self.isDash($0) }.joined(separator: "\n")
        if !Self.isDash(draft.start) { RowBuilder.takeStart(draft.start, row: &row, into: &self) }
        if !Self.isDash(draft.end) { RowBuilder.takeEnd(draft.end, row: &row, into: &self) }
        takeVagueDays(of: &row)
        takeStatus(draft, into: &row)
        rows.append(row)
        unrecognised += draft.other.filter { !Self.isDash($0) }.map { UnrecognisedLine(line: draft.line, text: $0) }
    }

    /// Gives the days of weeks, and notes words that name a time without saying which days it has.
    private mutating func takeVagueDays(of row: inout ReadRow) {
        if row.start == nil, let written = row.writtenStart, let vague = VagueDate(written, year: goalYear) {
            row.start = vague.first
            if vague.first == nil { noteDate("start", written, of: row) }
        }
        if row.end == nil, let written = row.writtenEnd, let vague = VagueDate(written, year: goalYear) {
            row.end = vague.last
            if vague.last == nil { noteDate("end", written, of: row) }
        }
    }

    private mutating func noteDate(_ name: String, _ written: String, of row: ReadRow) {
        findings.append(
            Finding(
                code: .invalidDate, line: row.line,
                figures: [.init(.title, text: row.title), .init(.init(rawValue: name), text: written)]))
    }

    /// Takes the words of the status; an empty cell has no word that could be unknown.
    private mutating func takeStatus(_ draft: ActivityDraft, into row: inout ReadRow) {
        var stated = StatusWords.stated(draft.status)
        // A symbol is a word that can be made known, too.
        if stated.isEmpty, StatusLegend.symbol(draft.status) != nil { stated = draft.status.tidied }
        guard stated.isEmpty else {
            RowBuilder.take(
                stated, status: StatusWords.status(of: draft.status), line: draft.line, row: &row, into: &self)
            return
        }
        findings.append(RowBuilder.unknownStatus(of: row))
    }

    /// Whether a cell says only that there is nothing.
    private static func isDash(_ text: String) -> Bool { text.allSatisfy { "-–—− ".contains($0) } }
}
