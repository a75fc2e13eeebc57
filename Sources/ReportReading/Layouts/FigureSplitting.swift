/// Splits words that are parted by the same space as thousands into a known number of figures.
enum FigureSplitting {
    /// In how many ways words can be read.
    enum Reading: Equatable {
        case impossible
        /// The figures, if there is only one way.
        case figures([String])
        case ambiguous
    }

    /// Reads words as `count` figures, such as `34 550 35 277` as two.
    static func read(_ words: [String], as count: Int) -> Reading {
        guard count > 0, words.count >= count, words.count <= 120, count <= 40 else { return .impossible }
        // ways[n][i]: the number of ways, at most 2, to read the first i words as n figures; the last figure's start.
        var ways = Array(repeating: Array(repeating: 0, count: words.count + 1), count: count + 1)
        var starts = ways
        ways[0][0] = 1
        for end in 1...words.count {
            for start in max(0, end - longest)..<end where isFigure(words[start..<end]) {
                for number in 1...count where ways[number - 1][start] > 0 {
                    ways[number][end] = min(2, ways[number][end] + ways[number - 1][start])
                    starts[number][end] = start
                }
            }
        }
        guard ways[count][words.count] > 0 else { return .impossible }
        guard ways[count][words.count] == 1 else { return .ambiguous }
        var figures: [String] = []
        var end = words.count
        for number in stride(from: count, to: 0, by: -1) {
            let start = starts[number][end]
            figures.append(words[start..<end].joined(separator: " "))
            end = start
        }
        return .figures(figures.reversed())
    }

    /// All ways to read words as `count` figures.
    ///
    /// - Returns: `nil` if there are more than a few dozen, or too many words.
    static func readings(_ words: [String], as count: Int) -> [[String]]? {
        guard count > 0, count <= 8, words.count >= count, words.count <= 30 else { return nil }
        // ends[i]: for the first i words, the ends of the figures in each way so far.
        var ends: [[[Int]]] = Array(repeating: [], count: words.count + 1)
        ends[0] = [[]]
        for end in 1...words.count {
            for start in max(0, end - longest)..<end where isFigure(words[start..<end]) {
                ends[end] += ends[start].filter { $0.count < count }.map { $0 + [end] }
            }
            if ends[end].count > 400 { return nil }
        }
        let readings = ends[words.count].filter { $0.count == count }.map { ends in
            zip([0] + ends, ends).map { words[$0..<$1].joined(separator: " ") }
        }
        // A dash by itself is an empty cell rather than the sign of the figure after it, if it can be.
        let plain = readings.filter { !$0.contains { $0.hasPrefix("- ") || $0.hasPrefix("– ") || $0.hasPrefix("− ") } }
        return plain.isEmpty ? readings : plain
    }

    /// Whether so many words of a text are figures with at most a few words after them, as in a row.
    static func endsInFigures(_ text: String, atLeast count: Int) -> Bool {
        guard text.utf8.count <= 400 else { return false }
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let last = words.lastIndex(where: { mayBePart($0) && $0.contains(where: \.isNumber) }),
            words.count - 1 - last <= 4
        else { return false }
        let figures = words[...last].reversed().prefix { mayBePart($0) }.count
        return figures >= count && figures < words.count
    }

    /// Whether all figures of a line are groups of three digits, as the ends of figures are.
    static func areThousands(_ text: String) -> Bool {
        guard text.utf8.count <= 400 else { return false }
        let figures = text.split(whereSeparator: \.isWhitespace).filter { $0.first?.isNumber == true }
        return !figures.isEmpty && figures.allSatisfy { $0.utf8.count == 3 && $0.allSatisfy(\.isNumber) }
    }

    /// Sign, five groups of digits, unit.
    private static let longest = 7

    /// Whether a word may be a part of a figure.
    static func mayBePart(_ word: String) -> Bool {
        guard word.utf8.count <= 20 else { return false }
        return word.utf8.allSatisfy { byte in
            (byte >= 0x30 && byte <= 0x39) || [0x25, 0x2B, 0x2C, 0x2D, 0x2E].contains(byte)
        } || ["−", "–"].contains(where: { word.hasPrefix($0) }) || mayBeBracketed(word)
    }

    /// Whether a word may begin or end a figure in brackets, such as `(18` and `422)`; `(1)` is rather the mark of a note.
    private static func mayBeBracketed(_ word: String) -> Bool {
        guard word.utf8.count > 1, word.hasPrefix("(") || word.hasSuffix(")") else { return false }
        let inside = word.drop { $0 == "(" }.utf8.prefix { $0 != UInt8(ascii: ")") }
        let digits = inside.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2C || $0 == 0x2E }
        let isWhole = word.hasPrefix("(") && word.hasSuffix(")")
        return digits && !inside.isEmpty && (!isWhole || inside.count > 2)
            && word.utf8.count == inside.count + (isWhole ? 2 : 1)
    }

    private static func isFigure(_ words: ArraySlice<String>) -> Bool {
        let text = words.joined(separator: " ")
        switch CellFigures(text) {
        case .number: return true
        case .notStated: return words.count == 1
        case .bracketed: return true
        case .parts, .withPrevious, .text: return false
        }
    }
}
