/// A word of running text.
struct TextWord: Sendable, Hashable {
    /// The word in lower case.
    let text: [UInt8]
    /// The same as a string.
    let string: String
    /// Its range in the UTF-8 of the paragraph.
    let range: Range<Int>

    /// A word.
    ///
    /// - Parameters:
    ///   - text: The word in lower case.
    ///   - range: Its range in the UTF-8 of the paragraph.
    init(text: [UInt8], range: Range<Int>) {
        self.text = text
        self.range = range
        string = String(decoding: text, as: UTF8.self)
    }
}

/// A sentence of a paragraph.
struct TextSentence: Sendable, Hashable {
    /// Its words, in order; numbers are words too.
    var words: [TextWord]
    /// Its range in the UTF-8 of the paragraph.
    var range: Range<Int>

    /// How many words beside a figure are looked at; a longer sentence is none.
    static let farthest = 60

    /// The words that end at an offset or before it.
    func words(before offset: Int) -> ArraySlice<TextWord> {
        words[..<words.partitioningIndex { $0.range.upperBound > offset }]
    }

    /// The words that begin at an offset or after it.
    func words(after offset: Int) -> ArraySlice<TextWord> {
        words[words.partitioningIndex { $0.range.lowerBound >= offset }...]
    }
}

extension TextSentence {
    /// Words before a full stop that is none of a sentence.
    private static let abbreviations: Set<String> = [
        "a", "bl", "ca", "dvs", "d", "ev", "ex", "exkl", "inkl", "jfr", "kap", "kl", "m", "nr", "o", "p", "resp", "s",
        "st", "t", "tom", "fom", "v", "jan", "feb", "apr", "aug", "sep", "sept", "okt", "nov", "dec", "dnr",
    ]

    /// The sentences of a text, in order.
    static func of(_ text: String) -> [TextSentence] {
        let words = words(of: text)
        let bytes = Array(text.utf8)
        var sentences: [TextSentence] = []
        var start = 0
        for index in words.indices where endsSentence(words, index, bytes) {
            sentences.append(TextSentence(words: Array(words[start...index]), range: range(words, start, index)))
            start = index + 1
        }
        return sentences
    }

    /// The words of a text in lower case: letters and digits that follow each other.
    static func words(of text: some StringProtocol) -> [TextWord] {
        var words: [TextWord] = []
        var current: [UInt8] = []
        var (start, offset) = (0, 0)
        func finish() {
            if !current.isEmpty { words.append(TextWord(text: current, range: start..<offset)) }
            current.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
                if current.isEmpty { start = offset }
                if scalar.isASCII {
                    current.append(UInt8(scalar.value) | (("A"..."Z").contains(scalar) ? 0x20 : 0))
                } else {
                    current.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
                }
            } else {
                finish()
            }
            offset += UTF8.width(scalar)
        }
        finish()
        return words
    }

    private static func range(_ words: [TextWord], _ first: Int, _ last: Int) -> Range<Int> {
        words[first].range.lowerBound..<words[last].range.upperBound
    }

    /// Whether a sentence ends after a word: with a mark, a space, and no lower-case letter.
    private static func endsSentence(_ words: [TextWord], _ index: Int, _ bytes: [UInt8]) -> Bool {
        guard index + 1 < words.count else { return true }
        let gap = words[index].range.upperBound..<words[index + 1].range.lowerBound
        guard let mark = bytes[gap].firstIndex(where: { ".!?".utf8.contains($0) }),
            bytes[mark..<gap.upperBound].contains(0x20)
        else { return false }
        let next = words[index + 1]
        // In lower case in the text: no sentence begins so.
        if Array(bytes[next.range]) == next.text, !(0x30...0x39).contains(next.text[0]) { return false }
        return !abbreviations.contains(words[index].string)
    }
}
