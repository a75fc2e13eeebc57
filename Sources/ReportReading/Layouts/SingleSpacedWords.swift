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
        guard let found = header(lines[start], work: &work) else { return nil }
        var items: [TableItem] = [.header(found.header, lines: [lines[start].number], layout: .singleSpaced)]
        var (index, end, kept) = (start + 1, start + 1, 0)
        var isAfterBlank = false
        var head: TextLine?
        while index < lines.count, kept > 0 || index - start < 6 {
            let line = lines[index]
            if line.isBlank {
                isAfterBlank = true
            } else if let again = header(line, work: &work) {
                guard again.header.hasSameColumns(as: found.header) else { break }
                items.append(.header(again.header, lines: [line.number], layout: .singleSpaced))
            } else if let cells = found.cells(of: line, after: head, work: &work) {
                items.append(.row(cells, lines: [head?.number, line.number].compactMap { $0 }))
                (head, end, kept, isAfterBlank) = (nil, index + 1, items.count, false)
            } else if isAfterBlank || head != nil || !TableLabel.mayBeLabel(line) || kept == 0 {
                break
            } else if line.text.contains(where: \.isNumber) {
                items.append(.unplaced(line))
                (end, kept) = (index + 1, items.count)
            } else {
                head = line
            }
            index += 1
        }
        let hasRow = items.prefix(kept).contains { if case .row = $0 { true } else { false } }
        return hasRow ? LayoutBlock(items: Array(items.prefix(kept)), end: end) : nil
    }

    private static func header(_ line: TextLine, work: inout Int) -> SingleSpacedWords? {
        guard HeaderVocabulary.mayBeginHeader(line.text) || line.text.hasPrefix("Nr "),
            var words = words(of: line, work: &work), words.count <= 40
        else { return nil }
        let isNumbered = words.first?.lowercased() == "nr" || words.first?.lowercased() == "nr."
        if isNumbered { words.removeFirst() }
        guard let first = words.first, !HeaderRow.holdsData(first), let ranges = HeaderSegmentation.split(words),
            ranges.count >= 3, ranges.count <= 16
        else { return nil }
        let cells = ranges.map { TableCell(text: words[$0].joined(separator: " ")) }
        guard let header = HeaderRow.recognise(cells), header.titleColumn == 0,
            header.columns[0].meaning.titleKind != nil,
            header.columns.dropFirst().contains(where: { $0.meaning.role.content != .figures })
        else { return nil }
        return SingleSpacedWords(columns: Array(header.columns.dropFirst()), header: header, isNumbered: isNumbered)
    }

    private static func words(of line: TextLine, work: inout Int) -> [String]? {
        guard line.text.utf8.count <= 400, !line.isBlank, !SpacedSegment.hasGap(line.text),
            !line.text.utf8.contains(0x09), !line.text.hasPrefix("#"), !line.text.hasPrefix("|"),
            !line.text.hasPrefix("<")
        else { return nil }
        work += line.text.utf8.count
        return line.text.split(separator: " ").map(String.init)
    }

    /// The most words of a cell.
    private static let longest = 7

    /// The cells of a row; `nil` if they cannot be told apart in one way.
    private func cells(of line: TextLine, after head: TextLine?, work: inout Int) -> [TableCell]? {
        guard var words = Self.words(of: line, work: &work), words.count > columns.count, words.count <= 80 else {
            return nil
        }
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
            ways[columns.count][start] > 0 && (start > 0 ? !mayBeCut(words[start - 1]) : head != nil)
        }
        // Words may begin in several ways, but the figures before them only in one.
        guard starts.count == 1, let first = starts.first, ways[columns.count][first] == 1 else { return nil }
        var title = words[..<first].joined(separator: " ")
        if let head {
            guard title.isEmpty || title.first?.isLowercase == true else { return nil }
            title = (head.tidy + " " + title).trimmed.description
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
        switch CellFigures(text) {
        case .number, .withPrevious: true
        case .notStated: count == 1
        case .text: PreviousYearCell.previous(in: text) != nil
        case .parts: false
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
    private static func isDate(_ words: ArraySlice<String>) -> Bool {
        let text = words.joined(separator: " ").lowercased()
        if words.count == 1 { return DateText.isDateLike(text) || ["-", "–", "löpande", "omgående"].contains(text) }
        if text == "tills vidare" { return true }
        guard words.count <= 3, let last = words.last, HeaderRow.isYear(last) else { return false }
        return DateExpression(text) != nil
    }
}
