/// Puts the lines of an aligned table together to rows, where cells are wrapped.
struct AlignedRows {
    /// A line split into columns.
    struct Line {
        var cells: [String]
        var line: TextLine
    }

    private struct Draft {
        var cells: [String]
        var lines: [TextLine]
        /// The last line of the title, by whose length it can be seen whether the next word had room.
        var lastTitle: String
    }

    let title: Int
    let columns: HeaderRow
    /// The width of the widest title.
    let width: Int
    /// Whether each paragraph is one row.
    var isByParagraph = false
    /// Whether the figures stand beside the middle of a wrapped title.
    var isCentred = false
    /// Whether some title is surely wrapped, so that the width says where others are.
    var isWrapped = false
    /// Whether titles go on below the figures.
    var hasTails = false
    /// Whether the figures stand beside the last line of a wrapped title.
    var isAtBottom = false
    /// Whether the rows are in groups, so that a line without figures may be the label of one.
    var hasGroups = false
    /// How many letters a title has room for beside the next column, if the rows are such as have words there.
    var room: Int?
    /// Titles that several rows have, so that they are whole.
    var repeatedTitles: Set<String> = []
    var items: [TableItem] = []

    init(title: Int, columns: HeaderRow, width: Int) {
        (self.title, self.columns, self.width) = (title, columns, width)
    }

    /// Whether a line has a figure or a date, or the part of a population that a figure is of.
    static func hasFigures(_ cells: [String], columns: HeaderRow) -> Bool {
        for (index, column) in columns.columns.enumerated() where !cells[index].isEmpty {
            switch column.meaning.role.content {
            case .figures, .dates, .populations: return true
            case .words: continue
            case .anything, .targets: if index != columns.titleColumn, !CellFigures(cells[index]).isText { return true }
            }
        }
        return false
    }

    /// Whether a line has only the figure of a target whose first words stand above it: `minst` over `92 %`.
    static func isRestOfTarget(_ cells: [String], after previous: [String], columns: HeaderRow) -> Bool {
        guard previous.count == cells.count else { return false }
        var isFound = false
        for (index, column) in columns.columns.enumerated() where index != columns.titleColumn && !cells[index].isEmpty
        {
            switch column.meaning.role.content {
            case .targets:
                guard !previous[index].isEmpty, CellFigures(previous[index]).isText else { return false }
                isFound = true
            case .words, .anything: continue
            case .figures, .dates, .populations: return false
            }
        }
        return isFound
    }

    /// Whether a line has nothing but the last digits of figures that were too wide for their columns: `090` below `−691`.
    static func isRestOfFigures(_ cells: [String], after previous: [String], columns: HeaderRow) -> Bool {
        // A row of its own has a title of its own, however short its figures are.
        let title = cells.indices.contains(columns.titleColumn) ? cells[columns.titleColumn] : ""
        guard previous.count == cells.count, title.isEmpty || WrappedTitle.isRest(title) else { return false }
        let filled = cells.indices.filter { $0 != columns.titleColumn && !cells[$0].isEmpty }
        return !filled.isEmpty
            && filled.allSatisfy { index in
                cells[index].utf8.count == 3 && cells[index].allSatisfy(\.isNumber)
                    && previous[index].last?.isNumber == true
                    && WrittenNumber(previous[index] + " " + cells[index]) != nil
            }
    }

    /// Takes the lines between two blank lines.
    mutating func take(_ lines: [Line]) {
        var lines = lines
        while let first = lines.first, !isByParagraph, finishTitle(with: first) { lines.removeFirst() }
        guard !lines.isEmpty else { return }
        var drafts: [Draft] = []
        if isByParagraph {
            for line in lines { append(line, to: &drafts, isNew: !isRestOfRow(line, of: drafts.last)) }
        } else {
            takeInOrder(lines, drafts: &drafts)
        }
        items.append(.blank)
        for (index, draft) in drafts.enumerated() {
            let next = index + 1 < drafts.count ? drafts[index + 1] : nil
            let isCut = next.map {
                $0.cells[title].isEmpty && $0.lines.allSatisfy { FigureSplitting.areThousands($0.text) }
            }
            if draft.cells[title].isEmpty || isCut ?? false {
                // Figures without a title may be those of a chart, of a row that is lost, or the ends of those above.
                items += draft.lines.map { .unplaced($0) }
            } else {
                items.append(.row(draft.cells.map { TableCell(text: $0) }, lines: draft.lines.map(\.number)))
            }
        }
    }

    /// Adds a title in lower case, which a page has cut off, to the row before the blank lines.
    private mutating func finishTitle(with line: Line) -> Bool {
        guard isOnlyTitle(line), line.cells[title].first?.isLowercase == true,
            let last = items.lastIndex(where: { if case .blank = $0 { false } else { true } }),
            case .row(var cells, let lines) = items[last],
            line.line.startsPage || cells[title].text.hasSuffix(",") || cells[title].text.hasSuffix("-")
        else { return false }
        cells[title].text = Hyphenation.joined(cells[title].text, line.cells[title])
        items[last] = .row(cells, lines: lines + [line.line.number])
        return true
    }

    /// Whether a line of a paragraph is of the same row as those before it; else they are the label of a group.
    private func isRestOfRow(_ line: Line, of draft: Draft?) -> Bool {
        guard let draft else { return false }
        let isLabel = draft.cells.indices.allSatisfy { $0 == title || draft.cells[$0].isEmpty }
        return !isLabel || line.cells[title].isEmpty || continues(draft.lastTitle, with: line.cells[title])
    }

    private func takeInOrder(_ lines: [Line], drafts: inout [Draft]) {
        var lines = lines[...]
        if isCentred { takeCentred(&lines, drafts: &drafts) }
        // Titles without figures so far: groups, or the first lines of the next title.
        var heads = 0
        for (index, line) in lines.enumerated() {
            if let last = drafts.last, WrappedSpan.goesOn(from: last.cells, to: line.cells, columns: columns) {
                append(line, to: &drafts, isNew: false)
                continue
            }
            if isOnlyTitle(line), TableLabel.isComment(line.cells[title]) {
                append(line, to: &drafts, isNew: true)
            } else if isOnlyTitle(line), let draft = drafts.last, isComment(draft) {
                append(line, to: &drafts, isNew: false)
            } else if isOnlyTitle(line) {
                let next = lines.dropFirst(index + 1).first
                let isHead =
                    (next.map { !isOnlyTitle($0) && leads(line, to: $0) } ?? false)
                    || (!isRestOfTitle(line.cells[title]) && leadsToRow(lines.dropFirst(index + 1)))
                    || (next.map { isAtBottom && !isOnlyTitle($0) && isWrapped(line.cells[title], before: $0) } ?? false)
                let isRest =
                    isHead
                    ? isRestOfTitle(line.cells[title])
                    : drafts.last.map {
                        (WrappedTitle.goesOn(from: $0.lastTitle, to: line.cells[title])
                            || !(isAtBottom || repeatedTitles.contains($0.cells[title])))
                            && continues($0.lastTitle, with: line.cells[title])
                    } ?? false
                append(line, to: &drafts, isNew: !isRest)
                if !isRest { heads += 1 }
            } else if let last = drafts.last,
                Self.isRestOfTarget(line.cells, after: last.cells, columns: columns),
                line.cells[title].isEmpty || WrappedTitle.goesOn(from: last.lastTitle, to: line.cells[title])
            {
                append(line, to: &drafts, isNew: false)
                heads = 0
            } else if heads > 0,
                isRestOfTitle(line.cells[title]) || isOpen(drafts.last) || isHead(drafts.last, of: line)
            {
                append(line, to: &drafts, isNew: false)
                heads = 0
            } else {
                append(line, to: &drafts, isNew: !isWrapped(line, after: drafts.last))
                heads = 0
            }
        }
    }

    /// Whether a line of title goes on in the title beside the next figures.
    private func leads(_ line: Line, to next: Line) -> Bool {
        guard !next.cells[title].isEmpty else { return true }
        return WrappedTitle.goesOn(from: line.cells[title], to: next.cells[title])
    }

    /// Whether a title goes on beside the next figures, in a table where figures stand at the end of titles.
    private func isWrapped(_ text: String, before next: Line) -> Bool {
        !next.cells[title].isEmpty && continues(text, with: next.cells[title])
    }

    /// Whether the row before is so far only the beginning of the title of a line.
    private func isHead(_ draft: Draft?, of line: Line) -> Bool {
        guard isAtBottom, let draft, !Self.hasFigures(draft.cells, columns: columns) else { return false }
        return isWrapped(draft.lastTitle, before: line)
    }

    /// Whether the row before is so far only the beginning of a title.
    private func isOpen(_ draft: Draft?) -> Bool {
        guard let draft else { return false }
        return WrappedTitle.isOpen(draft.lastTitle) && !Self.hasFigures(draft.cells, columns: columns)
    }

    /// Whether the lines after a title are in lower case up to figures beside one: then it is the first line of theirs.
    private func leadsToRow(_ following: ArraySlice<Line>) -> Bool {
        for line in following.prefix(4) {
            guard WrappedTitle.isRest(line.cells[title]) else { return false }
            if !isOnlyTitle(line) { return true }
        }
        return false
    }

    /// Takes rows whose figures stand in the middle: as many lines of title after them as before.
    private func takeCentred(_ lines: inout ArraySlice<Line>, drafts: inout [Draft]) {
        while let anchor = lines.firstIndex(where: { !isRest($0) }) {
            let head = lines[..<anchor]
            // Labels of groups stand above, and the title does not go on from them.
            let start = head.indices.last { index in
                isOnlyTitle(lines[index]) && !lines[index + 1].cells[title].isEmpty
                    && !continues(lines[index].cells[title], with: lines[index + 1].cells[title])
            }
            let first = start.map { $0 + 1 } ?? lines.startIndex
            for label in lines[lines.startIndex..<first] { append(label, to: &drafts, isNew: true) }
            var end = anchor + 1
            while end < lines.endIndex, end - anchor <= anchor - first, isRest(lines[end]),
                hasTails || isTail(lines[end], after: lines[end - 1]),
                !(isOnlyTitle(lines[end]) && !isRestOfTitle(lines[end].cells[title]) && leadsToRow(lines[(end + 1)...]))
            {
                end += 1
            }
            for index in first..<end { append(lines[index], to: &drafts, isNew: index == first) }
            lines = lines[end...]
        }
    }

    /// Whether a line surely belongs to the row above it.
    private func isTail(_ line: Line, after previous: Line) -> Bool {
        let words = line.cells.indices.filter { $0 != title && !line.cells[$0].isEmpty }
        return words.allSatisfy { line.cells[$0].first?.isLowercase == true }
            && (line.cells[title].isEmpty
                || WrappedTitle.goesOn(from: previous.cells[title], to: line.cells[title]))
    }

    /// Whether a line has no figures and so is a part of the row above or below it.
    private func isRest(_ line: Line) -> Bool {
        isOnlyTitle(line) || (!Self.hasFigures(line.cells, columns: columns) && hasColumnsOfFigures)
    }

    private var hasColumnsOfFigures: Bool {
        columns.columns.contains { [.figures, .dates].contains($0.meaning.role.content) }
    }

    /// Whether the lines are a comment on the row before them.
    private func isComment(_ draft: Draft) -> Bool { TableLabel.isComment(draft.cells[title]) }

    private func isOnlyTitle(_ line: Line) -> Bool {
        line.cells.indices.allSatisfy { $0 == title || line.cells[$0].isEmpty }
    }

    /// Whether a title goes on from the line before: in lower case, or with a word that had no room there.
    ///
    /// The widths are those of letters, of which the same number takes more or less room, so that a title is taken to go
    /// on if the line before is nearly full.
    private func continues(_ previous: String, with next: String) -> Bool {
        if WrappedTitle.isPart(next) { return WrappedTitle.isWanted(next, after: previous) }
        if isRestOfTitle(next) || WrappedTitle.isOpen(previous) { return true }
        // A unit or another remark in brackets is the end of a title.
        if previous.last == ")", next.first?.isUppercase == true { return false }
        guard !TableLabel.isSum(previous), previous != next else { return false }
        let first = next.prefix { $0 != " " }
        let length = previous.unicodeScalars.count + 1 + first.unicodeScalars.count
        // The word had no room there.
        if let room, length > room { return true }
        guard isWrapped else { return false }
        return length * 10 > width * (hasGroups ? 10 : 9)
    }

    private func isRestOfTitle(_ text: String) -> Bool {
        text.isEmpty || WrappedTitle.isRest(text)
    }

    /// Whether a line is only the rest of wrapped words: no figures, and all of it in lower case.
    private func isWrapped(_ line: Line, after draft: Draft?) -> Bool {
        guard let draft, !Self.hasFigures(line.cells, columns: columns) else { return false }
        if goesOnBeside(line, draft) || isRestOfGoal(line, draft) { return true }
        return line.cells.indices.allSatisfy { index in
            guard let first = line.cells[index].first else { return true }
            // A comment goes on with whatever word.
            if columns.columns[index].meaning.role == .comment, !draft.cells[index].isEmpty { return true }
            return first.isLowercase || "(-–&/".contains(first)
                || (index == title && !draft.cells[title].isEmpty
                    && continues(draft.lastTitle, with: line.cells[index]))
        }
    }

    /// Whether a line has nothing but the rest of words in a column before the titles, such as those of a goal.
    private func isRestOfGoal(_ line: Line, _ draft: Draft) -> Bool {
        let filled = line.cells.indices.filter { !line.cells[$0].isEmpty }
        return filled.count == 1 && filled[0] < title && !draft.cells[filled[0]].isEmpty
    }

    /// Whether words beside the title go on in lower case from words that began with a capital, such as `angivet` below
    /// `Inget värde`: then the title goes on too, if its line is nearly full.
    private func goesOnBeside(_ line: Line, _ draft: Draft) -> Bool {
        let filled = line.cells.indices.filter { $0 != title && !line.cells[$0].isEmpty }
        let goOn = filled.allSatisfy { index in
            line.cells[index].first?.isLowercase == true && draft.cells[index].first?.isUppercase == true
        }
        return !filled.isEmpty && goOn && draft.lastTitle.unicodeScalars.count * 10 > width * 7
    }

    private func append(_ line: Line, to drafts: inout [Draft], isNew: Bool) {
        guard !isNew, let last = drafts.indices.last else {
            drafts.append(Draft(cells: line.cells, lines: [line.line], lastTitle: line.cells[title]))
            return
        }
        for index in line.cells.indices where !line.cells[index].isEmpty {
            drafts[last].cells[index] = Hyphenation.joined(drafts[last].cells[index], line.cells[index])
        }
        if !line.cells[title].isEmpty { drafts[last].lastTitle = line.cells[title] }
        drafts[last].lines.append(line.line)
    }
}
