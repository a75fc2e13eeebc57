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

    /// Whether at least one cell is meant as a date.
    var isDated: Bool { DateText.isDateLike(start) || DateText.isDateLike(end) }

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
            if cells.count >= 3, Self.fit(cells[cells.count - 2], cells[cells.count - 1]) {
                end = cells.removeLast()
                start = cells.removeLast()
            } else if let last = cells.last, DateText.isDateLike(last) {
                start = cells.removeLast()
            }
            text = cells.filter { !$0.isEmpty }.joined(separator: " ")
            if isDated { return }
        }
        takeTrailingDates()
    }

    /// Whether two cells are date cells: both empty, or one of them a date.
    private static func fit(_ first: String, _ second: String) -> Bool {
        (first.isEmpty && second.isEmpty) || DateText.isDateLike(first) || DateText.isDateLike(second)
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
        guard let word, DateText.isDateLike(word) else { return nil }
        let before = trimmed.dropLast(word.count)
        guard before.isEmpty || before.last?.isWhitespace == true else { return nil }
        text = before
        return String(word)
    }
}
