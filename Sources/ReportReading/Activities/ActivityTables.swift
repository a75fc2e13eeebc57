import Oversight

/// Finds the activities of a document, in whatever layout each of its tables is.
///
/// The layouts are those of ``DelimitedLine`` (tabs, bars), columns aligned by spaces (``ActivityHeader``), one cell to a line
/// (``VerticalLayout``), and labelled values (``FieldBlock``). What comes between a row and the rest of it, such as a page
/// with its repeated header, does not part them.
struct ActivityTables: Sendable {
    /// The rows, in order.
    var rows: [ActivityDraft] = []
    /// Lines of tables that belong to no row.
    var unread: [TextLine] = []
    /// The headings of the document.
    private(set) var headings: ActivityHeadings

    /// The number of the line of the first header; `nil` if no table has one.
    private(set) var firstHeader: Int?
    /// The number of rows under words for titles that are those of activities only beside the others.
    private(set) var assumedCount = 0
    /// For each index whether the line is one of a table or list of activities.
    private(set) var isTaken: [Bool]

    enum Open {
        case none
        case delimited(ActivityColumns, TableLayout)
        case aligned(ActivityCells)
        case fields
    }

    /// How many lines below the last activity of a list may be a part of its comment.
    private static let mostFurtherLines = 3

    let lines: [TextLine]
    /// For each index that of the next heading.
    let nextHeading: [Int]
    var open = Open.none
    /// Whether the last header has such words.
    var isAssumed = false
    /// The table before the last heading, whose rows may go on below it.
    var suspended = Open.none
    /// The unit that the last heading names, the number of `#` before it, and whether its goals stand below it.
    private var unit: (name: String, marks: Int, isAboveGoals: Bool)?
    /// The titles of the rows, in the form in which they are compared.
    private var titles: Set<String> = []
    /// The unit that a heading names for each row.
    private var headedUnits: [String?] = []
    /// Whether a page has ended since the last row.
    var isAfterBreak = false
    /// Whether blank lines or text stand between the last row and the next line.
    var isDetached = false
    /// What the last line of a row was, if lines without cells may go on with it.
    var detail: ActivityRole?
    /// Whether that line was a labelled text below the cells, whose next line may begin as it likes.
    var isLabelled = false
    /// Lines of the open table between its rows that could not be placed; text below the table if no row follows.
    var loose: [TextLine] = []
    /// The numbers of such lines below tables, of which nothing was made.
    private(set) var passed: Set<Int> = []
    /// Paragraphs below the last activity of a list that are its comment if another activity follows.
    var furtherComment: [TextLine] = []
    /// A title that a page has cut off from its other cells.
    var cutTitle: [ActivityCells.Line] = []

    /// Reads the lines of a document.
    ///
    /// - Parameter lines: The lines without page furniture.
    init(_ lines: [TextLine]) {
        self.lines = lines
        let isHeader = Self.headers(lines)
        isTaken = isHeader
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
            } else if TabledComments.isHeader(lines[index])
                || ListedComments.begins(lines, at: index, below: titles)
            {
                close()
                index += 1
            } else if headings.unsure.contains(index), !isClosed {
                // Between two tables: not a part of the row above, and nothing says what it names.
                close()
                unread.append(lines[index])
                index += 1
            } else {
                if lines[index].startsPage { (isAfterBreak, detail) = (true, nil) }
                let (start, count) = (index, rows.count)
                index = take(index, isHeader: isHeader)
                if !isClosed || rows.count > count {
                    for taken in start..<index { isTaken[taken] = true }
                }
            }
        }
        close()
        let comments = ListedComments.taken(lines, isTaken: isTaken, into: rows)
        rows = comments.rows
        for index in comments.lines { isTaken[index] = true }
        let tabled = TabledComments.taken(lines, isTaken: isTaken, into: rows)
        rows = tabled.rows
        for index in tabled.lines { isTaken[index] = true }
        let known = KnownUnits(rows)
        rows = rows.map(known.corrected)
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

    var isClosed: Bool { if case .none = open { true } else { false } }

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

    mutating func close() {
        passed.formUnion((loose + cutTitle.map(\.line)).map(\.number))
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
            headings.headings[end] == nil, !lines[end].text.utf8.contains(0x09), !TabledComments.isHeader(lines[end]),
            !ListedComments.begins(lines, at: end, below: titles)
        {
            end += 1
        }
        take(paragraph: Array(lines[index..<end]))
        return end
    }

    mutating func append(_ draft: ActivityDraft) {
        unread += loose + cutTitle.map(\.line)
        (loose, cutTitle) = ([], [])
        rows.append(draft)
        titles.insert(Wording.key(draft.title))
        headedUnits.append(unit?.name)
        if isAssumed { assumedCount += 1 }
        (isAfterBreak, isDetached, detail) = (false, false, nil)
    }
}
