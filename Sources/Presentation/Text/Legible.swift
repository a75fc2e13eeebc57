/// Makes what people wrote safe to print, whatever the format.
///
/// A control character can move a terminal's cursor and is no character of XML; an override of the writing direction
/// can make a sentence read as another one. Both are shown as a sign that something was there, never passed on.
package enum Legible {
    /// A text of several lines: each without spaces at its ends, none empty at the start or the end.
    ///
    /// - Parameter text: Anything, or nothing.
    /// - Returns: `nil` if nothing is left.
    package static func block(_ text: String?) -> String? {
        guard let text else { return nil }
        let clean = clean(text)
        // Asking the buffer is many times faster than asking the string.
        let hasLines = clean.utf8.withContiguousStorageIfAvailable { $0.contains(newline) } ?? true
        if !hasLines {
            let isTrimmed = clean.utf8.first != space && clean.utf8.last != space
            return filled(isTrimmed ? clean : trimmed(clean[...]))
        }
        var lines = clean.split(separator: "\n", omittingEmptySubsequences: false).map { trimmed($0) }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return filled(lines.drop(while: \.isEmpty).joined(separator: "\n"))
    }

    /// A text on one line, with single spaces.
    ///
    /// - Parameter text: Anything, or nothing.
    /// - Returns: `nil` if nothing is left.
    package static func line(_ text: String?) -> String? {
        guard let text else { return nil }
        let clean = clean(text)
        if isTidy(clean) { return filled(clean) }
        return filled(clean.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " "))
    }

    private static let newline = UInt8(ascii: "\n")
    private static let space = UInt8(ascii: " ")

    /// Whether a text is on one line with single spaces already, as nearly every title is.
    private static func isTidy(_ text: String) -> Bool {
        var previous = space
        for byte in text.utf8 {
            if byte == newline || (byte == space && previous == space) { return false }
            previous = byte
        }
        return previous != space
    }

    private static func filled(_ text: String) -> String? { text.isEmpty ? nil : text }

    private static func trimmed(_ line: Substring) -> String {
        var bytes = line.utf8.drop(while: { $0 == space })
        while bytes.last == space { bytes.removeLast() }
        return String(Substring(bytes))
    }

    /// A text without control characters, with `\n` as the only end of a line.
    static func clean(_ text: String) -> String {
        var text = text
        let changed: [UInt8]? = text.withUTF8 { bytes in
            // Nearly every text has nothing to replace, and then nothing is copied.
            guard
                let first = bytes.indices.first(where: {
                    Replacement.mayBegin(with: bytes[$0]) && Replacement(at: $0, in: bytes) != nil
                })
            else { return nil }
            var kept = Array(bytes[..<first])
            var index = first
            while index < bytes.count {
                if Replacement.mayBegin(with: bytes[index]), let replacement = Replacement(at: index, in: bytes) {
                    kept += replacement.bytes
                    index += replacement.length
                } else {
                    kept.append(bytes[index])
                    index += 1
                }
            }
            return kept
        }
        return changed.map { String(decoding: $0, as: UTF8.self) } ?? text
    }
}
