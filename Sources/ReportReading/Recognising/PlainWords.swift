import Oversight

/// Normalised words for comparison: without leading glyphs, trailing marks, case, or repeated spaces.
enum PlainWords {
    /// The words of a text, from its first letter or digit to its last.
    static func stripped(_ text: some StringProtocol) -> String {
        let isMark: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
        let inner = text.drop(while: isMark)
        guard let last = inner.lastIndex(where: { !isMark($0) }) else { return "" }
        return inner[...last].tidied
    }

    /// The words in lower case.
    static func key(_ text: some StringProtocol) -> String { stripped(text).lowercased() }

    /// The number of words in a text.
    static func count(_ text: some StringProtocol) -> Int { text.split(whereSeparator: \.isWhitespace).count }

    /// The length of a text in bytes, in which figures in a row count as no more than the longest number: however many there
    /// are, they are not many words.
    static func length(_ text: some StringProtocol) -> Int {
        var (length, figures) = (0, 0)
        for byte in text.utf8 {
            figures = (48...57).contains(byte) ? figures + 1 : 0
            if figures <= NumberScanner.maximumDigits { length += 1 }
        }
        return length
    }

    /// Whether a text ends like a sentence.
    static func endsSentence(_ text: some StringProtocol) -> Bool {
        guard let last = text.last(where: { !$0.isWhitespace && $0 != ")" && $0 != "”" && $0 != "\"" }) else {
            return false
        }
        return last == "." || last == "!" || last == "?" || last == ":"
    }

    /// Whether a text after a page break goes on with what was before it: it starts with a lower-case letter, a figure, a
    /// bracket or a per cent sign.
    static func goesOn(_ text: some StringProtocol) -> Bool {
        guard let first = text.first(where: { !$0.isWhitespace }) else { return false }
        return first.isLowercase || first.isNumber || "([{%‰)]/&+".contains(first)
    }

    /// Whether a text continues something before it: its first letter is lower-case.
    static func startsInLowerCase(_ text: some StringProtocol) -> Bool {
        guard let first = text.first(where: { !$0.isWhitespace }) else { return false }
        return first.isLowercase
    }
}
