/// Splits a table with tabs into rows: a line with dates starts a row, lines without dates continue it.
struct TabbedRows {
    /// The rows found.
    private(set) var drafts: [RowDraft] = []
    /// Lines that belong to no row.
    private(set) var strays: [TextLine] = []

    private var pending: [(line: TextLine, followsPageBreak: Bool, isDetached: Bool)] = []
    private var atPageBreak = false
    private var afterBlank = false

    /// Splits the lines of a section, from its first header row on.
    init(_ lines: [TextLine]) {
        for line in lines {
            if TableHeader(line.text) != nil {
                atPageBreak = true
            } else if line.isBlank {
                afterBlank = true
            } else {
                if line.startsPage { atPageBreak = true }
                take(line)
                atPageBreak = false
                afterBlank = false
            }
        }
        settlePending(intoRow: false)
    }

    private mutating func take(_ line: TextLine) {
        let dated = DatedLine(line.text)
        if dated.isDated {
            takeDated(dated, line: line)
        } else if dated.hasCells {
            guard dated.text.contains(where: { !$0.isWhitespace }) else { return }
            takeCells(dated, line: line)
        } else {
            pending.append((line, atPageBreak, afterBlank && !atPageBreak))
        }
    }

    /// A line with dates: a new row, unless it has the missing dates of the row before the page break.
    private mutating func takeDated(_ dated: DatedLine, line: TextLine) {
        let added = MarkupBlocks.split(dated.text, line: line.number)
        let isWhole = StatusLocation.find(in: added).map { $0.block > 0 || !$0.before.isEmpty } ?? false
        settlePending(intoRow: true, nextIsWhole: isWhole)
        if atPageBreak, pending.isEmpty, let last = drafts.indices.last, !drafts[last].isDated,
            !(drafts[last].hasStatus && isWhole)
        {
            drafts[last].start = dated.start
            drafts[last].end = dated.end
            drafts[last].append(dated.text, line: line.number, followsPageBreak: true)
            return
        }
        var draft = RowDraft(line: pending.first?.line.number ?? line.number, start: dated.start, end: dated.end)
        for piece in pending {
            draft.append(piece.line.text, line: piece.line.number, followsPageBreak: piece.followsPageBreak)
        }
        pending = []
        draft.append(dated.text, line: line.number, followsPageBreak: atPageBreak)
        drafts.append(draft)
    }

    /// A line with empty date cells: it continues the row, unless both have a title and a status of their own.
    private mutating func takeCells(_ dated: DatedLine, line: TextLine) {
        settlePending(intoRow: false)
        if let last = drafts.indices.last {
            let added = MarkupBlocks.split(dated.text, line: line.number)
            let isWhole = StatusLocation.find(in: added).map { $0.block > 0 || !$0.before.isEmpty } ?? false
            if !(drafts[last].hasStatus && isWhole) {
                drafts[last].append(dated.text, line: line.number, followsPageBreak: atPageBreak)
                return
            }
        }
        var draft = RowDraft(line: line.number)
        draft.append(dated.text, line: line.number, followsPageBreak: false)
        drafts.append(draft)
    }

    /// Decides to which row lines without cells belong: the one before them, the one that a dated line now ends (they
    /// stay pending then), or none.
    private mutating func settlePending(intoRow: Bool, nextIsWhole: Bool = false) {
        guard !pending.isEmpty else { return }
        let holdsStatus = pending.contains { StatusLocation.find(in: MarkupBlocks.split($0.line.text, line: 0)) != nil }
        if intoRow {
            guard let last = drafts.indices.last else { return }
            if drafts[last].hasStatus, !nextIsWhole, holdsStatus { return }
        }
        for piece in pending {
            if drafts.isEmpty || (piece.isDetached && drafts[drafts.count - 1].hasStatus) {
                strays.append(piece.line)
            } else {
                drafts[drafts.count - 1].append(
                    piece.line.text, line: piece.line.number, followsPageBreak: piece.followsPageBreak)
            }
        }
        pending = []
    }
}
