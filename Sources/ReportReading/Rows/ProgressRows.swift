import Oversight

/// A row of a four-month report's table before it is finished.
struct ProgressDraft: Sendable {
    /// The line it starts on, from 1.
    var line: Int
    var title: String
    var status: String
    var end: String
    var comment: [Block]

    /// Whether a page break may have left its other cells on the next page.
    var isHalf: Bool { status.isEmpty && end.isEmpty }
}

/// Splits a four-month report's table into rows: title, status, end, comment.
struct ProgressRows {
    /// The rows found.
    private(set) var drafts: [ProgressDraft] = []
    /// Lines that belong to no row.
    private(set) var strays: [TextLine] = []

    private var pending: [TextLine] = []
    private var atPageBreak = false
    private var afterBlank = false
    private var isInNote = false
    /// Notes below the table, which asterisks in the rows refer to.
    private var notes: [TextLine] = []

    /// Splits the lines of a section, from its first header row on.
    init(_ lines: [TextLine]) {
        for line in lines {
            if TableHeader(line.text) != nil {
                settlePending()
                (atPageBreak, isInNote) = (true, false)
            } else if line.isBlank {
                settlePending()
                (afterBlank, isInNote) = (true, false)
            } else {
                if line.startsPage { atPageBreak = true }
                take(line)
            }
        }
        settlePending()
        if !drafts.contains(where: { $0.title.contains("*") || $0.comment.contains { $0.text.contains("*") } }) {
            strays += notes
        }
    }

    private mutating func take(_ line: TextLine) {
        let cells = line.text.split(separator: "\t", omittingEmptySubsequences: false)
            .map { $0.split(separator: " ").joined(separator: " ") }
        if cells.count > 1 {
            takeCells(cells, line: line)
            (atPageBreak, afterBlank) = (false, false)
        } else if let row = Self.rowWithoutTabs(line) {
            settlePending()
            drafts.append(row)
            (atPageBreak, afterBlank) = (false, false)
        } else if isInNote || line.text.drop(while: { $0 == " " || $0 == "\\" }).hasPrefix("*") {
            // A note below the table is about a row, but not part of one.
            isInNote = true
            notes.append(line)
        } else if afterBlank, !atPageBreak {
            strays.append(line)
        } else {
            pending.append(line)
        }
    }

    private mutating func takeCells(_ cells: [String], line: TextLine) {
        let title = cells[0]
        let status = cells[1]
        let end = cells.count > 2 ? cells[2] : ""
        let comment = cells.dropFirst(3).filter { !$0.isEmpty }.joined(separator: " ")
        var prefix = ""
        if !pending.isEmpty, !status.isEmpty, PlainWords.startsInLowerCase(title) || drafts.isEmpty {
            prefix = pending.map(\.tidy).joined(separator: " ") + " "
        }
        let start = prefix.isEmpty ? line.number : pending[0].number
        if prefix.isEmpty { settlePending() }
        pending = []

        let blocks = MarkupBlocks.split(comment, line: line.number, followsPageBreak: atPageBreak)
        if let last = drafts.indices.last, prefix.isEmpty {
            let goesOn = (status.isEmpty && end.isEmpty && (title.isEmpty || atPageBreak)) || drafts[last].isHalf
            if goesOn {
                if !title.isEmpty { drafts[last].title += " " + title }
                if drafts[last].isHalf { (drafts[last].status, drafts[last].end) = (status, end) }
                drafts[last].comment += blocks
                return
            }
        }
        drafts.append(
            ProgressDraft(line: start, title: prefix + title, status: status, end: end, comment: blocks))
    }

    /// A row whose tabs were lost: a status and a date within the line separate its cells.
    private static func rowWithoutTabs(_ line: TextLine) -> ProgressDraft? {
        guard let phrase = StatusPhrase.first(in: line.text) else { return nil }
        let words = phrase.after.prefix(40).split(separator: " ").prefix(3)
        let cells = words.indices.reversed().map { words[...$0] }
        guard let date = cells.first(where: { DateText.isDateCell($0.joined(separator: " ")) }), let last = date.last,
            phrase.before.contains(where: { !$0.isWhitespace })
        else { return nil }
        let comment = phrase.after[last.endIndex...]
        return ProgressDraft(
            line: line.number, title: phrase.before, status: phrase.stated,
            end: date.joined(separator: " "),
            comment: MarkupBlocks.split(String(comment), line: line.number))
    }

    /// Adds lines without cells to the comment of the row before them.
    private mutating func settlePending() {
        for line in pending {
            if drafts.isEmpty {
                strays.append(line)
            } else {
                drafts[drafts.count - 1].comment += MarkupBlocks.split(
                    line.text, line: line.number, followsPageBreak: true)
            }
        }
        pending = []
    }
}
