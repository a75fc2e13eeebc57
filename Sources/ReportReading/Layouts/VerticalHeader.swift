/// A header with one word to a line.
struct VerticalHeader {
    var words: [String]
    /// The index of the line of each.
    var places: [Int]
    var isSpaced: Bool
    var numbers: [Int]

    var row: HeaderRow? { Self.accepted(Self.withYearsJoined(words)) }
    /// The index of the line after it.
    var end: Int { (places.last ?? 0) + 1 }

    init?(_ lines: [TextLine], at start: Int, work: inout Int) {
        let isGlued = Self.isGlued(lines[start].text)
        let standsAbove = Self.standsAboveColumns(lines, start)
        guard
            isGlued || standsAbove || HeaderVocabulary.mayBeginHeader(lines[start].text),
            let first = Self.cell(lines[start], work: &work)
        else { return nil }
        (words, places, isSpaced, numbers) = ([first], [start], false, [lines[start].number])
        if isGlued, let unglued = HeaderSegmentation.unglued(first) {
            (words, places) = (unglued, unglued.map { _ in start })
            return
        }
        let meaning = ColumnMeaning(first)
        guard
            meaning.role == .gender || (meaning.role == .title && meaning.titleKind != nil)
                || HeaderRow.namesIndicators(first) || standsAbove
        else { return nil }
        var blanks = 0
        var index = start + 1
        while index < lines.count, words.count < 30 {
            if lines[index].isBlank {
                guard !lines[index - 1].isBlank else { break }
            } else {
                guard let text = Self.cell(lines[index], work: &work) else { break }
                if let whole = continuing(text) {
                    words[words.count - 1] = whole
                    places[places.count - 1] = index
                    numbers.append(lines[index].number)
                    index += 1
                    continue
                }
                guard ColumnMeaning(text).isKnown,
                    ColumnMeaning(text).titleKind == nil || ["mål", "enhet"].contains(text.lowercased())
                else { break }
                if lines[index - 1].isBlank { blanks += 1 }
                words.append(text)
                places.append(index)
                numbers.append(lines[index].number)
            }
            index += 1
        }
        isSpaced = blanks * 2 >= words.count - 1
    }

    /// The words of the last cell with those of a line that goes on with it, such as `jan–juni` and `2024` under `Utfall`;
    /// `nil` if the line does not.
    private func continuing(_ text: String) -> String? {
        guard words.count > 1, let last = words.last, text.utf8.count <= 40 else { return nil }
        let meaning = ColumnMeaning(last)
        let isYearOfPeriod = HeaderRow.isYear(text) && meaning.period != nil && meaning.year == nil
        guard isYearOfPeriod || PlainWords.startsInLowerCase(text) else { return nil }
        let whole = Hyphenation.joined(last, text)
        return ColumnMeaning(whole).isKnown ? whole : nil
    }

    /// Whether a few words stand above two or more columns of figures, one to a line, whatever they are.
    private static func standsAboveColumns(_ lines: [TextLine], _ start: Int) -> Bool {
        guard lines[start].text.utf8.count <= 60, !isColumn(lines[start].tidy),
            !PlainWords.endsSentence(lines[start].text)
        else { return false }
        let below = lines[(start + 1)...].prefix(8).filter { !$0.isBlank }.prefix(2).map(\.tidy)
        return below.count == 2 && below.allSatisfy(isColumn)
            && (below.contains { !HeaderRow.isYear($0) } || abs((Int(below[0]) ?? 0) - (Int(below[1]) ?? 0)) == 1)
    }

    /// Whether a text is the header of a column of figures, and cannot be the title of a row.
    private static func isColumn(_ text: String) -> Bool {
        guard text.utf8.count <= 60, HeaderVocabulary.mayBeginHeader(text) else { return false }
        let meaning = ColumnMeaning(text)
        switch meaning.role {
        case .value: return meaning.year != nil || meaning.population != nil
        case .outcome, .budget, .yearBudget, .deviation, .forecast, .forecastDeviation, .previousYear: return true
        default: return false
        }
    }

    /// Leaves out the last line.
    mutating func dropLast() -> Bool {
        guard words.count > 3, numbers.count > 1, let last = words.last, Self.mayBeTitle(last) else { return false }
        words.removeLast()
        places.removeLast()
        numbers.removeLast()
        return true
    }

    /// Whether a known word may be the title of a row too, such as `Intäkter` or `Totalt`.
    private static func mayBeTitle(_ word: String) -> Bool {
        let meaning = ColumnMeaning(word)
        switch meaning.role {
        case .income, .cost, .net, .total, .count, .title: return true
        case .value: return meaning.population != nil && meaning.year == nil
        default: return false
        }
    }

    /// Whether a letter is followed by a figure at once, as where cells have run together.
    private static func isGlued(_ text: String) -> Bool {
        guard text.utf8.count <= 200 else { return false }
        return zip(text.utf8, text.utf8.dropFirst()).contains { first, second in
            let isDigit = second >= UInt8(ascii: "0") && second <= UInt8(ascii: "9")
            let isCapital = second >= UInt8(ascii: "A") && second <= UInt8(ascii: "Z")
            let followsWord = first >= UInt8(ascii: "a") || (first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9"))
            return ((first >= 0x80 || first >= UInt8(ascii: "A")) && isDigit) || (followsWord && isCapital)
        }
    }

    private static func accepted(_ words: [String]) -> HeaderRow? {
        guard words.count > 2 else { return nil }
        return HeaderRow.recognise(words.map { TableCell(text: $0) })
    }

    /// Joins a year to the amount it stands under, if years are no columns: the same one occurs twice, other cells have theirs
    /// in them, or the same amount occurs twice.
    private static func withYearsJoined(_ words: [String]) -> [String] {
        let years = words.filter(HeaderRow.isYear)
        let others = words.filter { !HeaderRow.isYear($0) }
        guard
            Set(years).count < years.count || Set(others).count < others.count
                || others.contains(where: { ColumnMeaning($0).year != nil })
        else { return words }
        var joined: [String] = []
        for word in words {
            let role = joined.last.map { ColumnMeaning($0) }
            if HeaderRow.isYear(word), let last = joined.last, let role, role.role != .value, role.year == nil,
                role.role.content == .figures || last.lowercased() == "mål"
            {
                joined[joined.count - 1] += " " + word
            } else {
                joined.append(word)
            }
        }
        return joined
    }

    private static func cell(_ line: TextLine, work: inout Int) -> String? {
        guard line.text.utf8.count <= ColumnMeaning.maximumLength, !line.isBlank, !line.text.utf8.contains(0x09),
            !SpacedSegment.hasGap(line.text), !line.text.hasPrefix("#")
        else { return nil }
        work += line.text.utf8.count
        return TableCell(markup: line.text).text
    }
}
