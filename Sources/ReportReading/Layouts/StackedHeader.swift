/// Reads tables with single spaces between their cells whose header stands on several lines, as text that was copied from
/// a page has it: each cell on lines of its own, or going on where the one before it ends.
///
/// The words of all lines together are divided into cells by the words that are known or, where one is not, at each
/// capital letter. What shows that a division is right is the rows below it.
enum StackedHeader {
    /// The most lines of a header.
    static let mostLines = 12
    /// The longest line of a header in bytes.
    static let longestLine = 120
    /// How many rows prove a header of words that are not known.
    private static let proof = 2

    /// Reads the table whose header begins at a line.
    ///
    /// - Returns: `nil` if no such header begins there, or no row follows it.
    static func read(_ lines: [TextLine], at start: Int, work: inout Int) -> LayoutBlock? {
        guard let best = best(lines, at: start, work: &work) else { return nil }
        // A line above the header is the title of the table.
        if best.end - start > 1, let below = Self.best(lines, at: start + 1, work: &work), below.rows >= best.rows {
            return nil
        }
        return best.block
    }

    private static func best(
        _ lines: [TextLine], at start: Int, work: inout Int
    ) -> (block: LayoutBlock, rows: Int, end: Int)? {
        guard mayBegin(lines[start]) else { return nil }
        var words: [String] = []
        var index = start
        var best: (block: LayoutBlock, rows: Int, end: Int)?
        while index < lines.count, index - start < mostLines, words.count <= 40, mayBePart(lines[index]),
            index == start || lines[index].text != lines[start].text,
            let more = SingleSpacedHeader.words(of: lines[index], work: &work)
        {
            if let last = words.last, last.count > 1, last.hasSuffix("-"), let first = more.first {
                // A word that was cut at the end of the line, or "jan-" and "aug".
                let isPeriod = HeaderVocabulary.months[String(last.dropLast()).lowercased()] != nil
                let whole = isPeriod ? last + first : Hyphenation.joined(last, first)
                words.removeLast()
                words += whole.split(separator: " ").map(String.init)
                words += more.dropFirst()
            } else {
                words += more
            }
            index += 1
            guard index < lines.count, !mayContinue(lines[index]) else { continue }
            let pair = index - start == 2 ? Array(lines[start..<index]) : []
            for row in rows(of: words) + [besideEachOther(pair)].compactMap({ $0 }) {
                let head = SingleSpacedHeader(row: row, at: start, until: index, of: lines)
                for block in blocks(lines, under: head, work: &work) {
                    let count = block.items.count { if case .row(let cells, _) = $0 { isFilled(cells) } else { false } }
                    let lost = block.items.count { if case .unplaced = $0 { true } else { false } }
                    guard count >= (isKnown(row) ? 1 : proof), count > lost else { continue }
                    // Of headers with as many rows, the longest leaves no line without a place.
                    let isBetter = best.map { count > $0.rows || (count == $0.rows && index > $0.end) } ?? true
                    if isBetter { best = (block, count, index) }
                }
            }
        }
        return best
    }

    /// Whether a header of other columns begins at a line, by its words alone.
    static func begins(_ lines: [TextLine], at start: Int, otherThan header: HeaderRow, work: inout Int) -> Bool {
        guard mayBegin(lines[start]) else { return false }
        var words: [String] = []
        for line in lines[start...].prefix(mostLines) {
            guard words.count <= 40, mayBePart(line), let more = SingleSpacedHeader.words(of: line, work: &work) else {
                break
            }
            words += more
        }
        return rows(of: words).contains { row in
            row.columns.dropFirst().contains { $0.meaning.isKnown } && !row.hasSameColumns(as: header)
        }
    }

    /// The rows under a header, as figures, as words, or as either if a column is not known.
    private static func blocks(_ lines: [TextLine], under head: SingleSpacedHeader, work: inout Int) -> [LayoutBlock] {
        let mayHoldFigures = head.row.columns.dropFirst().allSatisfy { column in
            column.meaning.role.content == .figures || !column.meaning.isKnown
        }
        var blocks: [LayoutBlock] = []
        if mayHoldFigures, let block = SingleSpacedLayout.read(lines, under: head, work: &work) { blocks.append(block) }
        if head.row.holdsWords, let block = SingleSpacedWords.read(lines, under: head, work: &work) {
            blocks.append(block)
        }
        return blocks
    }

    /// Whether a line may be the first of a header: a few words that begin with a capital.
    private static func mayBegin(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= longestLine, line.text.first?.isUppercase == true else { return false }
        return !PlainWords.endsSentence(line.text)
    }

    /// Whether a line may be one of a header: words, years and periods, and no other figures.
    private static func mayBePart(_ line: TextLine) -> Bool {
        line.text.utf8.count <= longestLine && !PlainWords.endsSentence(line.text.replacing("t.o.m.", with: ""))
            && !line.text.split(separator: " ").contains { HeaderRow.holdsData(String($0)) && !isDayOrNumber($0) }
    }

    /// Whether a line goes on with the header rather than being its first row.
    private static func mayContinue(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= longestLine, let first = line.text.first(where: { $0 != " " }) else {
            return false
        }
        return first.isLowercase || HeaderRow.isYear(line.tidy)
    }

    private static func isDayOrNumber(_ word: Substring) -> Bool {
        word.utf8.count <= 2 && word.allSatisfy(\.isNumber)
    }

    private static func isFilled(_ cells: [TableCell]) -> Bool { cells.dropFirst().contains { !$0.isEmpty } }

    private static func isKnown(_ row: HeaderRow) -> Bool {
        row.columns.dropFirst().allSatisfy(\.meaning.isKnown)
    }

    /// The ways to divide the words of a header into cells that may be right.
    private static func rows(of words: [String]) -> [HeaderRow] {
        guard words.count >= 3, words.count <= 40, words.count(where: isKnown) > 1 else { return [] }
        var divisions = [cellsAtCapitals(words)]
        if let ranges = HeaderSegmentation.split(words) {
            let known = ranges.map { words[$0].joined(separator: " ") }
            if divisions[0] != known { divisions.append(known) }
        }
        return divisions.compactMap { cells in
            guard cells.count >= 3, cells.count <= 16 else { return nil }
            // "Indikatorer" over "Indikator, 2024, 2025" is a heading.
            let next = ColumnMeaning(cells[1])
            guard next.role != .title || next.titleKind == nil || next.titleKind != ColumnMeaning(cells[0]).titleKind
            else { return nil }
            let row = HeaderRow.recognise(cells.map { TableCell(text: $0) })
            guard let row, row.titleColumn == 0 else { return nil }
            return row
        }
    }

    /// A header on two lines, of which the second has the years of the words above it, in their order:
    /// `Mått Utfall Utfall Mål` over `2023 2024 2024`.
    private static func besideEachOther(_ lines: [TextLine]) -> HeaderRow? {
        guard lines.count == 2 else { return nil }
        var cells = cellsAtCapitals(lines[0].text.split(separator: " ").map(String.init))
        let below = lines[1].text.split(separator: " ").map(String.init)
        guard below.count > 1, below.count < cells.count, cells.count <= 16, HeaderRow.isYear(below[0]) else {
            return nil
        }
        for (index, word) in below.enumerated() { cells[index + 1] += " " + word }
        let row = HeaderRow.recognise(cells.map { TableCell(text: $0) })
        return row?.titleColumn == 0 ? row : nil
    }

    /// Whether a word alone is one of headers.
    private static func isKnown(_ word: String) -> Bool {
        if HeaderRow.isYear(word) { return true }
        let key = word.lowercased()
        return HeaderVocabulary.roles[key] != nil || HeaderVocabulary.titles[key] != nil
            || HeaderVocabulary.leading[key] != nil || HeaderVocabulary.parts[key] != nil
    }

    /// The words of a header, of which each that begins with a capital begins a cell; a year that comes after another
    /// year is one too.
    private static func cellsAtCapitals(_ words: [String]) -> [String] {
        var cells: [String] = []
        for word in words {
            let isYear = HeaderRow.isYear(word)
            let followsYear =
                cells.last.map { $0.split(separator: " ").contains { HeaderRow.isYear(String($0)) } } ?? true
            if cells.isEmpty || word.first?.isUppercase == true || (isYear && (followsYear || cells.count == 1)) {
                cells.append(word)
            } else {
                cells[cells.count - 1] += " " + word
            }
        }
        return cells
    }
}
