/// The number of a page, alone on its line or at the end of a running title.
struct PageMark: Sendable, Hashable {
    /// The page.
    var page: Int
    /// How many pages there are, if it says so.
    var count: Int?
    /// Whether it says that it is a page.
    var isNamed: Bool
    /// The rest of the line, its columns where they were; empty if the line is only the mark.
    var title: String
    /// Whether nothing, or a wide gap, is beside it.
    var isApart = true

    /// Whether it says that it is a page, or how many there are.
    var isNumbered: Bool { isNamed || count != nil }

    /// Whether a line is a mark of a page whatever stands around it: `Sida 3`, `Sida 3 av 12`, `1 (1)`.
    var isSure: Bool { isNamed || (count == 1 && page == 1) }

    /// Reads a line; `nil` if it has no page number where one can be.
    ///
    /// - Parameter line: A line with its spaces.
    init?(_ line: String) {
        guard line.utf8.count <= 300, line.utf8.contains(where: { (48...57).contains($0) }) else { return nil }
        let text = String(line.trimmed)
        if let mark = Self.mark(text) {
            self = mark
            return
        }
        // A running title with its page: a wide gap, a tab or a bar is between them, or at least a space.
        if let gap = text.lastGap, let mark = Self.mark(String(text[gap.upperBound...])), mark.isNumbered {
            self = mark
            title = String(text[..<gap.lowerBound])
        } else if let gap = text.firstGap, let mark = Self.mark(String(text[..<gap.lowerBound])), mark.isNumbered {
            self = mark
            // What is beside the number stays in its column.
            let start = line.count - text[gap.upperBound...].count
            title = String(repeating: " ", count: max(0, start)) + text[gap.upperBound...]
        } else if text.utf8.last == UInt8(ascii: ")") || text.last?.isNumber == true,
            let match = text.suffix(30).firstMatch(of: Self.trailing),
            let mark = Self.mark(String(match.1))
        {
            self = mark
            title = String(text[..<match.range.lowerBound])
            isApart = false
        } else {
            return nil
        }
    }

    /// A mark after a single space at the end of a line; it is made once, which takes longer than to look for it.
    private nonisolated(unsafe) static let trailing =
        /\s((?:(?i:sida|sid\.?)\s)?\d{1,3}\s?(?:\(\d{1,3}\)|av\s\d{1,3}))$/

    private init(page: Int, count: Int?, isNamed: Bool) {
        self.page = page
        self.count = count
        self.isNamed = isNamed
        title = ""
    }

    /// `Sida 3`, `Sid. 3 av 12`, `3 (12)`, `3/12`, `- 3 -` or `3`.
    private static func mark(_ text: String) -> PageMark? {
        // Called for nearly every line.
        guard text.utf8.count <= 30, text.utf8.contains(where: { (48...57).contains($0) }) else { return nil }
        var rest = text.lowercased()[...]
        let isDashed = text.utf8.count > 2 && "-–".contains(text.first ?? " ") && "-–".contains(text.last ?? " ")
        rest.skip("-–")
        rest.skipSpace()
        let isWord = rest.take(oneOf: ["sidan", "sida", "sid", "s"])
        rest.skip(".")
        rest.skip(":")
        rest.skipSpace()
        guard let page = rest.takeNumber() else { return nil }
        var ending = rest
        ending.skipSpace()
        var count: Int?
        if ending.take(oneOf: ["av", "/", "(", "of"]) {
            ending.skipSpace()
            if ending.take(oneOf: ["totalt"]) { ending.skipSpace() }
            count = ending.takeNumber()
            guard count != nil else { return nil }
            ending.skipSpace()
            ending.skip(")")
            ending.skipSpace()
        }
        ending.skip("-–")
        guard ending.isEmpty else { return nil }
        if let count, page > count || page == 0 { return nil }
        return PageMark(page: page, count: count, isNamed: isWord || isDashed)
    }
}

extension Substring {
    /// Leaves out the first character if it is one of these.
    fileprivate mutating func skip(_ characters: String) {
        if let first, characters.contains(first) { removeFirst() }
    }

    fileprivate mutating func skipSpace() {
        while first?.isWhitespace == true { removeFirst() }
    }

    /// Leaves out the first of some words that it begins with.
    fileprivate mutating func take(oneOf words: [String]) -> Bool {
        guard let word = words.first(where: { hasPrefix($0) }) else { return false }
        removeFirst(word.count)
        return true
    }

    /// Takes a number of one to three figures; `nil` if there is none.
    fileprivate mutating func takeNumber() -> Int? {
        let figures = prefix { ("0"..."9").contains($0) }
        guard (1...3).contains(figures.count) else { return nil }
        removeFirst(figures.count)
        return Int(figures)
    }
}

extension String {
    /// The last run of two or more spaces, or a run with a tab or a bar.
    fileprivate var lastGap: Range<Index>? { gaps.last }
    fileprivate var firstGap: Range<Index>? { gaps.first }

    private var gaps: [Range<Index>] {
        var gaps: [Range<Index>] = []
        var start: Index?
        var index = startIndex
        while index < endIndex {
            switch utf8[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "|"): start = start ?? index
            default:
                if let from = start {
                    let gap = utf8[from..<index]
                    if gap.count > 1 || gap.first != UInt8(ascii: " ") { gaps.append(from..<index) }
                    start = nil
                }
            }
            index = utf8.index(after: index)
        }
        return gaps
    }
}
