import Foundation

/// Makes text from others safe to send: titles come from scanned documents and can contain anything.
enum CleanText {
    /// The whole text on one line, in composed form and with single spaces.
    ///
    /// A control character or a bidirectional override is replaced by U+FFFD: it could end a header field, or make a
    /// sentence read as another one.
    ///
    /// - Parameter text: Any text.
    static func line(_ text: String) -> String {
        let words = text.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace)
        let line = words.joined(separator: " ")
        guard line.unicodeScalars.contains(where: isHostile) else { return line }
        return String(String.UnicodeScalarView(line.unicodeScalars.map { isHostile($0) ? "\u{FFFD}" : $0 }))
    }

    /// Whether a scalar is a control character, a line separator, or changes the writing direction.
    private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
