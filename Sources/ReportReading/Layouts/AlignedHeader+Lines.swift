// What one line of a header says about the words of another.
extension AlignedHeader {
    /// Whether words of a line end words that the line above divides with a hyphen, and all others are known: `kelse` below
    /// `Avvi-`.
    static func endsWords(_ segments: [SpacedSegment], of above: [SpacedSegment]) -> Bool {
        guard segments.count > 1, segments.allSatisfy({ $0.text.utf8.count <= 24 }) else { return false }
        var isFound = false
        for segment in segments {
            let over = above.first { $0.text.hasSuffix("-") && segment.overlap($0.start..<$0.end) > 0 }
            if let over, segment.text.first?.isLowercase == true,
                segment.text.hasSuffix("-") || isFragment(String(over.text.dropLast()) + segment.text)
            {
                isFound = true
            } else if !isFragment(segment.text) {
                return false
            }
        }
        return isFound
    }

    /// Whether a line has nothing but the last letters of words for which the columns above are too narrow: `g` below
    /// `Bedömnin`.
    static func endsNarrowWords(_ segments: [SpacedSegment], of above: [SpacedSegment]) -> Bool {
        guard above.count > 2, segments.count < above.count else { return false }
        return segments.allSatisfy { segment in
            mayBeLastLetters(segment.text)
                && above.contains {
                    abs($0.start - segment.start) <= 1 && $0.text.last.map { !".:,".contains($0) } == true
                }
        }
    }

    /// Whether a line has nothing but the rest of one cell of a header: `budget` below `Avvikelse mot`.
    static func endsLastCell(_ segments: [SpacedSegment], of above: [[SpacedSegment]]) -> Bool {
        guard segments.count == 1, let last = above.last, last.count > 2,
            segments[0].text.first?.isLowercase == true, isFragment(segments[0].text)
        else { return false }
        return last.dropFirst().contains { segments[0].overlap($0.start..<$0.end) > 0 }
    }

    /// Whether a line has nothing but the day of one cell of a header: `2025-08-31` below `Utfall`.
    static func isDayOfCell(_ segments: [SpacedSegment], of above: [[SpacedSegment]]) -> Bool {
        guard segments.count == 1, ISODay(segments[0].text) != nil, let last = above.last, last.count > 2 else {
            return false
        }
        return last.dropFirst().contains { cell in
            segments[0].overlap(cell.start..<cell.end) > 0 && ColumnMeaning(cell.text).isKnown
        }
    }

    /// Whether all words of a line are known when a letter that came loose is back in its word: `Mål 2024 g`, `Bedömnin`.
    static func isKnownWhole(_ texts: [String]) -> Bool {
        texts.allSatisfy { $0.utf8.count <= 30 }
            && HeaderRow(words: texts).columns.dropFirst().allSatisfy(\.meaning.isKnown)
    }

    /// Whether letters may be the last ones of a word, and are no word by themselves.
    static func mayBeLastLetters(_ text: String) -> Bool {
        text.utf8.count <= 4 && text.count <= 2 && text.allSatisfy { $0.isLowercase } && !WrappedTitle.isOpen(text)
    }

    /// Whether the line below names the titles to the left of the first words of a line, which are then those of columns.
    static func standsOverTitles(_ segments: [SpacedSegment], _ below: TextLine?, work: inout Int) -> Bool {
        guard let below, !below.isBlank, let others = Self.segments(of: below, work: &work), others.count > 1 else {
            return false
        }
        return namesTitles(others[0].text) && others[0].end < segments[0].start
            && segments.dropFirst().allSatisfy { segment in
                others.contains { segment.overlap($0.start..<$0.end) > 0 }
            }
    }

    /// Whether words are a part of a year and the year, and nothing else.
    static func isPeriodOfYear(_ text: String) -> Bool {
        let words = HeaderWords(text)
        return words.key.isEmpty && words.period != nil && words.years.count == 1
    }
}
