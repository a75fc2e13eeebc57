/// The words of a comment, to look for phrases of whole words.
enum CommentWords {
    /// The words in lower case; figures are words of their own, even with a unit right after them ("4st").
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var current = ""
        func finish() {
            if !current.isEmpty { words.append(current) }
            current = ""
        }
        for character in text.lowercased() {
            if character == "%" {
                finish()
                words.append("%")
            } else if character.isLetter || character.isNumber {
                if let last = current.last, last.isNumber != character.isNumber { finish() }
                current.append(character)
            } else {
                finish()
            }
        }
        finish()
        return words
    }

    /// The words in lower case; a figure is part of the word that it is attached to.
    static func bare(_ text: String) -> [Substring] {
        text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    }

    /// Whether a text may contain one of some phrases: it contains the last word of one, perhaps inside another word.
    ///
    /// - Parameters:
    ///   - phrases: Words in lower case, of letters below U+0100.
    ///   - text: Any text; one with a character from U+0300 on, of which many look the same, may contain anything.
    static func mayContain(anyOf phrases: [[Substring]], in text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            !Wording.isComposed(bytes)
                || phrases.contains { phrase in phrase.last.map { contains($0, in: bytes) } ?? true }
        }
    }

    /// Compares without the bit that distinguishes capital from small letters in ASCII and Latin-1.
    private static func contains(_ word: Substring, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let word = word.utf8
        guard let first = word.first, bytes.count >= word.count else { return word.isEmpty }
        return (0...(bytes.count - word.count)).contains { start in
            bytes[start] | 0x20 == first | 0x20
                && zip(bytes[start...], word).allSatisfy { $0 | 0x20 == $1 | 0x20 }
        }
    }

    /// Whether words occur in others, in this order and next to each other.
    static func contains(_ phrase: [Substring], in words: [Substring]) -> Bool {
        guard let first = phrase.first else { return true }
        return words.indices.contains { index in
            words[index] == first && words[index...].starts(with: phrase)
        }
    }
}
