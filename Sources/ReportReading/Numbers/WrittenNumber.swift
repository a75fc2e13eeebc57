package import Oversight

/// A number as it is written in a document, and its value.
package struct WrittenNumber: Sendable, Hashable {
    /// The number as written, with its sign and unit.
    package var written: String
    /// The value, with its precision; the unit is not applied to it.
    package var value: DecimalNumber
    /// The unit that is written with it, if any.
    package var unit: NumberUnit?
    /// Whether the text says "ca".
    package var isApproximate: Bool

    /// Reads a text that is one number and nothing else.
    ///
    /// Thousands may be parted by a space, a no-break space (U+00A0, U+202F) or nothing; the decimal mark is a comma or
    /// a point; the sign is `-`, U+2212, U+2013, `+`, or the word minus.
    ///
    /// - Parameter text: The text; spaces around it and an asterisk of a footnote after it do not count.
    /// - Returns: `nil` if the text is anything else, such as a date, a range or a code.
    package init?(_ text: some StringProtocol) {
        let trimmed = text.trimmed
        guard !trimmed.isEmpty, trimmed.utf8.count <= 60 else { return nil }
        let bytes = NumberText(trimmed).bytes
        guard let match = NumberScanner(bytes: bytes).number(at: 0) else { return nil }
        guard bytes[match.end...].allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "*") }) else { return nil }
        self.init(match, written: String(trimmed))
    }

    init(_ match: NumberScanner.Match, written: String) {
        self.written = written
        value = match.value
        unit = match.unit
        isApproximate = match.isApproximate
    }
}

extension StringProtocol {
    /// The text without white space around it.
    var trimmed: SubSequence {
        // Most texts have none, and asking letters whether they are spaces takes time.
        if let first = unicodeScalars.first, let last = unicodeScalars.last, ("!"..."~").contains(first),
            ("!"..."~").contains(last)
        {
            return self[startIndex..<endIndex]
        }
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return self[startIndex..<startIndex] }
        return self[first...last]
    }
}
