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
        RowBuilder.take(
            PlainWords.stripped(draft.status), status: StatusWords.status(of: draft.status), line: draft.line,
            row: &row, into: &self)
        rows.append(row)
        unrecognised += draft.other.filter { !Self.isDash($0) }.map { UnrecognisedLine(line: draft.line, text: $0) }
    }

    /// Whether a cell says only that there is nothing.
    private static func isDash(_ text: String) -> Bool { text.allSatisfy { "-–—− ".contains($0) } }
}
