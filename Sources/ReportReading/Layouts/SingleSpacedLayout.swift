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
                let figures = figureCount(words)
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
            !HeaderRow.holdsData(first) || isDay(words),
            let ranges = isDay(words) ? years(words) : HeaderSegmentation.split(words) ?? years(words),
            ranges.count >= 3
        else { return nil }
        var cells = ranges.map { words[$0].joined(separator: " ") }
        let meaning = ColumnMeaning(cells[0])
        if !isDay(words), meaning.isKnown, meaning.role != .title, meaning.role != .gender { cells.insert("", at: 0) }
        guard let header = HeaderRow.recognise(cells.map { TableCell(text: $0) }), header.titleColumn == 0 else {
            return nil
        }
        return header.columns.dropFirst().allSatisfy { $0.meaning.role.content == .figures } ? header : nil
    }

    /// Whether words begin with the day of a month, as in `31 december 2023 2024`.
    private static func isDay(_ words: [String]) -> Bool {
        guard words.count > 3, let day = Int(words[0]), (1...31).contains(day) else { return false }
        return HeaderVocabulary.months[words[1].lowercased()] != nil
    }

    private static func endsInYear(_ text: String) -> Bool {
        text.utf8.count <= 120 && HeaderRow.isYear(String(decoding: text.utf8.suffix(4), as: UTF8.self))
    }

    /// The words of a header that has years after one word, whatever it is.
    private static func years(_ words: [String]) -> [Range<Int>]? {
        let start = words.count - words.reversed().prefix { HeaderRow.isYear($0) }.count
        guard start > 0, start <= 6, words.count - start >= 2 else { return nil }
        let years = words[start...].compactMap { Int($0) }
        // Other words before them are those of a heading only if the years follow each other.
        guard start == 1 || zip(years, years.dropFirst()).allSatisfy({ abs($0 - $1) == 1 }) else { return nil }
        return [0..<start] + (start..<words.count).map { $0..<($0 + 1) }
    }

    private static func words(of line: TextLine, work: inout Int) -> [String]? {
        guard line.text.utf8.count <= 400, !line.isBlank, !SpacedSegment.hasGap(line.text),
            !line.text.utf8.contains(0x09),
            !line.text.hasPrefix("#"), !line.text.hasPrefix("|"), !line.text.hasPrefix("<")
        else { return nil }
        work += line.text.utf8.count
        return line.text.split(separator: " ").map(String.init)
    }

    /// The number of words at the end that may be parts of figures, of which the first is more than a mark.
    private static func figureCount(_ words: [String]) -> Int {
        let end = words.suffix(words.reversed().prefix { FigureSplitting.mayBePart($0) }.count)
        return end.drop { word in
            !word.contains(where: \.isNumber) && CellFigures(word) != .notStated
        }.count
    }

    private static func row(
        _ words: [String], figures: Int, line: TextLine, head: TextLine?, header: HeaderRow
    ) -> [TableItem] {
        let start = words.count - figures
        let figures = Array(words[start...])
        var reading = FigureSplitting.read(figures, as: header.columns.count - 1)
        if reading == .ambiguous, let only = proved(figures, header: header) ?? even(figures, header: header) {
            reading = .figures(only)
        }
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

    /// The only way to read figures of which none is many times another, where each other way has such figures.
    ///
    /// Outcome and budget, or the outcomes of several years, are of one size; a deviation may have any.
    private static func even(_ words: [String], header: HeaderRow) -> [String]? {
        let columns = header.columns.indices.dropFirst().filter { index in
            switch header.columns[index].meaning.role {
            case .value, .outcome, .budget, .yearBudget, .forecast, .previousYear: true
            default: false
            }
        }
        guard columns.count > 1, columns.count == header.columns.count - 1,
            let readings = FigureSplitting.readings(words, as: columns.count)
        else { return nil }
        func spread(_ texts: [String]) -> Int? {
            let sizes = texts.compactMap { WrittenNumber($0)?.value.significand.magnitude }
            guard sizes.count == texts.count, let least = sizes.min(), let most = sizes.max(), least > 0 else {
                return nil
            }
            return Int(most / least)
        }
        let spreads = readings.map(spread)
        let even = readings.indices.filter { spreads[$0].map { $0 < 4 } ?? false }
        guard even.count == 1,
            readings.indices.allSatisfy({ $0 == even[0] || (spreads[$0] ?? .max) >= 100 })
        else { return nil }
        return readings[even[0]]
    }

    private static func label(_ line: TextLine, _ header: HeaderRow) -> TableItem {
        var cells = Array(repeating: TableCell.empty, count: header.columns.count)
        cells[0] = TableCell(markup: line.text)
        return .row(cells, lines: [line.number])
    }
}
