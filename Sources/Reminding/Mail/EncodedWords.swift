/// Text of a header field, written so that it holds any letter and every line is short (RFC 2047).
enum EncodedWords {
    /// The longest line of a field that has encoded words in it, without its line feed (RFC 2047, 2).
    static let longestLine = 76
    /// The longest encoded word (RFC 2047, 2).
    static let longestWord = 75
    private static let opening = "=?utf-8?q?"
    private static let closing = "?="

    /// The words of a text, to be parted by folding white space.
    ///
    /// Plain words stay as they are. Where one is not plain, the whole text is encoded, since only between encoded words
    /// is white space not shown, so that a long word can be parted.
    ///
    /// - Parameters:
    ///   - text: Text on one line.
    ///   - isPlain: Whether a word may stand as it is.
    static func words(of text: String, where isPlain: (Substring) -> Bool) -> [String] {
        let words = text.split(separator: " ")
        if words.allSatisfy({ $0.utf8.count <= longestWord - opening.utf8.count && isPlain($0) }) {
            return words.map(String.init)
        }
        return encoded(text)
    }

    /// Whether a word may stand in unstructured text, such as a subject.
    static func isPlainText(_ word: Substring) -> Bool {
        word.utf8.allSatisfy { (0x21...0x7E).contains($0) } && !word.contains("=?")
    }

    /// Whether a word may stand in a phrase, such as the name before an address.
    static func isPlainPhrase(_ word: Substring) -> Bool {
        word.utf8.allSatisfy(MailAddress.isAtomText) && !word.contains("=?")
    }

    /// The text as encoded words in the "Q" encoding, none of which parts a character (RFC 2047, 4.2 and 5).
    private static func encoded(_ text: String) -> [String] {
        let room = longestWord - opening.utf8.count - closing.utf8.count
        // The first word stands on the line with the field's name, the longest of which is that long.
        var left = room - longestName
        var words: [String] = []
        var current = ""
        for scalar in text.unicodeScalars {
            let part = encoded(scalar)
            if part.utf8.count > left {
                words.append(opening + current + closing)
                current = ""
                left = room
            }
            current += part
            left -= part.utf8.count
        }
        if !current.isEmpty { words.append(opening + current + closing) }
        return words
    }

    /// The longest name of a field that holds text here, with its colon and space.
    private static let longestName = "Subject: ".utf8.count

    private static func encoded(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case " ": return "_"
        // What a phrase allows (RFC 2047, 5 (3)) may stand anywhere.
        case "a"..."z", "A"..."Z", "0"..."9", "!", "*", "+", "-", "/": return String(Character(scalar))
        default: return UTF8.encode(scalar)?.reduce(into: "") { $0 += "=" + HexadecimalByte.text($1) } ?? ""
        }
    }
}
