/// Makes text from others safe to show: a terminal must not interpret any of it as a control sequence.
enum Printable {
    /// The text on one line, with single spaces.
    static func line(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String(String.UnicodeScalarView(words.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
    }

    /// The text with its line breaks.
    static func document(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { isControl($0) && $0 != "\n" && $0 != "\t" ? "\u{FFFD}" : $0 }))
    }

    /// Whether a scalar is a control character, or changes the writing direction.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
