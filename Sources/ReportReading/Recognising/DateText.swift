/// Dates in tables.
enum DateText {
    /// Whether a text is meant as a date: a year, a month and a day in digits, valid or not.
    static func isDateLike(_ text: some StringProtocol) -> Bool {
        let bytes = text.utf8
        guard (8...10).contains(bytes.count) else { return false }
        var groups = [0]
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): groups[groups.count - 1] += 1
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): groups.append(0)
            default: return false
            }
        }
        return groups.count == 3 && groups[0] == 4 && (1...2).contains(groups[1]) && (1...2).contains(groups[2])
    }
}

extension DateText {
    /// The last words of dates in words, in lower case.
    static let lastWords: Set<String> = ["löpande", "vidare", "tillsvidare", "kontinuerligt", "t.v.", "årligen"]

    /// Whether a cell is meant as a date: figures, or words that are known.
    static func isDateCell(_ text: some StringProtocol) -> Bool {
        isDateLike(text) || (!text.isEmpty && text.utf8.count <= 60 && DateExpression(text) != nil)
    }
}

extension DateText {
    /// Whether a cell that gives no day is meant as one, or as several: a year, a month and a day, and nothing else but
    /// words that stand before dates.
    static func isMeantAsDay(_ text: some StringProtocol) -> Bool {
        guard text.utf8.count <= 60, DateExpression(text) == nil else { return false }
        let words = text.lowercased().split { $0.isWhitespace || "./-–—,:".contains($0) }
        let parts = words.filter { !SwedishDates.leading.contains(String($0)) }
        let figures = parts.count { $0.allSatisfy { ("0"..."9").contains($0) } }
        let months = parts.count { SwedishDates.month($0) != nil }
        return figures >= 2 && figures + months >= 3 && figures + months == parts.count
    }
}

/// A table line split into its text and its two date cells.
struct DatedLine: Sendable {
    /// The text without the date cells, its spaces kept.
    var text: String
    /// The content of the start cell, which may be empty.
    var start = ""
    /// The content of the end cell, which may be empty.
    var end = ""
    /// Whether the line has cells.
    var hasCells = false

    /// Whether at least one cell is meant as a date, in figures or in words.
    var isDated: Bool { !start.isEmpty || !end.isEmpty }

    /// Splits a line of an oversight report: at tabs, or before two dates at the end.
    init(_ line: String) {
        text = line
        if line.utf8.contains(0x09) {
            var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
                let inner = cell.drop { $0 == " " }
                return String(inner.dropLast(inner.reversed().prefix { $0 == " " }.count))
            }
            while cells.count > 3, cells.last?.isEmpty == true { cells.removeLast() }
            hasCells = true
            if cells.count >= 3, Self.fit(cells, line: line) {
                end = cells.removeLast()
                start = cells.removeLast()
            } else if cells.count > 1, let last = cells.last, DateText.isDateCell(last) {
                start = cells.removeLast()
            }
            text = cells.filter { !$0.isEmpty }.joined(separator: " ")
            if isDated { return }
        }
        takeTrailingDates()
    }

    /// Whether the last two cells are date cells: both empty, one of them a date, or few words beside a title.
    private static func fit(_ cells: [String], line: String) -> Bool {
        let (first, second) = (cells[cells.count - 2], cells[cells.count - 1])
        if first.isEmpty && second.isEmpty { return true }
        if DateText.isDateCell(first) || DateText.isDateCell(second) { return true }
        return cells.count == 3 && !cells[0].isEmpty && couldBeDate(first) && couldBeDate(second)
            && TableHeader(line) == nil
    }

    /// Whether a cell could be meant as a date that nobody can read: a few words, or nothing.
    private static func couldBeDate(_ cell: String) -> Bool {
        cell.utf8.count <= 40 && !PlainWords.endsSentence(cell) && PlainWords.count(cell) <= 5
            && (cell.isEmpty || cell.contains(where: \.isLetter))
    }

    private mutating func takeTrailingDates() {
        var rest = text[...]
        guard let last = Self.takeTrailingDate(from: &rest), let first = Self.takeTrailingDate(from: &rest) else {
            return
        }
        (start, end) = (first, last)
        text = String(rest)
    }

    /// Removes a date and the space before it from the end of a text; `nil` if there is none.
    private static func takeTrailingDate(from text: inout Substring) -> String? {
        let trimmed = text.dropLast(text.reversed().prefix { $0 == " " || $0 == "\t" }.count)
        // A date has at most ten characters, so the rest of a long line is not examined.
        let word = trimmed.suffix(11).split(whereSeparator: \.isWhitespace).last
        guard let word else { return nil }
        guard DateText.isDateLike(word) else { return takeTrailingWords(from: &text, trimmed: trimmed, last: word) }
        let before = trimmed.dropLast(word.count)
        guard before.isEmpty || before.last?.isWhitespace == true else { return nil }
        text = before
        return String(word)
    }

    /// Removes a date in words from the end of a text: up to three words that end with a year or with a known last word.
    private static func takeTrailingWords(
        from text: inout Substring, trimmed: Substring, last: Substring
    ) -> String? {
        let isYear = last.utf8.count == 4 && last.hasPrefix("20")
        guard isYear || DateText.lastWords.contains(last.lowercased()) else { return nil }
        let words = trimmed.suffix(40).split(whereSeparator: \.isWhitespace)
        for count in [3, 2, 1] where words.count > count || (words.count == count && trimmed.count <= 40) {
            let phrase = words.suffix(count).joined(separator: " ")
            // Words of one cell have one space between them, and a bracket before them is not theirs.
            let whole = trimmed[words[words.count - count].startIndex...]
            guard !phrase.contains(where: { "()".contains($0) }), !whole.contains("  "), !whole.contains("\t"),
                let first = phrase.first, let expression = DateExpression(phrase)
            else { continue }
            // A figure or a small word alone is part of a sentence.
            if expression == .words ? !first.isUppercase : count == 1 { continue }
            if SwedishDates.leading.contains(words[words.count - count].lowercased()) { continue }
            text = trimmed[..<words[words.count - count].startIndex]
            return phrase
        }
        return nil
    }
}
