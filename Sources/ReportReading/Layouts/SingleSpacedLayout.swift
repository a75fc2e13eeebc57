import Oversight

/// Reads a table of figures whose cells are parted by the same single space as words and thousands.
///
/// A row is read only if its figures can be told apart in one way, or in one way in which its deviation holds. Where a
/// cell is empty they cannot, and the line is given back.
enum SingleSpacedLayout {
    /// Reads the table whose header is at a line.
    ///
    /// - Returns: `nil` if no such header is there, or no figures follow it.
    static func read(_ lines: [TextLine], at start: Int, work: inout Int) -> LayoutBlock? {
        guard let header = header(lines[start], work: &work) else { return nil }
        var items: [TableItem] = [.header(header, lines: [lines[start].number], layout: .singleSpaced)]
        var index = start + 1
        // What is after the last figures is not the table's.
        var (end, kept) = (index, 0)
        var head: TextLine?
        var isAfterBlank = false
        // Figures follow soon, or there is no table; looking far for them from every header would take long.
        while index < lines.count, kept > 0 || index - start < 8 {
            let line = lines[index]
            if line.isBlank {
                isAfterBlank = true
            } else if let again = Self.header(line, work: &work) {
                guard again.hasSameColumns(as: header), again.hasSameTitle(as: header) else { break }
                items.append(.header(again, lines: [line.number], layout: .singleSpaced))
                if let held = head { items.insert(label(held, header), at: items.count - 1) }
                head = nil
            } else {
                guard let words = words(of: line, work: &work) else { break }
                let figures = words.reversed().prefix { FigureSplitting.mayBePart($0) }.count
                if figures > 0 {
                    if isAfterBlank, figures < header.columns.count - 1 { break }
                    items += row(words, figures: figures, line: line, head: head, header: header)
                    (head, end, kept) = (nil, index + 1, items.count)
                } else {
                    guard TableLabel.mayBeLabel(line), !(isAfterBlank && head != nil) else { break }
                    if let head { items.append(label(head, header)) }
                    head = line
                }
                isAfterBlank = false
            }
            index += 1
        }
        return kept > 0 ? LayoutBlock(items: Array(items.prefix(kept)), end: end) : nil
    }

    /// The header on a line; `nil` if it is none, or is one of another layout.
    static func header(_ line: TextLine, work: inout Int) -> HeaderRow? {
        guard HeaderVocabulary.mayBeginHeader(line.text) || endsInYear(line.text),
            let words = words(of: line, work: &work),
            let first = words.first,
            words.count <= 80,
            !HeaderRow.holdsData(first), let ranges = HeaderSegmentation.split(words) ?? years(words), ranges.count >= 3
        else { return nil }
        var cells = ranges.map { words[$0].joined(separator: " ") }
        let meaning = ColumnMeaning(cells[0])
        if meaning.isKnown, meaning.role != .title, meaning.role != .gender { cells.insert("", at: 0) }
        guard let header = HeaderRow.recognise(cells.map { TableCell(text: $0) }), header.titleColumn == 0 else {
            return nil
        }
        return header.columns.dropFirst().allSatisfy { $0.meaning.role.content == .figures } ? header : nil
    }

    private static func endsInYear(_ text: String) -> Bool {
        text.utf8.count <= 120 && HeaderRow.isYear(String(decoding: text.utf8.suffix(4), as: UTF8.self))
    }

    /// The words of a header that has years after one word, whatever it is.
    private static func years(_ words: [String]) -> [Range<Int>]? {
        guard words.count >= 3, words.dropFirst().allSatisfy({ HeaderRow.isYear($0) }) else { return nil }
        return words.indices.map { $0..<($0 + 1) }
    }

    private static func words(of line: TextLine, work: inout Int) -> [String]? {
        guard line.text.utf8.count <= 400, !line.isBlank, !SpacedSegment.hasGap(line.text),
            !line.text.utf8.contains(0x09),
            !line.text.hasPrefix("#"), !line.text.hasPrefix("|"), !line.text.hasPrefix("<")
        else { return nil }
        work += line.text.utf8.count
        return line.text.split(separator: " ").map(String.init)
    }

    private static func row(
        _ words: [String], figures: Int, line: TextLine, head: TextLine?, header: HeaderRow
    ) -> [TableItem] {
        let start = words.count - figures
        let figures = Array(words[start...])
        var reading = FigureSplitting.read(figures, as: header.columns.count - 1)
        if reading == .ambiguous, let proved = proved(figures, header: header) { reading = .figures(proved) }
        var title = words[..<start].joined(separator: " ")
        var numbers = [line.number]
        var items: [TableItem] = []
        var unplaced = [TableItem.unplaced(line)]
        if let head {
            if let first = title.first, !first.isLowercase {
                items.append(label(head, header))
            } else {
                title = (head.tidy + " " + title).trimmed.description
                numbers.insert(head.number, at: 0)
                unplaced.insert(.unplaced(head), at: 0)
            }
        }
        guard case .figures(let texts) = reading, !title.isEmpty else { return items + unplaced }
        return items + [.row(([title] + texts).map { TableCell(text: $0) }, lines: numbers)]
    }

    /// The only way to read figures in which the deviation is the difference of outcome and budget.
    private static func proved(_ words: [String], header: HeaderRow) -> [String]? {
        func index(_ role: ColumnRole) -> Int? {
            let indices = header.columns.indices.filter { header.columns[$0].meaning.role == role }
            return indices.count == 1 ? indices[0] - 1 : nil
        }
        guard let outcome = index(.outcome), let budget = index(.budget), let deviation = index(.deviation),
            let readings = FigureSplitting.readings(words, as: header.columns.count - 1)
        else { return nil }
        func holds(_ texts: [String], _ columns: [Int]) -> Bool {
            let numbers = columns.compactMap { WrittenNumber(texts[$0])?.value }
            guard numbers.count == 3, Set(numbers.map(\.decimals)).count == 1 else { return false }
            let difference = numbers[0].significand - numbers[1].significand
            return abs(abs(difference) - abs(numbers[2].significand)) <= 1
        }
        var proved = readings.filter { holds($0, [outcome, budget, deviation]) }
        if proved.count > 1, let forecast = index(.forecast), let year = index(.yearBudget),
            let difference = index(.forecastDeviation)
        {
            proved = proved.filter { holds($0, [forecast, year, difference]) }
        }
        return proved.count == 1 ? proved[0] : nil
    }

    private static func label(_ line: TextLine, _ header: HeaderRow) -> TableItem {
        var cells = Array(repeating: TableCell.empty, count: header.columns.count)
        cells[0] = TableCell(markup: line.text)
        return .row(cells, lines: [line.number])
    }
}
