/// Splits a header whose cells are parted by single spaces, or by nothing, into the words of each cell.
enum HeaderSegmentation {
    /// Splits the words of a line into known headers, the longest first.
    ///
    /// - Returns: The ranges of words, or `nil` if a word is left that is no header.
    static func split(_ words: [String]) -> [Range<Int>]? {
        guard words.count >= 2, words.count <= 80 else { return nil }
        var ranges: [Range<Int>] = []
        var start = 0
        let partsHaveYears = partsHaveYears(words)
        let isOnlyYear = words.count(where: HeaderRow.isYear) == 1
        while start < words.count {
            guard let end = end(from: start, in: words, partsHaveYears, isOnlyYear: isOnlyYear) else { return nil }
            ranges.append(start..<end)
            start = end
        }
        return ranges
    }

    /// Whether each word for women, men or all has a year after it, as in `Kvinnor 2023 Män 2023`.
    private static func partsHaveYears(_ words: [String]) -> Bool {
        let parts = words.indices.filter { HeaderVocabulary.parts[words[$0].lowercased()] != nil }
        return !parts.isEmpty && parts.allSatisfy { $0 + 1 < words.count && HeaderRow.isYear(words[$0 + 1]) }
    }

    private static func end(
        from start: Int, in words: [String], _ partsHaveYears: Bool, isOnlyYear: Bool
    ) -> Int? {
        // A year alone is a column; it is part of another only if the words before it want one.
        if HeaderRow.isYear(words[start]) { return start + 1 }
        var longest: Int?
        for end in (start + 1)...min(words.count, start + HeaderVocabulary.maximumWords) {
            let header = HeaderWords(words[start..<end].joined(separator: " "))
            // Longer ones begin with the same letters.
            guard header.key.isEmpty || HeaderVocabulary.mayBegin(header.key) else { break }
            // Women and men are columns of their own, and "Mål" begins one.
            let parts = words[start..<end].count { HeaderVocabulary.parts[$0.lowercased()] != nil }
            let isPartFirst = HeaderVocabulary.parts[words[start].lowercased()] != nil
            if parts > 1 || (isPartFirst && !header.key.isEmpty)
                || (header.key == "mål" && words[start].lowercased() != "mål")
            {
                break
            }
            if isOneHeader(header, partsHaveYears, isOnlyYear: isOnlyYear) { longest = end }
        }
        return longest
    }

    /// Whether a text is one header and not two: exact words, and a year only with an amount.
    ///
    /// - Parameter isOnlyYear: Whether the line has no other year, so that one after "Måluppfyllelse" is no column.
    private static func isOneHeader(_ words: HeaderWords, _ partsHaveYears: Bool, isOnlyYear: Bool) -> Bool {
        guard words.years.count <= 1, words.numbers.count <= 1 else { return false }
        let meaning = ColumnMeaning(words)
        guard meaning.isKnown, words.part == nil || meaning.role != .title else { return false }
        if words.key.isEmpty { return words.partWord == nil || words.years.isEmpty || partsHaveYears }
        // "Budget Avvikelse" is two headers, though "Budgetavvikelse" is one.
        let known = words.rest.filter { HeaderVocabulary.roles[$0] != nil || HeaderVocabulary.titles[$0] != nil }
        if meaning.role != .title, known.count > 1, !words.rest.contains("mot") { return false }
        let isExact = HeaderVocabulary.roles[words.key] != nil || HeaderVocabulary.titles[words.key] != nil
        guard isExact || (words.key == "mål" && !words.years.isEmpty) else { return false }
        return words.years.isEmpty || meaning.role.content == .figures || meaning.role == .target
            || meaning.role == .assessment && isOnlyYear
    }
}

// Cells with nothing between them.
extension HeaderSegmentation {
    /// Splits a header whose cells have run together, such as `IndikatorKön20222023`.
    ///
    /// - Returns: The words of each cell; `nil` if the text does not begin with a known title, or has another word.
    static func unglued(_ text: String) -> [String]? {
        let letters = Array(text.lowercased().unicodeScalars.filter { $0 != " " && $0 != "-" })
        let capitals = Array(text.unicodeScalars.filter { $0 != " " && $0 != "-" })
        guard letters.count >= 8, letters.count <= 200, letters.count == capitals.count else { return nil }
        var words: [String] = []
        var start = 0
        while start < letters.count {
            guard let length = longestWord(letters[start...], isFirst: start == 0) else { return nil }
            var word = String(String.UnicodeScalarView(capitals[start..<(start + length)]))
            start += length
            if !HeaderRow.isYear(word), let year = year(letters[start...]), takesYear(word.lowercased()) {
                word += " " + year
                start += 4
            }
            words.append(word)
        }
        return words.count > 2 ? words : nil
    }

    /// A target or an amount takes the year after it; a year alone is a column.
    private static func takesYear(_ word: String) -> Bool {
        if word == "mål" { return true }
        guard let role = HeaderVocabulary.roles[word] else { return false }
        return role == .target || role.content == .figures
    }

    private static func longestWord(_ letters: ArraySlice<Unicode.Scalar>, isFirst: Bool) -> Int? {
        if year(letters) != nil { return isFirst ? nil : 4 }
        for length in stride(from: min(letters.count, 40), to: 2, by: -1) {
            let word = String(String.UnicodeScalarView(letters.prefix(length)))
            if isFirst
                ? HeaderVocabulary.titles[word] != nil
                : HeaderVocabulary.roles[word] != nil || word == "mål" || word == "enhet"
            {
                return length
            }
        }
        return nil
    }

    private static func year(_ letters: ArraySlice<Unicode.Scalar>) -> String? {
        guard letters.count >= 4 else { return nil }
        let text = String(String.UnicodeScalarView(letters.prefix(4)))
        return HeaderRow.isYear(text) ? text : nil
    }
}
