import Oversight

// Titles: below their label, over several lines, after a number or a code.
extension HeadingCandidates {
    private static let chapterLabels: Set<String> = [
        "mål", "uppdrag", "vision", "strategi", "målsättning", "perspektiv", "område", "inriktning", "nämndens mål",
        "kommunens mål", "fullmäktiges mål", "kommunfullmäktiges mål", "förvaltningens mål", "övergripande mål",
        "fokusområden", "strategisk inriktning",
    ]

    /// The title below a label that stands alone, and its line.
    func titleBelow(_ index: Int, label: HeadingLabels.Match) -> (title: String, lineCount: Int, line: Int)? {
        let key = label.label.lowercased()
        // Words that are names of chapters too.
        guard label.number != nil || !Self.chapterLabels.contains(key) && !HeadingWords.isChapter(key) else {
            return nil
        }
        var next = index + 1
        while next < lines.count, next < index + 3, lines[next].isBlank { next += 1 }
        guard next < lines.count, !lines[next].isBlank, !isOfTable(next), lines[next].text.utf8.count <= 250 else {
            return nil
        }
        let title = Self.plain(lines[next].text)
        guard title.first?.isUppercase == true, !PlainWords.endsSentence(title), !title.contains(". "),
            HeadingLabels.match(title)?.isParted != true,
            GradeHead.wordsAfter(title) == nil, Bullets.item(lines[next].text) == nil
        else { return nil }
        let whole = joined(title, at: next, isListed: false)
        return (whole.0, next - index + whole.1, lines[next].number)
    }

    /// The title with the next lines if it was wrapped.
    func joined(_ title: String, at index: Int, isListed: Bool) -> (String, Int) {
        var title = title
        var count = 1
        guard !isListed else { return (title, count) }
        while count < 4, index + count < lines.count {
            let next = lines[index + count]
            guard !next.isBlank, next.text.utf8.count <= 200, !isOfTable(index + count), !next.startsPage else { break }
            let words = Self.plain(next.text)
            guard words.first?.isLowercase == true || HeaderRow.isYear(words) && WrappedTitle.isOpen(title),
                Bullets.item(next.text) == nil, !PlainWords.endsSentence(title)
            else {
                break
            }
            title = Hyphenation.joined(title, words)
            count += 1
        }
        return (title, count)
    }

    /// A line of two cells of which the first is a label, with a colon between them: one with a number, or `Uppdrag` in a
    /// block of fields.
    static func withLabelParted(_ text: String) -> String {
        guard text.utf8.count <= 400 else { return text }
        let cells =
            text.utf8.contains(0x09)
            ? text.split(separator: "\t").map { String($0.trimmed) } : SpacedSegment.split(text).map(\.text)
        guard cells.count == 2, let match = HeadingLabels.match(cells[0].tidied), match.title.isEmpty else {
            return text
        }
        var isAssignment = false
        if case .assignment = match.meaning { isAssignment = !text.utf8.contains(0x09) }
        guard match.number != nil && text.utf8.contains(0x09) || isAssignment else { return text }
        return "\(cells[0]): \(cells[1])"
    }

    /// A title with a code before it, such as `A1.` or `KS 2`.
    static func coded(_ text: String) -> (number: String, title: String)? {
        guard let first = text.first, first.isUppercase, first.isASCII, let space = text.firstIndex(of: " ") else {
            return nil
        }
        let code = text[..<space].trimmingEnd { $0 == "." || $0 == ":" }
        let title = text[space...].trimmed
        let digits = code.drop { $0.isUppercase }
        if (2...7).contains(code.count), code.count - digits.count <= 4, digits.first?.isNumber == true,
            digits.allSatisfy({ $0.isNumber || $0 == "." }), title.first?.isUppercase == true
        {
            return (String(code), String(title))
        }
        // Letters of a body, and a number.
        let words = title.split(separator: " ", maxSplits: 1)
        guard words.count == 2, (1...4).contains(code.count), code.allSatisfy({ $0.isUppercase }),
            let number = words.first.map({ $0.trimmingEnd { $0 == "." || $0 == ":" } }), (1...4).contains(number.count),
            number.first?.isNumber == true, number.allSatisfy({ $0.isNumber || $0 == "." }),
            words[1].trimmed.first?.isUppercase == true
        else { return nil }
        return ("\(code) \(number)", String(words[1].trimmed))
    }

    /// The number of a section before a title.
    static func section(_ text: String) -> (number: String, title: String, parts: Int)? {
        guard let first = text.utf8.first, (48...57).contains(first), let space = text.firstIndex(of: " ") else {
            return nil
        }
        let number = text[..<space].hasSuffix(".") ? text[..<space].dropLast() : text[..<space]
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        let title = text[space...].trimmed
        guard (1...4).contains(parts.count),
            parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }),
            title.first?.isUppercase == true
        else { return nil }
        return (String(number), String(title), parts.count)
    }
}
