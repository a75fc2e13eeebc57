import Oversight

/// A status inside running text.
struct StatusPhrase: Sendable {
    var before: String
    var after: String
    var stated: String
    var status: ActivityStatus
    /// Whether a glyph, or the gap of a lost one, precedes it.
    var isMarked: Bool

    /// The words as printed in a table: with a leading capital, unlike a mention in a sentence.
    private static let phrases: [(bytes: [UInt8], stated: String, status: ActivityStatus)] =
        StatusWords.known.map { entry in
            let stated = entry.words.prefix(1).uppercased() + entry.words.dropFirst()
            return (Array(stated.utf8), stated, entry.status)
        }

    /// The first status in a text; a marked one is preferred.
    ///
    /// - Parameter text: Text with its spaces kept.
    static func first(in text: String) -> StatusPhrase? {
        let bytes = Array(text.utf8)
        var unmarked: StatusPhrase?
        var index = 0
        while index < bytes.count {
            defer { index += 1 }
            guard let phrase = phrase(at: index, in: bytes), let sign = sign(before: index, in: bytes) else { continue }
            let isWord = !phrase.stated.contains(" ")
            guard sign.isMark || (unmarked == nil && !isWord) else { continue }
            let found = StatusPhrase(
                before: String(decoding: bytes[..<sign.start], as: UTF8.self),
                after: String(decoding: bytes[(index + phrase.bytes.count)...], as: UTF8.self),
                stated: phrase.stated, status: phrase.status, isMarked: sign.isMark)
            if sign.isMark { return found }
            unmarked = found
        }
        return unmarked
    }

    private static func phrase(
        at index: Int, in bytes: [UInt8]
    ) -> (bytes: [UInt8], stated: String, status: ActivityStatus)? {
        switch bytes[index] {
        case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "I"), UInt8(ascii: "P"), UInt8(ascii: "V"): break
        default: return nil
        }
        for phrase in phrases where bytes[index...].starts(with: phrase.bytes) {
            let end = index + phrase.bytes.count
            guard end < bytes.count else { return phrase }
            switch bytes[end] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0xC3: continue
            default: return phrase
            }
        }
        return nil
    }

    /// The glyph or gap before the words: where it starts, and which of the two it is.
    private static func sign(before index: Int, in bytes: [UInt8]) -> (start: Int, isMark: Bool)? {
        var start = index
        while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
        let spaces = index - start
        guard start > 0 else { return (0, true) }
        // Symbols take three or four bytes of UTF-8; no Swedish letter does.
        var lead = start - 1
        while lead > 0, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
        if bytes[lead] >= 0xE2 { return (lead, true) }
        if bytes[start - 1] == UInt8(ascii: "?"), start > 1, bytes[start - 2] == 0x20 { return (start - 1, true) }
        guard spaces > 0 else { return nil }
        return (start, spaces > 1)
    }
}
