/// The table of an oversight report laid out with spaces: a title with two dates, and below it lines over the whole width.
struct LaidOutPlan: Sendable {
    /// A line of the table: its text, and its dates if it has some.
    private struct Line {
        var number: Int
        var text: String
        var start = ""
        var end = ""
        var isDetached = false
        var startsPage = false

        var isDated: Bool { !start.isEmpty || !end.isEmpty }
        var isTextEmpty: Bool { text.isEmpty }
    }

    /// The lines with tabs: a line for each title, with its dates, and one for each paragraph below it.
    private(set) var flattened: [TextLine] = []

    private let titles: LaidOutLines
    private let texts: LaidOutLines

    /// Reads the lines of a section from its first header row on.
    init(_ table: [TextLine]) {
        var lines: [Line] = []
        var titleWidth = 0
        var textWidth = 0
        for part in LaidOutTable.parts(of: table) {
            let found = Self.lines(of: part.lines, columns: part.columns, isFirst: lines.isEmpty)
            let margin = part.lines.lazy.filter { !$0.isBlank }.map { $0.text.prefix { $0 == " " }.count }.min() ?? 0
            titleWidth = max(titleWidth, part.columns.starts[1] - margin - 2)
            textWidth = max(textWidth, found.lazy.filter { !$0.isDated }.map(\.text.count).max() ?? 0)
            lines += found
        }
        let longest = lines.lazy.filter(\.isDated).map(\.text.count).max() ?? 0
        titles = LaidOutLines(width: max(longest, titleWidth * 4 / 5))
        texts = LaidOutLines(width: textWidth)
        flatten(lines)
    }

    private static func lines(of part: [TextLine], columns: LaidOutColumns, isFirst: Bool) -> [Line] {
        var columns = columns
        let place = columns.starts[1]
        columns.fit(part.map(\.text).filter { endsWithDates($0, from: place) })
        var lines: [Line] = []
        var isDetached = false
        var startsPage = !isFirst
        for line in part {
            guard !line.isBlank else {
                isDetached = true
                continue
            }
            let cells = columns.cells(of: line.text)
            let isText = cells[1].isEmpty && cells[2].isEmpty || !areDates(cells)
            var found = Line(number: line.number, text: isText ? line.tidy : cells[0].text)
            if !isText { (found.start, found.end) = (cells[1].text, cells[2].text) }
            let dated = DatedLine(line.text)
            if !dated.start.isEmpty, !dated.end.isEmpty {
                found.text = dated.text.split(separator: " ").joined(separator: " ")
                (found.start, found.end) = (dated.start, dated.end)
            }
            found.text = found.text.split(separator: " ").joined(separator: " ")
            (found.isDetached, found.startsPage) = (isDetached, startsPage || line.startsPage)
            (isDetached, startsPage) = (false, false)
            lines.append(found)
        }
        return withWholeDates(lines)
    }

    /// Puts together dates that are broken over lines of their cells, such as "december" above "2025".
    private static func withWholeDates(_ lines: [Line]) -> [Line] {
        var whole = lines
        var emptied: Set<Int> = []
        var index = 0
        while index < whole.count {
            defer { index += 1 }
            guard whole[index].isDated else { continue }
            var end = index + 1
            while end < min(index + 4, whole.count), whole[end].isDated, !whole[end].isDetached { end += 1 }
            guard end > index + 1 else { continue }
            for last in (index + 1..<end).reversed() {
                let start = whole[index...last].map(\.start).filter { !$0.isEmpty }.joined(separator: " ")
                let stop = whole[index...last].map(\.end).filter { !$0.isEmpty }.joined(separator: " ")
                let isWhole = [start, stop].allSatisfy { $0.isEmpty || DateText.isDateCell($0) }
                guard isWhole else { continue }
                // The title stands beside the first of them, or in the middle of it.
                for place in index...last { (whole[place].start, whole[place].end) = ("", "") }
                let main = whole[index...last].firstIndex { !$0.isTextEmpty } ?? index
                (whole[main].start, whole[main].end) = (start, stop)
                emptied.formUnion((index...last).filter { $0 != main && whole[$0].isTextEmpty })
                index = last
                break
            }
        }
        return whole.indices.filter { !emptied.contains($0) }.map { whole[$0] }
    }

    /// Whether a cell is a part of a date that goes on below.
    private static func isFragment(_ text: String) -> Bool {
        SwedishDates.month(text) != nil
            || ["tills", "våren", "hösten", "tertial", "kvartal", "slutet av", "senast"].contains(text.lowercased())
    }

    /// Whether the cells of the two dates hold dates, or words beside a title that nobody can read as dates.
    private static func areDates(_ cells: [LaidOutCell]) -> Bool {
        let (start, end) = (cells[1].text, cells[2].text)
        if DateText.isDateCell(start) && (end.isEmpty || DateText.isDateCell(end) || couldBeDate(end)) { return true }
        if DateText.isDateCell(end) && (start.isEmpty || couldBeDate(start)) { return true }
        if [start, end].allSatisfy({ $0.isEmpty || isFragment($0) }) { return true }
        guard couldBeDate(start), couldBeDate(end), !cells[0].isEmpty else { return false }
        return cells[0].end + 2 <= cells[1].start && cells[1].end + 2 <= cells[2].start
    }

    private static func couldBeDate(_ text: String) -> Bool {
        !text.isEmpty && text.count <= 25 && PlainWords.count(text) <= 3 && !PlainWords.endsSentence(text)
    }

    private static func endsWithDates(_ line: String, from place: Int) -> Bool {
        guard let last = LaidOutSegment.split(line).last, last.start >= place - 12 else { return false }
        return DateText.isDateCell(String(last.characters))
    }

    private mutating func flatten(_ lines: [Line]) {
        var index = 0
        var settled = 0
        while index < lines.count {
            guard lines[index].isDated else {
                index += 1
                continue
            }
            let first = firstOfTitle(lines, datedAt: index, floor: settled)
            addParagraphs(lines[settled..<first])
            let end = endOfTitle(lines, datedAt: index)
            var title = ""
            for line in lines[first..<end] where !line.isTextEmpty { title = Hyphenation.joined(title, line.text) }
            add(
                "\(title)\t\(lines[index].start)\t\(lines[index].end)", lines[first],
                startsPage: lines[first].startsPage)
            settled = end
            index = end
        }
        addParagraphs(lines[settled...])
    }

    /// The first line of a title: dates in the middle of a cell stand beside or between its lines, with as many lines above
    /// as below.
    private func firstOfTitle(_ lines: [Line], datedAt dated: Int, floor: Int) -> Int {
        let text = lines[dated].text
        guard text.isEmpty || PlainWords.startsInLowerCase(text) || "(%)".contains(text.first ?? " ") else {
            return dated
        }
        var first = dated
        while first > floor, first > dated - 4, !lines[first].isDetached || (first == dated && text.isEmpty) {
            let above = lines[first - 1]
            guard StatusWords.status(of: above.text) == nil, Bullets.item(above.text) == nil, !above.isTextEmpty,
                !PlainWords.endsSentence(above.text)
            else { break }
            first -= 1
            if above.text.first?.isUppercase == true, first < dated { break }
        }
        return first
    }

    /// The end of a title: a list of units, if it follows before a status, else where a line could have gone on.
    private func endOfTitle(_ lines: [Line], datedAt dated: Int) -> Int {
        let limit = min(dated + 8, lines.count)
        let stop = lines[(dated + 1)..<limit].firstIndex { line in
            line.isDated || StatusWords.status(of: line.text) != nil || StatusWords.beginsWithGlyph(line.text)
                || Bullets.item(line.text) != nil
        }
        if let stop, Self.isUnit(lines[stop].text), stop - dated <= 5 {
            let between = lines[(dated + 1)..<stop]
            if !between.contains(where: { $0.isDetached && !$0.startsPage }) { return stop }
        }
        var end = dated + 1
        while end < min(stop ?? limit, limit) {
            let line = lines[end]
            let above = lines[..<end].last { !$0.isTextEmpty }?.text ?? ""
            let isTorn = line.startsPage && PlainWords.goesOn(line.text) && !PlainWords.endsSentence(above)
            guard isTorn || above.isEmpty || (!line.isDetached && titles.goesOn(above, with: line.text)) else { break }
            end += 1
        }
        return end
    }

    private static func isUnit(_ text: String) -> Bool {
        text.unicodeScalars.first.map { Bullets.scalars.contains($0) } ?? false
    }

    private mutating func addParagraphs(_ lines: ArraySlice<Line>) {
        let paragraphs = texts.paragraphs(lines.map { ($0.text, $0.number, $0.isDetached && !$0.startsPage) })
        let byNumber = Dictionary(lines.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        for paragraph in paragraphs {
            guard let line = byNumber[paragraph.line] else { continue }
            add(paragraph.text + "\t\t", line, startsPage: line.startsPage)
        }
    }

    private mutating func add(_ text: String, _ line: Line, startsPage: Bool) {
        flattened.append(TextLine(number: line.number, text: text, startsPage: startsPage))
    }
}
