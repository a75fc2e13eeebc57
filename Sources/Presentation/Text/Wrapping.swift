/// Breaks text into lines of a number of columns, counting one column for every character.
package enum Wrapping {
    /// The lines of a text; a word that is longer than a line is cut.
    ///
    /// - Parameters:
    ///   - text: The text; its own line ends are kept.
    ///   - width: Columns, at least 1.
    package static func lines(_ text: String, width: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapped($0, width: max(width, 1)) }
    }

    /// How many columns a text takes.
    package static func columns(_ text: some StringProtocol) -> Int {
        // Below U+0300, where the combining marks begin, every scalar is a character: Swedish is counted by its bytes.
        if text.utf8.allSatisfy({ $0 < 0xCC }) { return text.utf8.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }
        return text.count
    }

    private static func wrapped(_ text: Substring, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for bytes in text.utf8.split(separator: UInt8(ascii: " ")) {
            var word = Substring(bytes)
            var length = columns(word)
            if used > 0, used + 1 + length <= width {
                line += " "
                line += word
                used += 1 + length
                continue
            }
            if used > 0 { lines.append(line) }
            while length > width {
                lines.append(String(word.prefix(width)))
                word = word.dropFirst(width)
                length -= width
            }
            line = String(word)
            used = length
        }
        lines.append(line)
        return lines
    }
}
