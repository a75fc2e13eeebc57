/// Reads a table whose columns are aligned by spaces, as `pdftotext -layout` gives them.
///
/// The header gives the places of the columns, the rows that fill every column correct them. A title that is wrapped
/// stands on several lines, beside, below or above the figures of its row.
struct AlignedLayout {
    /// A line of the table as far as it can be understood by itself.
    enum Entry {
        case blank
        case header(AlignedHeader)
        case separator(Int)
        case row(cells: [String], line: TextLine)
        case title(SpacedSegment, line: TextLine)
        case unplaced(TextLine)
    }

    let lines: [TextLine]
    /// What stands below them on the page of the last one.
    let following: ArraySlice<TextLine>
    var columns: AlignedColumns
    var entries: [Entry] = []
    /// Whether it cannot be told where the columns stand on this page.
    var isLost = false

    /// Reads the table whose header begins at a line.
    ///
    /// - Returns: `nil` if no such header begins there; running text if no row follows it.
    static func read(
        _ lines: [TextLine], at start: Int, following: ArraySlice<TextLine> = [], work: inout Int
    ) -> LayoutBlock? {
        guard let header = AlignedHeader.recognise(lines, at: start, work: &work) else { return nil }
        var layout = AlignedLayout(
            lines: lines, following: following, columns: AlignedColumns(header), entries: [.header(header)])
        let end = layout.readEntries(from: header.end, work: &work)
        guard layout.hasRows else {
            if layout.goesOnBelowHeadings(from: header.end, work: &work) {
                layout.entries = [.header(header)]
                return layout.block(to: header.end)
            }
            // The lines after it may be a table of another layout.
            return LayoutBlock(items: lines[start..<header.end].map { .text($0) }, end: header.end)
        }
        return layout.block(to: end)
    }

    /// What was read, up to a line.
    func block(to end: Int) -> LayoutBlock {
        var columns = columns
        columns.areOfOtherPage = isLost
        return LayoutBlock(items: items(), end: end, columns: columns)
    }

    /// Reads on in a table whose rows are parted by text, such as comments on them.
    ///
    /// - Parameters:
    ///   - start: The index of a line that may be a row.
    ///   - columns: The columns of the table before.
    ///   - following: What stands below the lines on the page of the last one.
    ///   - isNear: Whether only a comment or a heading parts them; after running text only the grade of a goal is a row.
    /// - Returns: `nil` if the line is no row: it must have a title, and figures or dates in the places of their columns.
    static func resume(
        _ lines: [TextLine], at start: Int, columns: AlignedColumns, following: ArraySlice<TextLine> = [], isNear: Bool,
        work: inout Int
    ) -> LayoutBlock? {
        guard SpacedSegment.hasGap(lines[start].text) else { return nil }
        guard let columns = columns.onPage(lines, at: start, following, isNear: isNear, work: &work) else {
            return isNear ? lost(lines, at: start, columns: columns, following: following, work: &work) : nil
        }
        var layout = AlignedLayout(lines: lines, following: following, columns: columns, entries: [])
        guard let segments = layout.cells(of: lines[start], work: &work), segments.count > 1,
            let cells = columns.cells(of: segments), !cells[columns.title].isEmpty,
            columns.areInPlace(segments)
        else { return nil }
        let isRow = isNear && AlignedRows.hasFigures(cells, columns: columns.header)
        guard isRow || isGradedGoal(cells, columns.header) else { return nil }
        // The places are known; to learn them again from each of many parts would take the square of the time.
        let end = layout.readEntries(from: start, isLearning: false, work: &work)
        guard end > start else { return nil }
        return layout.block(to: end)
    }

    /// Whether a row has nothing but a goal and words that are known as a grade.
    private static func isGradedGoal(_ cells: [String], _ header: HeaderRow) -> Bool {
        guard header.columns[header.titleColumn].meaning.titleKind == .goal else { return false }
        let filled = cells.indices.filter { $0 != header.titleColumn && !cells[$0].isEmpty }
        return !filled.isEmpty && filled.allSatisfy { GradeText.isKnown(cells[$0].lowercased()) }
    }

    /// Whether there are rows, or lines that should be.
    private var hasRows: Bool {
        entries.contains { entry in
            switch entry {
            case .row, .unplaced: true
            case .blank, .header, .separator, .title: false
            }
        }
    }
}

// Line by line.
extension AlignedLayout {
    mutating func readEntries(from start: Int, isLearning: Bool = true, work: inout Int) -> Int {
        if isLearning { learn(from: start, work: &work) }
        var index = start
        var afterBlank = false
        var headers = 1
        while index < lines.count {
            let line = lines[index]
            if line.startsPage, !line.isBlank, index > start || isLearning { turnPage(at: index, work: &work) }
            if line.isBlank {
                entries.append(.blank)
                afterBlank = true
            } else if isRule(line.text) {
                entries.append(.separator(line.number))
            } else if !afterBlank, line.text.first(where: { $0 != " " })?.isLowercase == true,
                let segments = cells(of: line, work: &work), let cells = restOfCells(segments)
            {
                entries.append(.row(cells: cells, line: line))
            } else if let header = AlignedHeader.recognise(lines, at: index, work: &work),
                !isLost || header.row.isSure || header.row.hasSameColumns(as: columns.header)
            {
                // A header that no row follows is none; so lines are not read again from each of many headers.
                guard hasRows || headers < 4, header.row.hasSameColumns(as: columns.header),
                    header.row.hasSameTitle(as: columns.header)
                else { break }
                entries.append(.header(header))
                headers += 1
                columns = AlignedColumns(header)
                isLost = false
                learn(from: header.end, work: &work)
                index = header.end
                afterBlank = false
                continue
            } else if isFurniture(index) {
                entries.append(.blank)
            } else if afterBlank, startsOtherTable(index, work: &work) {
                break
            } else {
                guard let segments = cells(of: line, work: &work) else { break }
                if isLost {
                    guard takeLost(segments, line: line, afterBlank: afterBlank) else { break }
                    afterBlank = false
                    index += 1
                    continue
                }
                guard
                    let entry = restOfComment(segments, line: line, afterBlank: afterBlank)
                        ?? entry(segments, line: line, afterBlank: afterBlank)
                else { break }
                entries.append(entry)
                afterBlank = false
            }
            index += 1
        }
        return index - dropTail()
    }

    /// A line that has nothing but the rest of the comment above it.
    private func restOfComment(_ segments: [SpacedSegment], line: TextLine, afterBlank: Bool) -> Entry? {
        guard !afterBlank, segments.count == 1, case .row = entries.last else { return nil }
        return columns.restOfComment(segments[0]).map { .row(cells: $0, line: line) }
    }

    /// Whether a table of another layout begins at a line.
    private func startsOtherTable(_ index: Int, work: inout Int) -> Bool {
        SingleSpacedLayout.header(lines[index], work: &work) != nil
            || VerticalHeader(lines, at: index, work: &work)?.row != nil
    }

    /// Learns the columns from the rows up to the next header; the extent of the table is not known yet.
    mutating func learn(from start: Int, work: inout Int) {
        var rows: [[SpacedSegment]] = []
        var blanks = 0
        var index = start
        while index < lines.count, blanks < 3 {
            blanks = lines[index].isBlank ? blanks + 1 : 0
            // Another page has other places.
            if index > start, blanks == 0, lines[index].startsPage { break }
            if blanks == 0 {
                guard let segments = cells(of: lines[index], work: &work), !isHeaderLike(segments) else { break }
                rows.append(segments)
            }
            index += 1
        }
        columns.learn(from: rows)
    }

    /// The segments of a line, figures parted from words; the first may be a title that begins with a figure.
    private func cells(of line: TextLine, work: inout Int) -> [SpacedSegment]? {
        guard let segments = AlignedHeader.segments(of: line, work: &work) else { return nil }
        work += segments.count * columns.header.columns.count
        return segments.prefix(1) + segments.dropFirst().flatMap(\.withFigureParted)
    }

    private func isHeaderLike(_ segments: [SpacedSegment]) -> Bool {
        segments.count > 1
            && (segments.dropFirst().allSatisfy { ColumnMeaning($0.text).isKnown } || columns.isHeader(segments))
    }

    private func entry(_ segments: [SpacedSegment], line: TextLine, afterBlank: Bool) -> Entry? {
        guard let first = segments.first else { return .blank }
        // A figure alone, where the title above begins, is the rest of it: "etapp" over "2".
        let isTitle =
            segments.count == 1 && first.start < columns.titleLimit
            && (first.text.contains(where: \.isLetter) || (!afterBlank && columns.title == 0 && first.start == margin))
        if isTitle, !columns.isBeforeTitles(first),
            first.end <= columns.titleLimit || columns.cells(of: segments)?[columns.title] == first.text
        {
            // Running text after the table is longer than a title, or ends like a sentence.
            let isWide = first.end > columns.titleLimit + max(4, columns.titleLimit / 6)
            if isWide, afterBlank || PlainWords.endsSentence(first.text) || first.text.utf8.count > 100 { return nil }
            return .title(first, line: line)
        }
        if let cells = columns.cells(of: segments) {
            // Running text whose last word happens to stand under a column.
            let isRunOn =
                segments.count == 1 && !cells[columns.title].isEmpty
                && reach(of: cells[columns.title], from: first) > columns.secondColumn
            if afterBlank, isRunOn || isLabelled(cells) { return nil }
            return isRunOn ? .unplaced(line) : .row(cells: cells, line: line)
        }
        let holdsFigure = segments.contains { !CellFigures($0.text).isText }
        return afterBlank && !holdsFigure ? nil : .unplaced(line)
    }

    /// Where the title on the line before begins; `nil` if it has none.
    private var margin: Int? {
        switch entries.last {
        case .title(let segment, _): segment.start
        case .row(let cells, let line):
            cells[columns.title].isEmpty ? nil : line.text.unicodeScalars.prefix { $0 == " " }.count
        case .blank, .header, .separator, .unplaced, nil: nil
        }
    }

    private func reach(of title: String, from first: SpacedSegment) -> Int {
        first.start + title.unicodeScalars.count
    }

    /// Whether a line after a blank one is a label and words that no cell before it has, and so no row:
    /// `Måluppfyllelse:  Uppnått`.
    private func isLabelled(_ cells: [String]) -> Bool {
        let isOfFigures = columns.header.columns.contains { $0.meaning.role.content == .figures }
        guard isOfFigures, !AlignedRows.hasFigures(cells, columns: columns.header) else { return false }
        let words = cells.indices.filter { $0 != columns.title && !cells[$0].isEmpty }
        return !cells[columns.title].isEmpty && !words.isEmpty
            && (cells[columns.title].hasSuffix(":") || words.allSatisfy { !columns.isRepeated(cells[$0], in: $0) })
    }

    /// Drops titles after the last row that a blank line parts from it: they are no part of the table.
    ///
    /// - Returns: The number of lines that are dropped.
    private mutating func dropTail() -> Int {
        var kept = entries.count
        var blankAt: Int?
        for index in entries.indices.reversed() {
            switch entries[index] {
            case .blank: blankAt = index
            case .title, .separator: continue
            case .row, .unplaced, .header:
                kept = blankAt ?? entries.count
                let dropped = entries.count - kept
                entries.removeLast(dropped)
                return dropped
            }
        }
        return 0
    }

    private func isRule(_ text: String) -> Bool {
        text.utf8.count >= 3
            && text.utf8.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
            && text.contains("---")
    }

    /// Whether a line is the number of a page; a bare number is one only before a page break.
    private func isFurniture(_ index: Int) -> Bool {
        let text = lines[index].text
        if PageNumber.isNamed(text) { return true }
        guard PageNumber.isBare(text) else { return false }
        return lines[(index + 1)...].prefix(6).first { !$0.isBlank }?.startsPage == true
    }
}

// Lines to rows.
extension AlignedLayout {
    private func items() -> [TableItem] {
        var rows = AlignedRows(title: columns.title, columns: columns.header, width: titleWidth)
        var paragraph: [AlignedRows.Line] = []
        rows.isByParagraph = isByParagraph
        rows.isCentred = isCentred
        rows.repeatedTitles = repeatedTitles
        rows.isWrapped = isWrapped
        rows.hasTails = hasTails
        rows.isAtBottom = !hasTails && !isCentred && endsWithFigures
        rows.hasGroups = startsWithGroup
        rows.room = columns.roomForTitles
        for entry in entries {
            switch entry {
            case .row(let cells, let line): paragraph.append(.init(cells: cells, line: line))
            case .title(let segment, let line):
                var cells = Array(repeating: "", count: columns.header.columns.count)
                cells[columns.title] = segment.text
                paragraph.append(.init(cells: cells, line: line))
            case .unplaced(let line):
                // The last digits of figures on a line of their own: those above are not whole.
                let isCut = FigureSplitting.areThousands(line.text)
                let cut = isCut ? paragraph.popLast() : nil
                rows.take(paragraph)
                paragraph = []
                if let cut { rows.items.append(.unplaced(cut.line)) }
                rows.items.append(.unplaced(line))
            case .blank:
                rows.take(paragraph)
                paragraph = []
            case .separator(let line):
                rows.take(paragraph)
                paragraph = []
                rows.items.append(.separator(line: line))
            case .header(let header):
                rows.take(paragraph)
                paragraph = []
                rows.items.append(.header(header.row, lines: header.lines, layout: .aligned))
            }
        }
        rows.take(paragraph)
        return UnlabelledRow.placed(in: rows.items, columns: columns)
    }
}
