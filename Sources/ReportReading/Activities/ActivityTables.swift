/// Finds the activities of a document, in whatever layout each of its tables is.
///
/// The layouts are those of ``DelimitedLine`` (tabs, bars), columns aligned by spaces (``ActivityHeader``), one cell to a line
/// (``VerticalLayout``), and labelled values (``FieldBlock``). What comes between a row and the rest of it, such as a page
/// with its repeated header, does not part them.
struct ActivityTables: Sendable {
    /// The rows, in order.
    private(set) var rows: [ActivityDraft] = []
    /// Lines of tables that belong to no row.
    private(set) var unread: [TextLine] = []
    /// The headings of the document.
    private(set) var headings: ActivityHeadings

    /// The number of the line of the first header; `nil` if no table has one.
    private(set) var firstHeader: Int?
    /// The number of rows under words for titles that are those of activities only beside the others.
    private(set) var assumedCount = 0

    private enum Open {
        case none
        case delimited(ActivityColumns, TableLayout)
        case aligned(ActivityCells)
        case fields
    }

    /// How many lines below the last activity of a list may be a part of its comment.
    private static let mostFurtherLines = 3

    private let lines: [TextLine]
    /// For each index that of the next heading.
    private let nextHeading: [Int]
    private var open = Open.none
    /// Whether the last header has such words.
    private var isAssumed = false
    /// The table before the last heading, whose rows may go on below it.
    private var suspended = Open.none
    /// The unit that the last heading names, the number of `#` before it, and whether its goals stand below it.
    private var unit: (name: String, marks: Int, isAboveGoals: Bool)?
    /// The unit that a heading names for each row.
    private var headedUnits: [String?] = []
    /// Whether a page has ended since the last row.
    private var isAfterBreak = false
    /// Whether blank lines or text stand between the last row and the next line.
    private var isDetached = false
    /// What the last line of a row was, if lines without cells may go on with it.
    private var detail: ActivityRole?
    /// Whether that line was a labelled text below the cells, whose next line may begin as it likes.
    private var isLabelled = false
    /// Lines of the open table between its rows that could not be placed; text below the table if no row follows.
    private var loose: [TextLine] = []
    /// Paragraphs below the last activity of a list that are its comment if another activity follows.
    private var furtherComment: [TextLine] = []
    /// A title that a page has cut off from its other cells.
    private var cutTitle: [ActivityCells.Line] = []

    /// Reads the lines of a document.
    ///
    /// - Parameter lines: The lines without page furniture.
    init(_ lines: [TextLine]) {
        self.lines = lines
        let isHeader = Self.headers(lines)
        firstHeader = isHeader.firstIndex(of: true).map { lines[$0].number }
        headings = ActivityHeadings(lines, isTable: isHeader)
        nextHeading = headings.nextIndices
        var index = 0
        while index < lines.count {
            if lines[index].isBlank {
                (isDetached, detail) = (true, nil)
                index += 1
            } else if let heading = headings.headings[index] {
                take(heading)
                repeat {
                    index += 1
                } while index < lines.count && headings.isTaken[index] && headings.headings[index] == nil
            } else if headings.unsure.contains(index), !isClosed {
                // Between two tables: not a part of the row above, and nothing says what it names.
                close()
                unread.append(lines[index])
                index += 1
            } else {
                if lines[index].startsPage { (isAfterBreak, detail) = (true, nil) }
                index = take(index, isHeader: isHeader)
            }
        }
        close()
        for (row, unit) in headedUnits.enumerated() where rows[row].units.isEmpty {
            if let unit { rows[row].units = [unit] }
        }
    }

    /// Ends the table at a heading; rows below that of a goal may go on with it, without a header of their own.
    private mutating func take(_ heading: ActivityHeadings.Heading) {
        let last = isClosed ? suspended : open
        close()
        switch heading.form {
        case .goal, .area, .numbered, .coded: suspended = last
        case .chapter, .unit: break
        }
        if heading.form == .unit {
            unit = (heading.title, heading.marks, !heading.label.isEmpty)
        } else if let unit, !unit.isAboveGoals, unit.marks == 0 || heading.marks <= unit.marks {
            self.unit = nil
        }
    }

    private var isClosed: Bool { if case .none = open { true } else { false } }

    /// For each index whether the line is a part of the header of an activity table.
    static func headers(_ lines: [TextLine]) -> [Bool] {
        var isHeader = Array(repeating: false, count: lines.count)
        for index in lines.indices where !isHeader[index] && !lines[index].isBlank {
            if let line = DelimitedLine(lines[index]) {
                isHeader[index] = ActivityColumns(line.cells.map(\.text)) != nil
            } else if let header = ActivityHeader(lines, at: index) {
                for line in index..<header.end { isHeader[line] = true }
            }
        }
        return isHeader
    }

    private mutating func close() {
        unread += (loose + cutTitle.map(\.line)).filter {
            SpacedSegment.split($0.text).count > 1 || $0.text.utf8.contains(0x09)
        }
        // A short paragraph may have been the rest of a comment; a long text is one of the chapter.
        if furtherComment.count <= Self.mostFurtherLines { unread += furtherComment }
        furtherComment = []
        (open, loose, cutTitle, detail, isAfterBreak, isDetached) = (.none, [], [], nil, false, false)
        suspended = .none
    }

    private mutating func take(_ index: Int, isHeader: [Bool]) -> Int {
        if let line = DelimitedLine(lines[index]) {
            let next = index + 1 < lines.count ? DelimitedLine(lines[index + 1]) : nil
            take(line, next: next)
            return index + 1
        }
        if isHeader[index], let header = ActivityHeader(lines, at: index) {
            openAligned(header)
            return header.end
        }
        if let end = takeVertical(index) { return end }
        var end = index + 1
        while end < lines.count, !lines[end].isBlank, !lines[end].startsPage, !isHeader[end],
            headings.headings[end] == nil, !lines[end].text.utf8.contains(0x09)
        {
            end += 1
        }
        take(paragraph: Array(lines[index..<end]))
        return end
    }

    private mutating func append(_ draft: ActivityDraft) {
        unread += loose + cutTitle.map(\.line)
        (loose, cutTitle) = ([], [])
        rows.append(draft)
        headedUnits.append(unit?.name)
        if isAssumed { assumedCount += 1 }
        (isAfterBreak, isDetached, detail) = (false, false, nil)
    }
}

// Tabs and bars.
extension ActivityTables {
    private mutating func take(_ line: DelimitedLine, next: DelimitedLine?) {
        let cells = line.cells.map(\.text)
        if line.isSeparator { return }
        if let columns = ActivityColumns(cells) {
            if case .delimited(let known, _) = open, known == columns { isAfterBreak = true } else { close() }
            open = .delimited(columns, line.layout)
            isAssumed = columns.hasAssumedTitle
            detail = nil
            return
        }
        resume(with: line)
        guard case .delimited(let columns, let layout) = open else {
            // Beside activities with labels, a row that begins with one is the rest of an activity.
            if case .fields = open, ActivityColumns.role(cells[0]) != .other { unread.append(line.line) }
            return
        }
        if cells.contains(where: { PageNumber.isNamed($0) }), line.filledCount <= 2 { return }
        let filled = HeaderRow.trimmed(line.cells)
        let isRow = columns.fit(filled)
        // "20 januari 2025 | Avvikelse" could be the header of a table of figures, if days did not stand where days do.
        let isHeader = next?.isSeparator == true || (!isRow && HeaderRow.recognise(line.cells) != nil)
        let isApart = isDetached && !isAfterBreak && cells.count != columns.roles.count
        guard line.layout == layout, !isHeader, !isApart else {
            close()
            return
        }
        if filled.count > columns.roles.count, !columns.fitWithSurplus(filled) {
            // A stray tab has moved the cells, and where to, nobody can say; or another table begins.
            guard cells.contains(where: { DateText.isDateCell($0) }) else {
                close()
                return
            }
            unread.append(line.line)
            return
        }
        let draft = columns.draft(filled, line: line.line.number)
        if goesOn(draft, columns, filled) { return }
        if draft.title.isEmpty || draft.isHalf, line.filledCount == 1, let last = rows.indices.last,
            let text = filled.last,
            FieldLine(text)?.fields.first?.role == .comment
                || columns.roles.dropFirst(filled.count - 1).first == .comment
        {
            addDetail(line.line, text, to: last)
            return
        }
        guard !draft.title.isEmpty, !draft.isHalf else {
            unread.append(line.line)
            return
        }
        append(draft)
        if let last = columns.roles.indices.last(where: { $0 < filled.count && !filled[$0].isEmpty }) {
            (detail, isLabelled) = (columns.roles[last] == .comment ? .comment : .title, false)
        }
    }

    /// Goes on with the table before a heading, if a line is a row of it.
    private mutating func resume(with line: DelimitedLine) {
        guard isClosed, case .delimited(let columns, let layout) = suspended, line.layout == layout,
            line.cells.count == columns.roles.count, columns.fit(line.cells.map(\.text))
        else { return }
        (open, suspended) = (suspended, .none)
    }

    /// Goes on with the table before a heading, if lines are rows of it.
    private mutating func resume(with paragraph: [TextLine]) {
        guard isClosed, case .aligned(let cells) = suspended else { return }
        let hasRow = paragraph.contains { line in
            let divided = cells.divide(line)
            return !divided.isSpanning && divided.cells.count(where: { !$0.isEmpty }) > 2
                && cells.columns.fit(divided.cells)
        }
        if hasRow { (open, suspended, isDetached) = (suspended, .none, true) }
    }

    /// Adds the rest of a row that a page has cut, below the repeated header.
    private mutating func goesOn(_ draft: ActivityDraft, _ columns: ActivityColumns, _ cells: [String]) -> Bool {
        guard isAfterBreak, let last = rows.indices.last, draft.goal?.isEmpty != false else { return false }
        let isRest = (draft.title.isEmpty && draft.isHalf) || PlainWords.startsInLowerCase(draft.title)
        guard isRest, draft.isHalf || rows[last].isHalf else { return false }
        for (role, cell) in zip(columns.roles, cells) {
            rows[last].add(cell, to: role, opensParagraph: !PlainWords.startsInLowerCase(cell))
        }
        isAfterBreak = false
        return true
    }
}

// Columns aligned by spaces.
extension ActivityTables {
    private mutating func openAligned(_ header: ActivityHeader) {
        if case .aligned(let known) = open, known.columns == header.columns { isAfterBreak = true } else { close() }
        open = .aligned(ActivityCells(header))
        isAssumed = header.columns.hasAssumedTitle
        (isDetached, detail) = (true, nil)
    }

    private mutating func take(paragraph: [TextLine]) {
        resume(with: paragraph)
        if case .aligned(let cells) = open {
            take(paragraph.map { cells.divide($0) }, cells.columns)
            return
        }
        if let drafts = FieldBlock.read(paragraph), drafts.contains(where: { !$0.status.isEmpty }) {
            if case .fields = open {} else { close() }
            takeFurtherComment()
            for draft in drafts { append(draft) }
            open = .fields
            return
        }
        guard let last = rows.indices.last else { return }
        switch open {
        case .none, .aligned: return
        case .fields, .delimited:
            if isDetached, mayGoOn(paragraph) {
                furtherComment += paragraph
                return
            }
            // The rest of a row, after a page or directly below its cells.
            let isDirect = !isDetached && !isAfterBreak
            for line in paragraph {
                if let role = Self.detail(line.text) {
                    addDetail(line, line.tidy, to: last)
                    (detail, isLabelled) = (role, true)
                } else if let role = detail, isLabelled || PlainWords.startsInLowerCase(line.text) {
                    rows[last].add(line.tidy, to: role)
                } else if isAfterBreak, PlainWords.startsInLowerCase(line.text) {
                    rows[last].add(line.tidy, to: rows[last].comment.isEmpty ? .title : .comment)
                    detail = .comment
                } else if isDirect {
                    unread.append(line)
                } else {
                    loose.append(line)
                }
            }
            isDetached = true
        }
    }

    /// Whether a paragraph below an activity of a list may be a further one of its comment, which the next activity shows.
    private func mayGoOn(_ paragraph: [TextLine]) -> Bool {
        guard case .fields = open, let last = rows.last, !last.comment.isEmpty else { return false }
        return !isAfterBreak && !paragraph.contains { FieldLine($0.text) != nil }
    }

    private static func detail(_ text: String) -> ActivityRole? {
        guard let role = FieldLine(text)?.fields.first?.role, role == .comment || role == .units else { return nil }
        return role
    }

    private mutating func takeFurtherComment() {
        var previous: TextLine?
        for line in furtherComment {
            let isNext = previous.map { line.number > $0.number + 1 } ?? true
            rows[rows.count - 1].add(line.tidy, to: .comment, opensParagraph: isNext)
            previous = line
        }
        furtherComment = []
    }

    private mutating func addDetail(_ line: TextLine, _ text: String, to row: Int) {
        if let fields = FieldLine(text) {
            for (role, value) in fields.fields { rows[row].add(value, to: role, opensParagraph: true) }
        } else {
            rows[row].add(text, to: .comment, opensParagraph: !PlainWords.startsInLowerCase(text))
        }
    }

    private mutating func take(_ paragraph: [ActivityCells.Line], _ columns: ActivityColumns) {
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
            for line in row.details { takeDetail(line.line, to: rows.count - 1) }
        }
    }

    /// Takes a paragraph without a status: the rest of the row before, its details, or text.
    private mutating func takeRest(_ paragraph: [ActivityCells.Line], _ columns: ActivityColumns) {
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
        for (place, line) in paragraph.enumerated() {
            let isOnlyTitle = line.cells.indices.allSatisfy { $0 == title || line.cells[$0].isEmpty }
            guard let last = rows.indices.last else {
                if !isOnlyTitle { unread.append(line.line) } else { loose.append(line.line) }
                continue
            }
            if Self.detail(line.line.text) != nil || (detail != nil && isOnlyTitle) {
                takeDetail(line.line, to: last)
            } else if isAfterBreak, !line.isSpanning, isRest || isRestOfRow(line, columns) {
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
            } else if isOnlyTitle, !hasComments, detail == nil {
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

    private mutating func takeDetail(_ line: TextLine, to row: Int) {
        if let role = Self.detail(line.text) {
            addDetail(line, line.tidy, to: row)
            detail = role
        } else {
            rows[row].add(line.tidy, to: detail ?? .comment, opensParagraph: detail == nil)
            detail = detail ?? .comment
        }
    }

    private mutating func add(
        _ line: ActivityCells.Line, to row: Int, _ columns: ActivityColumns, opensParagraph: Bool = false
    ) {
        for (role, cell) in zip(columns.roles, line.cells) {
            rows[row].add(cell, to: role, opensParagraph: opensParagraph)
        }
    }

    /// Whether a line goes on with the labelled text above it: it has words in one cell or across cells, in lower case.
    private func goesOn(_ line: ActivityCells.Line, _ columns: ActivityColumns) -> Bool {
        PlainWords.startsInLowerCase(line.line.text) && !columns.fit(line.cells)
    }

    /// Whether the cells of a line may go on with those of the row before a page: none begins a row.
    private func isRestOfRow(_ line: ActivityCells.Line, _ columns: ActivityColumns) -> Bool {
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
    private func mayBeginRow(_ line: ActivityCells.Line, _ columns: ActivityColumns) -> Bool {
        zip(columns.roles, line.cells).allSatisfy { role, cell in
            cell.isEmpty || role == .comment && !PlainWords.goesOn(cell)
        }
    }
}

// One cell to a line.
extension ActivityTables {
    /// Whether the words of a header stand on the lines from here on.
    private func beginsVerticalHeader(_ index: Int) -> Bool {
        var words: [String] = []
        for line in lines[index...].prefix(24) where !line.isBlank {
            guard line.text.utf8.count <= 60, ActivityColumns.role(line.tidy) != .other else { break }
            words.append(line.tidy)
        }
        return ActivityColumns(words) != nil
    }

    private mutating func takeVertical(_ index: Int) -> Int? {
        guard lines[index].text.utf8.count <= 60, ActivityColumns.role(lines[index].tidy) != .other else { return nil }
        var work = 0
        guard beginsVerticalHeader(index),
            let block = VerticalLayout.read(lines, at: index, limit: nextHeading[index], work: &work),
            case .header(let header, _, _) = block.items.first,
            let columns = ActivityColumns(header.columns.map(\.words))
        else { return nil }
        close()
        for item in block.items {
            guard case .row(let cells, let numbers) = item else { continue }
            append(columns.draft(cells.map(\.text), line: numbers.first ?? lines[index].number))
        }
        return block.end
    }
}
