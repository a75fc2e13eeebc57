import Oversight

/// Puts the parts of tables together, whatever their layout: recognises headers and their repetitions, and decides
/// which rows belong to which header and group.
struct TableAssembler {
    /// What stands between a line and the last line of the open table.
    private enum Gap: Comparable {
        case none, blank, heading, text
    }

    private(set) var reading = TableReading()
    private var open: OpenTable?
    private var gap = Gap.text
    /// The last heading since the last row.
    private var heading: TableGroup?
    /// A short line directly before what may be a row: its group, or the first line of its title.
    private var lead: TextLine?
    /// Whether the lines since the last row are a comment on it.
    private(set) var isInComment = false
    /// Whether a row may come that has its header above: after a comment or a heading.
    var mayGoOn: Bool { isInComment || gap == .heading }
    /// Whether a blank line, or the beginning of a comment, came before this line.
    private var startsParagraph = true
    /// Whether the last row could not be placed, so that a comment is on it.
    private var isAfterLostRow = false
    /// Whether a header has just been repeated, so that the rest of a row may follow.
    private var followsRepetition = false

    /// Takes the next part of the document.
    ///
    /// - Parameter next: The cells of the next line if it has any, with which a header of unknown words is recognised.
    mutating func take(_ item: TableItem, next: DelimitedLine? = nil) {
        switch item {
        case .header(let header, let lines, let layout): takeHeader(header, lines: lines, layout: layout)
        case .row(let cells, let lines): place(cells, lines: lines)
        case .cells(let line): take(line, next: next)
        case .separator(let line): open?.table.separatorLines.append(line)
        case .blank:
            (lead, startsParagraph) = (nil, true)
            gap = max(gap, .blank)
        case .text(let line): take(line)
        case .unplaced(let line):
            reject(line)
            // The line may be of a chart, and what follows of its text.
            (lead, gap, isAfterLostRow) = (nil, max(gap, .blank), true)
        }
    }

    /// Ends the document.
    mutating func finish() -> TableReading {
        close()
        reading.unplaced.sort { $0.line < $1.line }
        return reading
    }

    /// Counts work, and keeps the lines of a table of contents.
    mutating func note(work: Int = 0, contents: [Int] = []) {
        reading.work += work
        reading.contentsLines += contents
    }

    private mutating func reject(_ line: TextLine) {
        reading.unplaced.append(UnrecognisedLine(line: line.number, text: line.text.replacing("\t", with: " ").tidied))
    }

    private mutating func close() {
        if let open { reading.tables.append(open.finished()) }
        open = nil
    }
}

// Lines with cells.
extension TableAssembler {
    private mutating func take(_ line: DelimitedLine, next: DelimitedLine?) {
        reading.work += line.line.text.utf8.count + line.cells.count
        if line.isSeparator {
            if open != nil { open?.table.separatorLines.append(line.line.number) } else { reject(line.line) }
            return
        }
        if takeComment(line) || takeSecondHeaderLine(line) { return }
        if let header = HeaderRow.recognise(line.cells) ?? headerOfDays(line, next: next) {
            takeHeader(header, lines: [line.line.number], layout: line.layout)
        } else if let cells = open?.fitting(line, isAdjacent: gap == .none) {
            place(cells, lines: [line.line.number])
        } else if let header = unknownHeader(line, next: next) {
            takeHeader(header, lines: [line.line.number], layout: line.layout)
        } else if line.filledCount > 1 || (open != nil && gap == .none) {
            reject(line.line)
        } else {
            take(line.line)
        }
    }

    private mutating func takeHeader(_ header: HeaderRow, lines: [Int], layout: TableLayout) {
        if var table = open, table.header.hasSameColumns(as: header),
            table.rows.isEmpty || gap < .heading || isInComment
        {
            if table.header.hasSameTitle(as: header) {
                table.table.headerLines += lines
                open = table
                followsRepetition = true
                gap = .none
                return
            }
            // The same columns under another name: the name is that of a group.
            if table.header.hasUnknownTitle, header.hasUnknownTitle, !isInComment {
                table.startGroup(header.titleWords, line: lines[0])
                table.table.headerLines += lines
                open = table
                (gap, heading) = (.none, nil)
                return
            }
        }
        close()
        isAfterLostRow = false
        open = OpenTable(header, lines: lines, layout: layout)
        (gap, heading, lead, isInComment, followsRepetition) = (.none, nil, nil, false, false)
    }

    /// A second line of the header, under its first: years, or the parts of what stands above.
    private mutating func takeSecondHeaderLine(_ line: DelimitedLine) -> Bool {
        guard gap == .none, var table = open, table.rows.isEmpty, table.mayHaveSecondLine,
            let merged = table.header.merging(line.cells)
        else { return false }
        table.header = merged
        table.mayHaveSecondLine = false
        table.table.headerLines.append(line.line.number)
        open = table
        return true
    }

    /// A header whose columns are days, with a rule below it: a row of an assignment may have such days, but no rule.
    private func headerOfDays(_ line: DelimitedLine, next: DelimitedLine?) -> HeaderRow? {
        let days = HeaderRow.trimmed(line.cells).dropFirst()
        guard next?.isSeparator == true, ISODay.areSameDay(Array(days)), days.count + 1 == line.cells.count else {
            return nil
        }
        return HeaderRow(words: line.cells.map(\.text))
    }

    /// A header of words that are not known: nothing in it is data, and the next line has as many cells and some data.
    private func unknownHeader(_ line: DelimitedLine, next: DelimitedLine?) -> HeaderRow? {
        guard let next, line.cells.count > 1, line.cells.count <= 40,
            line.cells.dropFirst().allSatisfy({ !$0.isEmpty && !HeaderRow.holdsData($0.text) }),
            line.cells.allSatisfy({ $0.text.utf8.count <= ColumnMeaning.maximumLength })
        else { return nil }
        let isFollowedByData =
            next.isSeparator
            || (next.cells.count >= line.cells.count
                && next.cells.dropFirst().contains { HeaderRow.holdsData($0.text) || HeaderRow.isYear($0.text) })
        return isFollowedByData ? HeaderRow(words: line.cells.map(\.text)) : nil
    }

    private mutating func place(_ cells: [TableCell], lines: [Int]) {
        guard var table = open else { return }
        // While the table is in two places, the first change of one copies all its rows.
        open = nil
        isAfterLostRow = false
        if isInComment || TableLabel.isComment(cells[table.title].text), table.takeComment(cells, lines: lines) {
            (open, gap, isInComment, startsParagraph) = (table, .none, true, false)
            return
        }
        defer {
            open = table
            (gap, heading, lead, isInComment, followsRepetition) = (.none, nil, nil, false, false)
        }
        if followsRepetition, table.continueLastRow(with: cells, lines: lines) { return }
        var (cells, lines) = (cells, lines)
        if let lead {
            if let first = cells[table.title].text.first, first.isLowercase || "(-–".contains(first) {
                cells[table.title].text = lead.tidy + " " + cells[table.title].text
                lines.insert(lead.number, at: 0)
            } else {
                heading = TableGroup(label: TableCell(markup: lead.text).text, line: lead.number, source: .heading)
            }
        }
        table.append(cells, lines: lines, heading: heading)
    }
}

// Lines without cells, and comments.
extension TableAssembler {
    private mutating func take(_ line: TextLine) {
        reading.work += min(line.text.utf8.count, 200)
        if !isInComment, isRowOfFigures(line.text) {
            // A row that fits no header, such as one with a damaged figure: listed, and no running text.
            reject(line)
            gap = max(gap, .blank)
            return
        }
        guard open != nil else { return }
        lead = nil
        let start = line.text.utf8.prefix(200)
        if let label = TableLabel.heading(line) {
            heading = TableGroup(label: label, line: line.number, source: .heading)
            (gap, isInComment) = (max(gap, .heading), false)
        } else if TableLabel.isComment(line.text), open?.rows.isEmpty == false {
            (isInComment, startsParagraph) = (true, true)
            comment(line.text, line: line.number)
        } else if isInComment {
            if open?.table.layout == .aligned, PageNumber.isNamed(line.text) { return }
            comment(line.text, line: line.number)
        } else if PageNumber.isNamed(line.text) || PageNumber.isBare(line.text)
            || start.allSatisfy({ $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == 0x20 })
        {
            gap = max(gap, .blank)
        } else if gap == .none, TableLabel.mayBeLabel(line) {
            if open?.continueLastTitle(with: line) != true { lead = line }
        } else if gap == .blank, mayBeHeading(line) {
            // On a page, and in a paragraph without a style, nothing marks a heading; it is one if rows follow.
            heading = TableGroup(label: line.tidy, line: line.number, source: .heading)
            gap = .heading
        } else {
            if open?.table.layout == .aligned || gap == .heading { heading = nil }
            gap = .text
        }
    }

    /// Whether a line between blank ones may be the heading of the rows that follow it.
    private func mayBeHeading(_ line: TextLine) -> Bool {
        guard let open, TableLabel.mayBeLabel(line) else { return false }
        if open.table.layout == .aligned { return true }
        return open.table.layout == .tabs && open.table.titleKind == .indicator && !open.rows.isEmpty
            && line.tidy.first?.isUppercase == true && PlainWords.count(line.text) > 1 && !line.text.contains(":")
    }

    /// Whether a line has the form of a row of a table: a label, and figures apart from it and from each other.
    ///
    /// Directly below the rows of a table one of its figures is enough, as the others may be damaged.
    private func isRowOfFigures(_ text: String) -> Bool {
        guard text.utf8.count <= 400, SpacedSegment.hasGap(text) else { return false }
        let cells = SpacedSegment.split(text)
        let figures = cells.dropFirst().count { HeaderRow.holdsData($0.text) }
        let isBelowRow = open.map { $0.table.layout == .aligned && !$0.rows.isEmpty } == true && gap <= .blank
        return cells.count > 2 && figures > (isBelowRow ? 0 : 1)
    }

    /// A row that is only the comment on the row before it.
    private mutating func takeComment(_ line: DelimitedLine) -> Bool {
        guard line.filledCount == 1, open?.rows.isEmpty == false,
            let cell = line.cells.first(where: { !$0.isEmpty }), TableLabel.isComment(cell.text)
        else { return false }
        comment(line.line.text, line: line.line.number)
        isInComment = true
        return true
    }

    private mutating func comment(_ text: String, line: Int) {
        // On a page the paragraphs of a comment are wrapped.
        if !isAfterLostRow, open?.table.layout == .aligned, !startsParagraph || text.trimmed.first?.isLowercase == true,
            open?.continueComment(with: text.tidied) == true
        {
            startsParagraph = false
            return
        }
        startsParagraph = false
        if isAfterLostRow {
            reading.unplaced.append(UnrecognisedLine(line: line, text: text.tidied))
            return
        }
        for block in MarkupBlocks.split(text, line: line) {
            open?.comment(UnrecognisedLine(line: line, text: block.tidy.replacing("**", with: "")))
        }
    }
}
