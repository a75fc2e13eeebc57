/// A part of a line between gaps of two or more spaces, with its place.
struct SpacedSegment: Sendable, Hashable {
    var text: String
    /// The index of its first character.
    var start: Int
    /// The index after its last character.
    var end: Int

    /// Splits a line at gaps of two or more spaces.
    static func split(_ line: String) -> [SpacedSegment] {
        var segments: [SpacedSegment] = []
        var current = String.UnicodeScalarView()
        var start = 0
        var spaces = 0
        func finish(at end: Int) {
            guard !current.isEmpty else { return }
            segments.append(SpacedSegment(text: String(current), start: start, end: end))
            current.removeAll(keepingCapacity: true)
        }
        var index = 0
        for scalar in line.unicodeScalars {
            if scalar == " " {
                spaces += 1
            } else {
                if spaces > 1 || current.isEmpty {
                    finish(at: index - spaces)
                    start = index
                } else if spaces == 1 {
                    current.append(" ")
                }
                current.append(scalar)
                spaces = 0
            }
            index += 1
        }
        finish(at: index - spaces)
        return segments
    }

    /// Whether a line has a gap of two or more spaces after its first word.
    static func hasGap(_ line: String) -> Bool {
        var spaces = 0
        var isInside = false
        for byte in line.utf8 {
            if byte == 0x20 {
                spaces += 1
            } else {
                if isInside, spaces > 1 { return true }
                (isInside, spaces) = (true, 0)
            }
        }
        return false
    }

    /// The words of the segment, each with its place.
    var words: [SpacedSegment] {
        var words: [SpacedSegment] = []
        var offset = start
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let length = word.unicodeScalars.count
            words.append(SpacedSegment(text: String(word), start: offset, end: offset + length))
            offset += length + 1
        }
        return words
    }

    /// Parts a figure from capitalised words after it, which only a narrow column gap brings together: `45 Nära värde`.
    var withFigureParted: [SpacedSegment] {
        guard let first = text.utf8.first, first < 0x40 || first >= 0x80, text.utf8.contains(0x20) else {
            return [self]
        }
        let words = words
        guard let cut = words.firstIndex(where: { !FigureSplitting.mayBePart($0.text) }), cut > 0,
            words[cut].text.first?.isUppercase == true
        else { return [self] }
        return [words[..<cut], words[cut...]].map { part in
            SpacedSegment(
                text: part.map(\.text).joined(separator: " "), start: part.first?.start ?? start,
                end: part.last?.end ?? end)
        }
    }

    /// The number of characters that it shares with a range.
    func overlap(_ range: Range<Int>) -> Int { max(0, min(end, range.upperBound) - max(start, range.lowerBound)) }

    /// The number of characters between it and a range.
    func distance(to range: Range<Int>) -> Int { max(0, max(start - range.upperBound, range.lowerBound - end)) }
}
