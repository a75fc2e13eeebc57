/// Reads a table with single spaces between its cells, of which some hold words, dates or targets.
///
/// The cells of a row are found from its end, where each column says what it may hold. A row is read only if that can be
/// done in one way.
struct SingleSpacedWords {
    /// The columns after the titles.
    private let columns: [TableColumn]
    private let header: HeaderRow
    /// Whether the number of a row stands before its title.
    private let isNumbered: Bool

    /// Reads the table whose header is at a line.
    ///
    /// - Returns: `nil` if no such header is there, or no row follows it.
    static func read(_ lines: [TextLine], at start: Int, work: inout Int) -> LayoutBlock? {
        guard let head = header(lines, at: start, work: &work) else { return nil }
        return read(lines, under: head, work: &work)
    }

    /// Reads the rows under a header.
    ///
    /// - Returns: `nil` if no row follows it.
    static func read(_ lines: [TextLine], under head: SingleSpacedHeader, work: inout Int) -> LayoutBlock? {
        let found = SingleSpacedWords(
            columns: Array(head.row.columns.dropFirst()), header: head.row, isNumbered: head.isNumbered)
        var items: [TableItem] = [.header(head.row, lines: head.numbers, layout: .singleSpaced)]
        var (index, end, kept) = (head.end, head.end, 0)
        var isAfterBlank = false
        // The lines of a title before that with the cells.
        var title: [TextLine] = []
        while index < lines.count, kept > 0 || index - head.end < 5 {
            let line = lines[index]
            if line.isBlank {
                isAfterBlank = true
            } else if let again = head.repetition(in: lines, at: index, work: &work) {
                items.append(.header(head.row, lines: lines[index..<again].map(\.number), layout: .singleSpaced))
                index = again - 1
            } else if let again = header(lines, at: index, work: &work) {
                guard again.row.hasSameColumns(as: head.row) else { break }
                items.append(.header(again.row, lines: [line.number], layout: .singleSpaced))
            } else if let cells = found.cells(of: line, after: title, work: &work) {
                items.append(.row(cells, lines: title.map(\.number) + [line.number]))
                (title, end, kept, isAfterBlank) = ([], index + 1, items.count, false)
            } else if isAfterBlank || !TableLabel.mayBeLabel(line) {
                break
            } else if kept > 0, title.isEmpty, line.text.contains(where: \.isNumber),
                !goesOn(lines, after: index)
            {
                items.append(.unplaced(line))
                // What has no row after it is a row of its own only if it has its figures.
                if FigureSplitting.endsInFigures(line.text, atLeast: 2) { (end, kept) = (index + 1, items.count) }
            } else if title.count < 3, !isOfYears(line), title.isEmpty || goesOn(lines, after: index - 1) {
                title.append(line)
            } else {
                break
            }
            index += 1
        }
        let hasRow = items.prefix(kept).contains { if case .row = $0 { true } else { false } }
        return hasRow ? LayoutBlock(items: Array(items.prefix(kept)), end: end) : nil
    }

    /// Whether a line begins with years, as the second line of a header does and no title.
    private static func isOfYears(_ line: TextLine) -> Bool {
        let words = line.text.utf8.count <= 200 ? line.text.split(separator: " ").prefix(2) : []
        return words.count == 2 && words.allSatisfy { HeaderRow.isYear(String($0)) }
    }

    /// Whether the line after another goes on with its words.
    private static func goesOn(_ lines: [TextLine], after index: Int) -> Bool {
        guard index + 1 < lines.count, lines[index + 1].text.utf8.count <= 400, lines[index].text.utf8.count <= 400
        else { return false }
        return PlainWords.goesOn(lines[index + 1].text) || WrappedTitle.isOpen(lines[index].tidy)
    }

    private static func header(_ lines: [TextLine], at start: Int, work: inout Int) -> SingleSpacedHeader? {
        let line = lines[start]
        guard HeaderVocabulary.mayBeginHeader(line.text) || line.text.hasPrefix("Nr "),
            var words = SingleSpacedHeader.words(of: line, work: &work), words.count <= 40
        else { return nil }
        let isNumbered = words.first?.lowercased() == "nr" || words.first?.lowercased() == "nr."
        if isNumbered { words.removeFirst() }
        guard let first = words.first, !HeaderRow.holdsData(first), let ranges = HeaderSegmentation.split(words),
            ranges.count >= 3, ranges.count <= 16
        else { return nil }
        let cells = ranges.map { TableCell(text: words[$0].joined(separator: " ")) }
        guard let row = HeaderRow.recognise(cells), row.titleColumn == 0, row.columns[0].meaning.titleKind != nil,
            row.holdsWords
        else { return nil }
        var header = SingleSpacedHeader(row: row, at: start, of: lines)
        header.isNumbered = isNumbered
        return header
    }

    /// The most words of a cell.
    private static let longest = 7

    /// The cells of a row; `nil` if they cannot be told apart in one way.
    private func cells(of line: TextLine, after head: [TextLine], work: inout Int) -> [TableCell]? {
        guard var words = SingleSpacedHeader.words(of: line, work: &work), words.count <= 80,
            words.count > columns.count || (words.count == columns.count && !head.isEmpty)
        else { return nil }
        if isNumbered {
            guard words[0].allSatisfy(\.isNumber) else { return nil }
            words.removeFirst()
        }
        // ways[n][i]: in how many ways, at most 2, the words from i on are the last n cells; and where the next begins.
        var ways = Array(repeating: Array(repeating: 0, count: words.count + 1), count: columns.count + 1)
        var ends = ways
        ways[0][words.count] = 1
        for count in 1...columns.count {
            let column = columns[columns.count - count]
            for end in 1...words.count where ways[count - 1][end] > 0 {
                for start in max(0, end - Self.longest)..<end {
                    work += 1
                    guard Self.admits(words[start..<end], column) else { continue }
                    ways[count][start] = min(2, ways[count][start] + ways[count - 1][end])
                    ends[count][start] = end
                }
            }
        }
        let starts = words.indices.filter { start in
            ways[columns.count][start] > 0 && (start > 0 ? !mayBeCut(words[start - 1]) : !head.isEmpty)
        }
        // Words may begin in several ways, but the figures before them only in one.
        guard starts.count == 1, let first = starts.first, ways[columns.count][first] == 1 else { return nil }
        var title = words[..<first].joined(separator: " ")
        if !head.isEmpty {
            guard title.isEmpty || PlainWords.goesOn(title) || WrappedTitle.isOpen(head[head.count - 1].tidy) else {
                return nil
            }
            title = (head.map(\.tidy) + [title]).reduce("") { Hyphenation.joined($0, $1) }
        }
        guard !title.isEmpty else { return nil }
        var cells = [TableCell(text: title)]
        var start = first
        for count in stride(from: columns.count, to: 0, by: -1) {
            let end = ends[count][start]
            cells.append(TableCell(text: words[start..<end].joined(separator: " ")))
            start = end
        }
        return cells
    }

    /// Whether the word before the first cell may be the beginning of its figure.
    private func mayBeCut(_ word: String) -> Bool {
        switch columns[0].meaning.role.content {
        case .figures, .targets: FigureSplitting.mayBePart(word) && word.contains(where: \.isNumber)
        case .dates, .words, .anything, .populations: false
        }
    }

    /// Whether words may be a cell of a column.
    private static func admits(_ words: ArraySlice<String>, _ column: TableColumn) -> Bool {
        let text = words.joined(separator: " ")
        switch column.meaning.role.content {
        case .figures: return isFigure(text, words.count)
        case .targets: return isFigure(text, words.count) || isTarget(words)
        case .dates: return isDate(words)
        case .words, .anything, .populations:
            if text == "-" || text == "–" { return true }
            guard words.count <= 4, text.first?.isUppercase == true else { return false }
            return words.dropFirst().allSatisfy { $0.first?.isLowercase == true }
                && !text.contains(where: { $0.isNumber || $0 == "," || $0 == ":" })
        }
    }

    private static func isFigure(_ text: String, _ count: Int) -> Bool {
        // A word before the figure is one of the title.
        guard let first = text.first, first.isNumber || "-–−+(<>~".contains(first) else { return false }
        return switch CellFigures(text) {
        case .number, .withPrevious: true
        case .notStated: count == 1
        case .text: PreviousYearCell.previous(in: text) != nil
        case .parts, .bracketed: false
        }
    }

    /// Whether words are a target such as `högst 60 000` or `ska öka`.
    private static func isTarget(_ words: ArraySlice<String>) -> Bool {
        guard let first = words.first?.lowercased() else { return false }
        if ["ska", "hållas", "bibehållas"].contains(first) { return words.count <= 4 }
        guard ["högst", "minst", "lägst", "max", "under", "över", "minska", "öka"].contains(first) else { return false }
        let rest = words.dropFirst()
        return rest.isEmpty || WrittenNumber(rest.joined(separator: " ")) != nil
    }

    /// Whether words are a day, a month, a part of a year, or say that there is none.
    static func isDate(_ words: ArraySlice<String>) -> Bool {
        let text = words.joined(separator: " ").lowercased()
        if words.count == 1 { return DateText.isDateLike(text) || ["-", "–", "löpande", "omgående"].contains(text) }
        if text == "tills vidare" { return true }
        guard words.count <= 3, let last = words.last, HeaderRow.isYear(last) else { return false }
        return DateExpression(text) != nil
    }
}
