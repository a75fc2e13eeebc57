/// Text of a header field as encoded words, which hold any letter and keep lines short (RFC 2047).
enum EncodedWords {
    /// The maximum length of a line of a field with encoded words, without its line feed (RFC 2047, 2).
    static let maximumLineLength = 76
    /// The maximum length of an encoded word (RFC 2047, 2).
    static let maximumWordLength = 75
    private static let opening = "=?utf-8?q?"
    private static let closing = "?="

    /// The words of a text, to be separated by folding white space.
    ///
    /// Plain words stay as they are. If one is not plain, the whole text is encoded, since white space is ignored only
    /// between encoded words, so that a long word can be split.
    ///
    /// - Parameters:
    ///   - text: Text on one line.
    ///   - isPlain: Whether a word needs no encoding.
    static func words(of text: String, where isPlain: (Substring) -> Bool) -> [String] {
        let words = text.split(separator: " ")
        if words.allSatisfy({ $0.utf8.count <= maximumWordLength - opening.utf8.count && isPlain($0) }) {
            return words.map(String.init)
        }
        return encoded(text)
    }

    /// Whether a word needs no encoding in unstructured text, such as a subject.
    static func isPlainText(_ word: Substring) -> Bool {
        word.utf8.allSatisfy { (0x21...0x7E).contains($0) } && !word.contains("=?")
    }

    /// Whether a word needs no encoding in a phrase, such as the name before an address.
    static func isPlainPhrase(_ word: Substring) -> Bool {
        word.utf8.allSatisfy(MailAddress.isAtomText) && !word.contains("=?")
    }

    /// The text as encoded words in the "Q" encoding, none of which splits a character (RFC 2047, 4.2 and 5).
    private static func encoded(_ text: String) -> [String] {
        let room = maximumWordLength - opening.utf8.count - closing.utf8.count
        // The first word shares its line with the field's name.
        var left = room - maximumNameLength
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

    /// The length of the longest field name that is used with text, with its colon and space.
    private static let maximumNameLength = "Subject: ".utf8.count

    private static func encoded(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case " ": return "_"
        // What a phrase allows (RFC 2047, 5 (3)) is allowed everywhere.
        case "a"..."z", "A"..."Z", "0"..."9", "!", "*", "+", "-", "/": return String(Character(scalar))
        default: return UTF8.encode(scalar)?.reduce(into: "") { $0 += "=" + HexadecimalByte.text($1) } ?? ""
        }
    }
}
