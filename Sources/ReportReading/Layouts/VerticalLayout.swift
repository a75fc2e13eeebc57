/// Reads a table with one cell to a line, as some extractions give it.
///
/// Where the header has no blank lines between its cells, a blank line is an empty cell. Otherwise empty cells are lost,
/// and a row is read only if it has all of its cells.
struct VerticalLayout {
    private let lines: [TextLine]
    /// The index of the line before which the table ends.
    private let limit: Int
    private let header: HeaderRow
    /// Whether blank lines only part the cells.
    private let isSpaced: Bool
    private var index: Int
    private var items: [TableItem] = []
    private var work = 0

    /// The most lines of a title.
    private static let maximumTitleLines = 4

    /// Reads the table whose header begins at a line.
    ///
    /// - Parameter limit: The index of the line before which the table ends; `nil` for that of the last line.
    /// - Returns: `nil` if no such header begins there, or no row follows it.
    static func read(_ lines: [TextLine], at start: Int, limit: Int? = nil, work: inout Int) -> LayoutBlock? {
        guard var head = VerticalHeader(lines, at: start, work: &work) else { return nil }
        // The first titles may be words of headers too, such as "Intäkter".
        for _ in 0..<4 {
            if let row = head.row {
                var layout = VerticalLayout(
                    lines: lines, limit: limit ?? lines.count, header: row, isSpaced: head.isSpaced, index: head.end)
                let isRow = layout.startsWithRow()
                if isRow {
                    layout.items.append(.header(row, lines: head.numbers, layout: .vertical))
                    layout.readRows()
                }
                work += layout.work
                if isRow { return LayoutBlock(items: layout.items, end: layout.index) }
            }
            guard head.dropLast() else { return nil }
        }
        return nil
    }

    private init(lines: [TextLine], limit: Int, header: HeaderRow, isSpaced: Bool, index: Int) {
        (self.lines, self.limit, self.header, self.isSpaced, self.index) = (lines, limit, header, isSpaced, index)
    }

    private var count: Int { header.columns.count }
}

// The rows.
extension VerticalLayout {
    private struct Row {
        var cells: [TableCell]
        var lines: [Int]
        var groups: [TextLine] = []
        var end: Int
    }

    private mutating func readRows() {
        while true {
            let start = index
            skipBlanks()
            if index >= limit {
                index = start
                return
            }
            if let (end, numbers) = repeatedHeader() {
                items.append(.header(header, lines: numbers, layout: .vertical))
                index = end
            } else if index > start || namesTitles(index), startsOtherTable(at: index) {
                index = start
                return
            } else if let row = row(at: index, followsBlank: index > start) {
                take(row)
            } else if !skipUnplaced() {
                index = start
                return
            }
        }
    }

    private mutating func startsWithRow() -> Bool {
        skipBlanks()
        return index < limit && row(at: index) != nil
    }

    /// The header again, after a page: each of its words, on the same number of lines.
    private mutating func repeatedHeader() -> (end: Int, numbers: [Int])? {
        var position = index
        var numbers: [Int] = []
        var rest = HeaderRow.letters(header.columns.map(\.words).joined())[...]
        while position < limit, !rest.isEmpty, numbers.count < 40 {
            if !lines[position].isBlank {
                guard lines[position].text.utf8.count <= ColumnMeaning.maximumLength * 2 else { return nil }
                let text = HeaderRow.letters(lines[position].text)
                work += text.utf8.count
                guard !text.isEmpty, rest.hasPrefix(text) else { return nil }
                rest = rest.dropFirst(text.count)
                numbers.append(lines[position].number)
            }
            position += 1
        }
        return rest.isEmpty && !numbers.isEmpty ? (position, numbers) : nil
    }

    /// Whether another header begins at a line after a blank one.
    private mutating func startsOtherTable(at position: Int) -> Bool {
        VerticalHeader(lines, at: position, work: &work)?.row.map { !$0.hasSameColumns(as: header) } ?? false
    }

    /// Whether a line says what the rows of a table are, so that it may be a header without a blank line above it.
    private func namesTitles(_ position: Int) -> Bool {
        lines[position].text.utf8.count <= 60 && ColumnMeaning(lines[position].tidy).titleKind != nil
    }

    private mutating func skipBlanks() {
        while index < limit, lines[index].isBlank { index += 1 }
    }

    private mutating func take(_ row: Row) {
        for group in row.groups {
            var cells = Array(repeating: TableCell.empty, count: count)
            cells[header.titleColumn] = TableCell(markup: group.text)
            items.append(.row(cells, lines: [group.number]))
        }
        items.append(.row(row.cells, lines: row.lines))
        index = row.end
    }

    /// The row that begins at a line, with as few lines of title as possible.
    private mutating func row(at start: Int, followsBlank: Bool = false) -> Row? {
        guard header.titleColumn == 0 else { return plainRow(at: start) }
        var titles: [Int] = []
        var next: Int? = start
        while let line = next, line < limit, titles.count < Self.maximumTitleLines, isTitle(lines[line]) {
            // A heading, and the header of another table after it.
            if line > start || followsBlank, startsOtherTable(at: line) { return nil }
            titles.append(line)
            if let (cells, end) = cells(from: line + 1, columns: 1..<count) {
                // Years after each other are the header of another table.
                let years = cells.compactMap { HeaderRow.isYear($0.text) ? Int($0.text) : nil }
                if years.count == cells.count, years.count > 1,
                    zip(years, years.dropFirst()).allSatisfy({ abs($0 - $1) == 1 })
                {
                    return nil
                }
                let isOnlyTitle = cells.allSatisfy(\.isEmpty)
                // What follows the table, with blank lines around it, looks like a title without figures.
                if isOnlyTitle,
                    isSpaced || followsBlank || end - line < count || PlainWords.endsSentence(lines[line].text)
                {
                    return nil
                }
                return joined(titles, cells: cells, end: end)
            }
            next = isSpaced ? nonblank(after: line) : line + 1
        }
        return nil
    }

    /// A row whose title is not its first cell: it cannot be wrapped.
    private mutating func plainRow(at start: Int) -> Row? {
        guard let (cells, end) = cells(from: start, columns: 0..<count), !cells[header.titleColumn].isEmpty else {
            return nil
        }
        return Row(cells: cells, lines: numbers(start..<end), end: end)
    }

    private func joined(_ titles: [Int], cells: [TableCell], end: Int) -> Row {
        // Of several lines before the figures, those that begin in lower case go on; others are labels of groups, which
        // have empty cells of their own where blank lines are cells.
        var groups: [TextLine] = []
        var title: [Int] = []
        for line in titles {
            let goesOn = lines[line].tidy.first.map { $0.isLowercase || "(-–&/".contains($0) } ?? false
            let isOpen = title.last.map { WrappedTitle.isOpen(lines[$0].tidy) } ?? false
            if !goesOn, !title.isEmpty, isSpaced || !isOpen {
                groups += title.map { lines[$0] }
                title = []
            }
            title.append(line)
        }
        var first = TableCell(markup: title.map { lines[$0].tidy }.joined(separator: " "))
        if title.count == 1 { first = TableCell(markup: lines[title[0]].text) }
        let rest = (title.last.map { $0 + 1 } ?? end)..<end
        return Row(
            cells: [first] + cells, lines: title.map { lines[$0].number } + numbers(rest), groups: groups, end: end)
    }

    private func numbers(_ range: Range<Int>) -> [Int] { lines[range].filter { !$0.isBlank }.map(\.number) }

    /// The cells of columns from a line on; `nil` if one of them cannot stand in its column.
    private mutating func cells(from start: Int, columns: Range<Int>) -> (cells: [TableCell], end: Int)? {
        var cells: [TableCell] = []
        var position = start
        var hasEmpty = false
        for column in columns {
            if isSpaced, !cells.isEmpty || column > 0 {
                let blanks = lines[position..<limit].prefix(20).prefix { $0.isBlank }.count
                // A blank line parts two cells; an empty cell has one of its own besides.
                if blanks > 2, blanks % 2 == 1 {
                    cells.append(.empty)
                    position += 2
                    hasEmpty = true
                    continue
                }
                guard blanks < 2, position + blanks < limit else { return nil }
                position += blanks
            }
            let text = position < limit ? lines[position].text : ""
            work += min(text.utf8.count, 200)
            guard text.utf8.count <= 200, !text.utf8.contains(0x09), !text.hasPrefix("#") else { return nil }
            let cell = TableCell(markup: text)
            guard admits(cell.text, column), !isSentence(cell.text, column) else { return nil }
            cells.append(cell)
            position += 1
        }
        // Where an empty cell is inferred, the next row must begin after the last.
        if hasEmpty {
            guard cells.contains(where: { !$0.isEmpty }) else { return nil }
            let next = lines[min(position, limit)..<limit].prefix(20).first { !$0.isBlank }
            if let next, !CellFigures(next.tidy).isText { return nil }
        }
        return (cells, min(position, limit))
    }

    private func admits(_ text: String, _ column: Int) -> Bool {
        let content = header.columns[column].meaning.role.content
        // One cell to a line has nothing around it that would tell a day from other words.
        if content == .dates, !text.isEmpty {
            return SingleSpacedWords.isDate(text.split(separator: " ").map(String.init)[...])
        }
        return content.admits(text)
    }

    private func isSentence(_ text: String, _ column: Int) -> Bool {
        header.columns[column].meaning.role != .comment && text.utf8.count > 60 && PlainWords.endsSentence(text)
    }

    private func isTitle(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= 240, !line.isBlank, !line.text.utf8.contains(0x09), !line.text.hasPrefix("#"),
            !HeaderRow.isYear(line.tidy)
        else { return false }
        let words = line.text.utf8.count <= 80 ? line.tidy.lowercased().split(separator: " ") : []
        // The months under a chart.
        if words.count > 3, words.allSatisfy({ HeaderVocabulary.months[String($0)] != nil }) { return false }
        return CellFigures(line.tidy).isText && !(line.text.utf8.count > 80 && PlainWords.endsSentence(line.text))
    }

    /// Whether a line is the label or the grade of a goal, which ends a table.
    private func isOfGoal(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= 200 else { return false }
        let label = HeadingLabels.match(line.tidy)
        return label.map { $0.number != nil || $0.isParted } ?? false || GradeHead.wordsAfter(line.tidy) != nil
    }

    private func nonblank(after line: Int) -> Int? {
        var next = line + 1
        while next < limit, next - line < 4 {
            if !lines[next].isBlank { return next }
            next += 1
        }
        return nil
    }

    /// Gives back lines that are no row, up to the next row or the end of the table.
    ///
    /// - Returns: Whether there are such lines; if not, the table ends here.
    private mutating func skipUnplaced() -> Bool {
        var skipped: [TextLine] = []
        var position = index
        var holdsFigure = false
        var isResumed = false
        while position < limit, skipped.count < 40 {
            let line = lines[position]
            if !line.isBlank {
                let isFigure = line.text.utf8.count <= 60 && !CellFigures(line.tidy).isText
                if !isFigure, !isTitle(line) || TableLabel.heading(line) != nil || isOfGoal(line) { break }
                if position > index, lines[position - 1].isBlank || namesTitles(position),
                    startsOtherTable(at: position)
                {
                    break
                }
                if position > index, !isFigure, row(at: position) != nil {
                    isResumed = true
                    break
                }
                holdsFigure = holdsFigure || isFigure
                skipped.append(line)
            }
            position += 1
        }
        guard holdsFigure || isResumed, !skipped.isEmpty else { return false }
        items += skipped.map { .unplaced($0) }
        index = position
        return true
    }
}
