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
        return read(lines, under: SingleSpacedHeader(row: header, at: start, of: lines), work: &work)
    }

    /// Reads the rows under a header.
    ///
    /// - Returns: `nil` if no figures follow it.
    static func read(_ lines: [TextLine], under head: SingleSpacedHeader, work: inout Int) -> LayoutBlock? {
        let header = head.row
        var items: [TableItem] = [.header(header, lines: head.numbers, layout: .singleSpaced)]
        var index = head.end
        // What is after the last figures is not the table's.
        var (end, kept) = (index, 0)
        // The lines before a row that have no figures: the first of its title, or the label of a group.
        var labels: [TextLine] = []
        var isAfterBlank = false
        var open: [OpenRow] = []
        // Figures follow soon, or there is no table; looking far for them from every header would take long.
        while index < lines.count, kept > 0 || index - head.end < 7 {
            let line = lines[index]
            if line.isBlank {
                isAfterBlank = true
            } else if let again = repetition(of: head, in: lines, at: index, work: &work) {
                guard again.end > index else { break }
                if !labels.isEmpty { items.append(label(labels, header)) }
                items.append(.header(again.row, lines: again.numbers, layout: .singleSpaced))
                labels = []
                index = again.end - 1
            } else {
                guard let words = SingleSpacedHeader.words(of: line, work: &work) else { break }
                let figures = figureCount(words)
                if figures == 1, header.columns.count > 2, !(isAfterBlank || PlainWords.endsSentence(line.text)) {
                    // The number of a page, perhaps; a row only if others follow.
                    if !labels.isEmpty { items.append(label(labels, header)) }
                    items.append(.unplaced(line))
                    labels = []
                } else if figures > 0 {
                    if figures < header.columns.count - 1, isAfterBlank || figures == 1 && header.columns.count > 2 {
                        break
                    }
                    let row = add(words, figures: figures, line: line, heads: labels, header: header, to: &items)
                    if let row { open.append(row) }
                    (labels, end, kept) = ([], index + 1, items.count)
                } else {
                    guard TableLabel.mayBeLabel(line), !(isAfterBlank && !labels.isEmpty),
                        !StackedHeader.begins(lines, at: index, otherThan: header, work: &work)
                    else { break }
                    if labels.isEmpty || labels.count < 3 && goesOn(from: labels[labels.count - 1], to: line) {
                        labels.append(line)
                    } else {
                        items.append(label(labels, header))
                        labels = [line]
                    }
                }
                isAfterBlank = false
            }
            index += 1
        }
        guard kept > 0 else { return nil }
        items.removeLast(items.count - kept)
        settle(open, under: header, in: &items)
        joinOnlyLabel(in: &items)
        return LayoutBlock(items: items, end: end)
    }

    /// The header again; one that ends where it begins is that of another table.
    private static func repetition(
        of head: SingleSpacedHeader, in lines: [TextLine], at index: Int, work: inout Int
    ) -> (row: HeaderRow, numbers: [Int], end: Int)? {
        if let end = head.repetition(in: lines, at: index, work: &work) {
            return (head.row, lines[index..<end].map(\.number), end)
        }
        guard let row = header(lines[index], work: &work) else { return nil }
        let isSame = row.hasSameColumns(as: head.row) && row.hasSameTitle(as: head.row)
        return (row, [lines[index].number], isSame ? index + 1 : index)
    }

    /// Whether a title goes on from one line to the next.
    private static func goesOn(from first: TextLine, to second: TextLine) -> Bool {
        PlainWords.startsInLowerCase(second.text) || WrappedTitle.isOpen(first.tidy)
    }

    /// The header on a line; `nil` if it is none, or is one of another layout.
    static func header(_ line: TextLine, work: inout Int) -> HeaderRow? {
        guard HeaderVocabulary.mayBeginHeader(line.text) || endsInYear(line.text),
            let words = SingleSpacedHeader.words(of: line, work: &work),
            let first = words.first,
            words.count <= 80,
            !HeaderRow.holdsData(first) || isDay(words),
            let ranges = isDay(words) ? years(words) : HeaderSegmentation.split(words) ?? years(words),
            ranges.count >= 3
        else { return nil }
        var cells = ranges.map { words[$0].joined(separator: " ") }
        let meaning = ColumnMeaning(cells[0])
        // "Tkr" over the titles says what the figures are.
        let isUnit = meaning.role == .value && meaning.unit != nil && meaning.year == nil && meaning.period == nil
        if !isDay(words), meaning.isKnown, meaning.role != .title, meaning.role != .gender, !isUnit {
            cells.insert("", at: 0)
        }
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

    /// The number of words at the end that may be parts of figures, of which the first is more than a mark.
    private static func figureCount(_ words: [String]) -> Int {
        let end = words.suffix(words.reversed().prefix { FigureSplitting.mayBePart($0) }.count)
        return end.drop { word in
            !word.contains(where: \.isNumber) && CellFigures(word) != .notStated
        }.count
    }

    /// A row whose figures can be told apart in several ways.
    private struct OpenRow {
        /// The index of its first item.
        var index: Int
        var title: String
        var words: [String]
        var numbers: [Int]
    }

    /// Adds a row, or its lines if it cannot be read.
    ///
    /// - Parameter heads: The lines before it without figures.
    /// - Returns: The row, if its figures can be told apart in several ways.
    private static func add(
        _ words: [String], figures: Int, line: TextLine, heads: [TextLine], header: HeaderRow,
        to items: inout [TableItem]
    ) -> OpenRow? {
        let start = words.count - figures
        let figures = Array(words[start...])
        var title = words[..<start].joined(separator: " ")
        var lines = [line]
        if let last = heads.last {
            if title.isEmpty || PlainWords.startsInLowerCase(title) || WrappedTitle.isOpen(last.tidy) {
                title = (heads.map(\.tidy) + [title]).filter { !$0.isEmpty }.reduce("") { Hyphenation.joined($0, $1) }
                lines.insert(contentsOf: heads, at: 0)
            } else {
                items.append(label(heads, header))
            }
        }
        let numbers = lines.map(\.number)
        let reading = FigureSplitting.read(figures, as: header.columns.count - 1)
        if case .figures(let texts) = reading, !title.isEmpty {
            items.append(row(title, texts, numbers))
            return nil
        }
        let index = items.count
        items += lines.map { .unplaced($0) }
        guard reading == .ambiguous, !title.isEmpty else { return nil }
        return OpenRow(index: index, title: title, words: figures, numbers: numbers)
    }

    /// Joins the only label of a table to the row after it, if it is rather the first line of its title: it stands below other
    /// rows, names no group of several, and its last word had no room for the next.
    private static func joinOnlyLabel(in items: inout [TableItem]) {
        let labels = items.indices.filter { isLabel(items[$0]) }
        guard labels.count == 1, let index = labels.first, index > 1, index + 1 < items.count,
            case .row(let first, let firstLines) = items[index], case .row(var cells, let lines) = items[index + 1],
            first[0].text.count > 20, PlainWords.count(cells[0].text) == 1
        else { return }
        let isLast = index + 2 >= items.count
        var isBeforeSum = false
        if !isLast, case .row(let after, _) = items[index + 2] { isBeforeSum = TableLabel.isSum(after[0].text) }
        guard isLast || isBeforeSum else { return }
        cells[0].text = Hyphenation.joined(first[0].text, cells[0].text)
        items.replaceSubrange(index...(index + 1), with: [.row(cells, lines: firstLines + lines)])
    }

    private static func isLabel(_ item: TableItem) -> Bool {
        guard case .row(let cells, _) = item else { return false }
        return cells.dropFirst().allSatisfy(\.isEmpty)
    }

    private static func row(_ title: String, _ texts: [String], _ numbers: [Int]) -> TableItem {
        .row(([title] + texts).map { TableCell(text: $0) }, lines: numbers)
    }

    /// Reads the rows whose figures can be told apart in several ways, where only one of them makes sense.
    private static func settle(_ open: [OpenRow], under header: HeaderRow, in items: inout [TableItem]) {
        let count = header.columns.count - 1
        let difference = ColumnDifference(
            items.compactMap { item in
                guard case .row(let cells, _) = item else { return nil }
                return cells.dropFirst().map(\.text)
            })
        for row in open.reversed() {
            let readings = FigureSplitting.readings(row.words, as: count)
            let only =
                (readings?.count == 1 ? readings?.first : nil) ?? proved(row.words, header: header)
                ?? even(row.words, header: header)
                ?? difference.flatMap { difference in
                    let holding = readings?.filter(difference.holds)
                    return holding?.count == 1 ? holding?.first : nil
                }
            guard let only else { continue }
            let range = row.index..<(row.index + row.numbers.count)
            items.replaceSubrange(range, with: [Self.row(row.title, only, row.numbers)])
        }
    }

    /// The only way to read figures in which the deviation is the difference of outcome and budget.
    private static func proved(_ words: [String], header: HeaderRow) -> [String]? {
        func index(_ role: ColumnRole) -> Int? {
            let indices = header.columns.indices.filter { header.columns[$0].meaning.role == role }
            return indices.count == 1 ? indices[0] - 1 : nil
        }
        guard let outcome = index(.outcome) ?? latest(.outcome, in: header), let budget = index(.budget),
            let deviation = index(.deviation),
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

    /// The index among the figures of the column of the last year, of those with a role.
    private static func latest(_ role: ColumnRole, in header: HeaderRow) -> Int? {
        let years = header.columns.indices.filter { header.columns[$0].meaning.role == role }.map { index in
            (index, year: header.columns[index].meaning.year ?? 0)
        }
        guard let last = years.map(\.year).max(), years.count(where: { $0.year == last }) == 1 else { return nil }
        return years.first { $0.year == last }.map { $0.0 - 1 }
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

    private static func label(_ lines: [TextLine], _ header: HeaderRow) -> TableItem {
        var cells = Array(repeating: TableCell.empty, count: header.columns.count)
        cells[0] = TableCell(markup: lines.map(\.tidy).joined(separator: " "))
        return .row(cells, lines: lines.map(\.number))
    }
}
