// Tables whose columns are aligned by spaces.
extension ActivityTables {
    mutating func openAligned(_ header: ActivityHeader) {
        if case .aligned(let known) = open, known.columns == header.columns { isAfterBreak = true } else { close() }
        open = .aligned(ActivityCells(header))
        isAssumed = header.columns.hasAssumedTitle
        (isDetached, detail) = (true, nil)
    }

    mutating func take(_ paragraph: [ActivityCells.Line], _ columns: ActivityColumns) {
        var rest = paragraph[...]
        // Labelled texts of the row before, also below a repeated header.
        if let last = rows.indices.last, Self.detail(paragraph[0].line.text) != nil {
            while let line = rest.first, Self.detail(line.line.text) != nil || detail != nil && goesOn(line, columns) {
                takeDetail(line.line, to: last)
                rest = rest.dropFirst()
            }
            isAfterBreak = false
        }
        let unlabelled = Array(rest)
        guard !unlabelled.isEmpty else { return }
        // What goes on with the row before, without a status of its own.
        let anchors = ActivityParagraph.anchors(unlabelled, columns)
        if anchors.isEmpty {
            takeRest(unlabelled, columns)
            return
        }
        if isAfterBreak, let last = rows.indices.last, let first = rest.first, cutTitle.isEmpty {
            // The rest of the cells of the row before the page stands directly above the next row.
            while let line = rest.first, anchors.first.map({ $0 > line.line.number }) == true, !first.isSpanning,
                isRestOfRow(line, columns), !mayBeginRow(line, columns)
            {
                add(line, to: last, columns)
                rest = rest.dropFirst()
            }
        }
        var lines = Array(rest)
        if !cutTitle.isEmpty, let first = lines.first {
            let title = first.cells[columns.index(of: .title) ?? 0]
            if isAfterBreak, title.isEmpty || PlainWords.goesOn(title) {
                lines = cutTitle + lines
            } else {
                loose += cutTitle.map(\.line)
            }
            cutTitle = []
        }
        for row in ActivityParagraph.rows(lines, columns, anchors: anchors) {
            guard !row.draft.title.isEmpty else {
                // A foot of a page, or a row whose title is lost: not an activity without a name.
                unread += row.lines
                continue
            }
            append(row.draft)
            for line in row.details {
                if isBelowTable(line, columns, of: row.lines) {
                    loose.append(line.line)
                } else {
                    takeDetail(line.line, to: rows.count - 1)
                }
            }
        }
    }

    /// Whether a line over all columns is text below the table: it begins to the left of the cells, which have comments.
    private func isBelowTable(
        _ line: ActivityCells.Line, _ columns: ActivityColumns, of row: [TextLine]
    ) -> Bool {
        func indent(_ line: TextLine) -> Int { line.text.prefix { $0 == " " }.count }
        guard line.isSpanning, columns.index(of: .comment) != nil, Self.detail(line.line.text) == nil,
            let first = row.first
        else { return false }
        return indent(line.line) < indent(first)
    }

    /// Takes a paragraph without a status: the rest of the row before, its details, or text.
    mutating func takeRest(_ paragraph: [ActivityCells.Line], _ columns: ActivityColumns) {
        if let first = paragraph.first?.line, NumberedHeading(first.text) != nil, first.text.first != " " {
            // A chapter begins.
            close()
            return
        }
        let hasComments = columns.index(of: .comment) != nil
        let title = columns.index(of: .title) ?? 0
        if !isAfterBreak {
            loose += cutTitle.map(\.line)
            cutTitle = []
        }
        var isRest = false
        let isHeaded = Self.isHeaded(paragraph)
        for (place, line) in paragraph.enumerated() {
            let isOnlyTitle = line.cells.indices.allSatisfy { $0 == title || line.cells[$0].isEmpty }
            guard let last = rows.indices.last else {
                if !isOnlyTitle { unread.append(line.line) } else { loose.append(line.line) }
                continue
            }
            if Self.detail(line.line.text) != nil || (detail != nil && isOnlyTitle) {
                takeDetail(line.line, to: last)
            } else if isAfterBreak, !line.isSpanning, isRest || place == 0 && isRestOfRow(line, columns) {
                add(line, to: last, columns)
                isRest = true
            } else if !isOnlyTitle,
                line.cells.indices.allSatisfy({
                    line.cells[$0].isEmpty || columns.roles[$0] == .comment
                })
            {
                add(
                    line, to: last, columns, opensParagraph: place == 0 && !PlainWords.startsInLowerCase(line.line.text)
                )
            } else if isOnlyTitle, !hasComments, detail == nil, !isHeaded {
                rows[last].add(line.line.tidy, to: .comment, opensParagraph: true)
                detail = .comment
            } else if isOnlyTitle, !line.isSpanning, hasComments {
                cutTitle.append(line)
            } else if isOnlyTitle {
                loose.append(line.line)
            } else {
                unread.append(line.line)
            }
        }
        (isAfterBreak, isDetached) = (false, true)
    }

    /// Whether a paragraph is text below its heading: a few words by themselves, and then a sentence.
    private static func isHeaded(_ paragraph: [ActivityCells.Line]) -> Bool {
        guard paragraph.count > 1 else { return false }
        let (heading, text) = (paragraph[0].line, paragraph[1].line)
        return heading.text.utf8.count <= 60 && PlainWords.count(heading.text) <= 5
            && heading.text.trimmed.last?.isLetter == true && !PlainWords.startsInLowerCase(heading.text)
            && !PlainWords.startsInLowerCase(text.text)
    }

    mutating func takeDetail(_ line: TextLine, to row: Int) {
        if let role = Self.detail(line.text) {
            addDetail(line, line.tidy, to: row)
            detail = role
        } else {
            rows[row].add(line.tidy, to: detail ?? .comment, opensParagraph: detail == nil)
            detail = detail ?? .comment
        }
    }

    mutating func add(
        _ line: ActivityCells.Line, to row: Int, _ columns: ActivityColumns, opensParagraph: Bool = false
    ) {
        for (role, cell) in zip(columns.roles, line.cells) {
            rows[row].add(cell, to: role, opensParagraph: opensParagraph)
        }
    }

    /// Whether a line goes on with the labelled text above it: it has words in one cell or across cells, in lower case.
    func goesOn(_ line: ActivityCells.Line, _ columns: ActivityColumns) -> Bool {
        PlainWords.startsInLowerCase(line.line.text) && !columns.fit(line.cells)
    }

    /// Whether the cells of a line may go on with those of the row before a page: none begins a row.
    func isRestOfRow(_ line: ActivityCells.Line, _ columns: ActivityColumns) -> Bool {
        zip(columns.roles, line.cells).allSatisfy { role, cell in
            switch role {
            case _ where cell.isEmpty: true
            // "3 Sammanfattning" is the next chapter, and "3 träd" the rest of a title.
            case .title: PlainWords.goesOn(cell) && NumberedHeading(line.line.text) == nil
            case .status: PlainWords.goesOn(cell)
            case .start, .end, .span, .number, .goal: false
            case .comment, .units, .other: true
            }
        }
    }

    /// Whether a line has only a part of a comment, which may be the first line of one in the middle of a row.
    func mayBeginRow(_ line: ActivityCells.Line, _ columns: ActivityColumns) -> Bool {
        zip(columns.roles, line.cells).allSatisfy { role, cell in
            cell.isEmpty || role == .comment && !PlainWords.goesOn(cell)
        }
    }

    /// Goes on with the table before a heading, if lines are rows of it.
    mutating func resume(with paragraph: [TextLine]) {
        guard isClosed, case .aligned(let cells) = suspended else { return }
        let hasRow = paragraph.contains { line in
            let divided = cells.divide(line)
            return !divided.isSpanning && divided.cells.count(where: { !$0.isEmpty }) > 2
                && cells.columns.fit(divided.cells)
        }
        if hasRow { (open, suspended, isDetached) = (suspended, .none, true) }
    }
}
