/// The header of a table that is aligned by spaces, with the places of its columns.
struct AlignedHeader {
    var row: HeaderRow
    /// For each column the range of characters of its words.
    var spans: [Range<Int>]
    /// The lines it stands on.
    var lines: [Int]
    /// The index of the line after it.
    var end: Int

    /// The most lines that a header has.
    private static let maximumLines = 4

    /// The most columns, by whose number the work on each line grows.
    private static let maximumColumns = 40

    /// Recognises a header at a line; its words may stand on several lines.
    ///
    /// - Parameter work: Is increased by the number of bytes examined.
    static func recognise(_ lines: [TextLine], at start: Int, work: inout Int) -> AlignedHeader? {
        work += min(lines[start].text.utf8.count, 500)
        guard SpacedSegment.hasGap(lines[start].text) || HeaderVocabulary.mayBeginHeader(lines[start].text) else {
            return nil
        }
        var collected: [[SpacedSegment]] = []
        var end = start
        while end < lines.count, collected.count < maximumLines, !lines[end].isBlank,
            let segments = segments(of: lines[end], work: &work),
            isPart(segments, below: collected, above: lines[(end + 1)...].prefix(3), work: &work)
        {
            collected.append(segments)
            end += 1
        }
        if FirstGroup.isLabel(collected, until: end, in: lines, work: &work) {
            collected.removeLast()
            end -= 1
        }
        // A heading just above the header, such as "Indikatorer" above "Indikator", is no part of it.
        if collected.count > 1, collected[0].count == 1, collected[0][0].start < collected[1][0].end,
            let below = header(
                Array(collected.dropFirst()), lines: lines[(start + 1)..<end].map(\.number), end: end, of: lines),
            below.row.columns[below.row.titleColumn].meaning.titleKind != nil
                || (collected[1][0].start <= collected[0][0].start + 2
                    && below.row.titleWords.first?.isUppercase == true)
        {
            return nil
        }
        // The last lines may already be rows, whose words happen to be those of headers.
        while !collected.isEmpty {
            let numbers = lines[start..<end].map(\.number)
            if let header = header(collected, lines: numbers, end: end, of: lines) { return header }
            collected.removeLast()
            end -= 1
        }
        return ProvenHeader.recognise(lines, at: start, work: &work)
    }

    /// The segments of a line; `nil` if it is too long, or of another layout.
    static func segments(of line: TextLine, work: inout Int) -> [SpacedSegment]? {
        guard line.text.utf8.count <= 500 else { return nil }
        work += line.text.utf8.count
        guard let first = line.text.utf8.first(where: { $0 != 0x20 }), first != UInt8(ascii: "#"),
            first != UInt8(ascii: "|"), first != UInt8(ascii: "<"), !line.text.utf8.contains(0x09)
        else { return nil }
        return SpacedSegment.split(line.text)
    }

    /// Whether a line may be a part of a header: all of its segments but the first are known.
    ///
    /// - Parameters:
    ///   - segments: Its segments.
    ///   - above: Those of the lines of the header above it.
    ///   - below: The lines below it.
    private static func isPart(
        _ segments: [SpacedSegment], below above: [[SpacedSegment]], above below: ArraySlice<TextLine>,
        work: inout Int
    ) -> Bool {
        let isFirst = above.isEmpty
        if let last = above.last, endsWords(segments, of: last) || endsNarrowWords(segments, of: last) { return true }
        if endsLastCell(segments, of: above) || isDayOfCell(segments, of: above) { return true }
        guard !segments.isEmpty, segments.count > 1 || isFragment(segments[0].text) else { return false }
        // A label such as "Intäkter" under the header is a row.
        if !isFirst, segments.count == 1, ColumnMeaning(segments[0].text).titleKind == nil,
            !HeaderVocabulary.fragments.contains(HeaderWords(segments[0].text).key),
            ColumnMeaning(segments[0].text).role != .value, !isShortYear(segments[0].text)
        {
            return false
        }
        let texts = segments.map(\.text)
        if texts.contains(where: { ISODay($0) != nil }) {
            return ISODay.areSameDay(texts.filter { ISODay($0) != nil })
                && texts.dropFirst().allSatisfy { ISODay($0) != nil || isFragment($0) }
                && (ISODay(texts[0]) != nil || isFragment(texts[0]) || HeaderRow.countsThings(texts[0]))
        }
        guard !HeaderRow.holdsData(texts[0]) || !isFirst && isShortYear(texts[0]) else { return false }
        let known = texts.dropFirst().count(where: isFragment)
        if known == texts.count - 1 || isFirst && known > 2 && isKnownWhole(texts) { return true }
        // Beside a word that names the titles, and as many known words, others may stand, such as `Källa`.
        return known * 2 >= texts.count - 1
            && texts.dropFirst().allSatisfy({ isFragment($0) || mayBeWords($0, isFirst: isFirst) })
            && (texts.contains { namesTitles($0) } || isBeside(segments, above)
                || isFirst && standsOverTitles(segments, below.first, work: &work)
                || ProvenHeader.endsOver(below, segments, work: &work))
    }

    /// Whether a line has nothing below the first words of a header that names the titles.
    private static func isBeside(_ segments: [SpacedSegment], _ above: [[SpacedSegment]]) -> Bool {
        guard let line = above.first(where: { $0.contains { namesTitles($0.text) } }), line.count > 1 else {
            return false
        }
        return segments[0].start + 4 >= line[1].start
    }

    /// Whether words say what the rows are.
    static func namesTitles(_ text: String) -> Bool {
        guard text.utf8.count <= ColumnMeaning.maximumLength else { return false }
        return ColumnMeaning(text).titleKind != nil || HeaderRow.namesIndicators(text)
    }

    /// Whether a text may be a header whose words are not known: short, and no figure.
    private static func mayBeWords(_ text: String, isFirst: Bool) -> Bool {
        text.utf8.count <= 30 && PlainWords.count(text) <= 3
            && text.split(whereSeparator: { !$0.isNumber }).allSatisfy { !isFirst && HeaderRow.isYear(String($0)) }
            && (!isFirst || text.first.map { $0.isUppercase || $0 == "(" } == true)
            && ![".", ":", "!"].contains { text.hasSuffix($0) }
    }

    /// Whether a text is only the short year of the word above it, such as `-23` below `Prognos`.
    private static func isShortYear(_ text: String) -> Bool {
        let words = HeaderWords(text)
        return words.key.isEmpty && words.years.count == 1 && text.utf8.count == 3
    }

    static func isFragment(_ text: String) -> Bool {
        // "Avvi-" above "kelse".
        if text.utf8.count <= 24, text.hasSuffix("-"), text.count > 2,
            text.dropLast().allSatisfy({ $0.isLetter || $0 == " " })
        {
            return true
        }
        guard text.utf8.count <= ColumnMeaning.maximumLength, HeaderVocabulary.mayBeginHeader(text) else {
            return false
        }
        let words = HeaderWords(text)
        return ColumnMeaning(words).isKnown || HeaderVocabulary.fragments.contains(words.key)
            || (words.key.isEmpty && (1...2).contains(words.years.count))
            || HeaderSegmentation.split(text.split(separator: " ").map(String.init)) != nil
    }

    /// Whether the row below a header begins to the left of it, and not below its first word.
    private static func hasTitlesBeside(_ first: SpacedSegment, below end: Int, in lines: [TextLine]) -> Bool {
        guard let row = lines[end...].prefix(3).first(where: { !$0.isBlank }), row.text.utf8.count <= 500,
            let segment = SpacedSegment.split(row.text).first
        else { return true }
        return segment.start + 4 < first.start || !segment.text.contains(where: \.isLetter)
    }

    private static func header(
        _ collected: [[SpacedSegment]], lines: [Int], end: Int, of all: [TextLine]
    ) -> AlignedHeader? {
        guard collected.contains(where: { $0.count > 1 }) else { return nil }
        let cells = merge(collected.map { $0.flatMap(separated) })
        guard cells.count >= 2, cells.count <= maximumColumns else { return nil }
        // Titles without a header stand to the left of the first column.
        var words = cells.map(\.text)
        var spans = cells.map { $0.start..<$0.end }
        if let first = cells.first, first.start > 8,
            ColumnMeaning(first.text).role != .title || first.text.lowercased() == "enhet",
            hasTitlesBeside(first, below: end, in: all)
        {
            words.insert("", at: 0)
            spans.insert(0..<1, at: 0)
        }
        guard let row = HeaderRow.recognise(words.map { TableCell(text: $0) }), row.columns.count == words.count else {
            return nil
        }
        guard row.columns.count > 2 || row.columns[row.titleColumn].meaning.titleKind != nil else { return nil }
        return AlignedHeader(row: row, spans: spans, lines: lines, end: end)
    }

    /// Splits a segment that is several headers with single spaces between them.
    private static func separated(_ segment: SpacedSegment) -> [SpacedSegment] {
        let words = segment.words
        let meaning = ColumnMeaning(segment.text)
        // "Kvinnor 2023" is one header where wide gaps part them.
        if words.count == 2, meaning.population != nil, meaning.year != nil { return [segment] }
        guard let ranges = HeaderSegmentation.split(words.map(\.text)),
            // "Avvikelse budget" is one header, "Avvikelse Budget" are two.
            ranges.allSatisfy({ words[$0.lowerBound].text.first?.isLowercase == false })
        else { return [segment] }
        return ranges.map { range in
            SpacedSegment(
                text: words[range].map(\.text).joined(separator: " "), start: words[range.lowerBound].start,
                end: words[range.upperBound - 1].end)
        }
    }

    /// The words of a segment that ends or begins with one column and begins or ends with another: `helår avvikelse` under
    /// `Prognos` and `Avvikelse`; the segment whole if they stand elsewhere.
    private static func parted(_ segment: SpacedSegment, over columns: [SpacedSegment]) -> [SpacedSegment] {
        let words = segment.words
        guard words.count == columns.count,
            zip(words, columns).allSatisfy({ $0.end == $1.end || $0.start == $1.start })
        else { return [segment] }
        return words
    }

    /// The parts of a segment that begin where a word of another line begins: `nått` under `Målet`, but not under
    /// `Utveckling`.
    private static func partedAtStarts(_ segment: SpacedSegment, of others: [SpacedSegment]) -> [SpacedSegment] {
        let words = segment.words
        // "Jan–aug 2023" below one word is one period, wherever that word begins.
        if words.count > 1, others.count(where: { segment.overlap($0.start..<$0.end) > 0 }) < 2,
            isPeriodOfYear(segment.text)
        {
            return [segment]
        }
        var parts: [[SpacedSegment]] = []
        for word in words {
            if parts.isEmpty || others.contains(where: { $0.start == word.start }) {
                parts.append([word])
            } else {
                parts[parts.count - 1].append(word)
            }
        }
        return parts.map { part in
            SpacedSegment(
                text: part.map(\.text).joined(separator: " "), start: part.first?.start ?? segment.start,
                end: part.last?.end ?? segment.end)
        }
    }

    /// Puts the lines of a header together: what stands above or below a word belongs to it.
    private static func merge(_ lines: [[SpacedSegment]]) -> [SpacedSegment] {
        if let grouped = HeaderGroups.merge(lines) { return grouped }
        let lines = lines.indices.map { line in
            lines[line].flatMap { segment in
                partedAtStarts(segment, of: lines.indices.filter { $0 != line }.flatMap { lines[$0] })
            }
        }
        guard let base = lines.max(by: { $0.count < $1.count }), lines.count > 1 else { return lines.first ?? [] }
        var columns = base.map { (words: [String](), start: $0.start, end: $0.end) }
        for line in lines {
            for segment in line.flatMap({ segment in
                parted(segment, over: base.filter { segment.overlap($0.start..<$0.end) > 0 })
            }) {
                let over = columns.indices.filter { segment.overlap(columns[$0].start..<columns[$0].end) > 0 }
                if over.isEmpty {
                    let index = columns.firstIndex { $0.start > segment.start } ?? columns.endIndex
                    columns.insert(([segment.text], segment.start, segment.end), at: index)
                }
                for index in over {
                    columns[index].words.append(segment.text)
                    if over.count == 1 {
                        columns[index].start = min(columns[index].start, segment.start)
                        columns[index].end = max(columns[index].end, segment.end)
                    }
                }
            }
        }
        return columns.map { SpacedSegment(text: joined($0.words), start: $0.start, end: $0.end) }
    }

    /// The words above each other; a word that is divided, such as `Avvi-` above `kelse`, is whole again.
    private static func joined(_ words: [String]) -> String {
        words.reduce(into: "") { text, word in
            if text.hasSuffix("-"), text.count > 1, word.first?.isLowercase == true {
                text.removeLast()
                text += word
            } else if mayBeLastLetters(word), text.last?.isLetter == true, !ColumnMeaning(text).isKnown {
                text += word
            } else {
                text += text.isEmpty ? word : " " + word
            }
        }
    }
}
