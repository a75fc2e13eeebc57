import Oversight

/// The status of an activity, recognised by its words; a glyph before them means different things in different tables.
enum StatusWords {
    /// The printed words in lower case.
    static let known: [(words: String, status: ActivityStatus)] = KnownWords.activityLines.flatMap { line in
        line.labels.map { ($0.lowercased(), line.status) }
    }

    private static let byWords = Dictionary(
        known.map { ($0.words, $0.status) }, uniquingKeysWith: { first, _ in first })

    /// The first words of an unknown status without a glyph.
    private static let stems: Set<String> = [
        "avslutad", "avslutat", "pågående", "pågår", "ej", "inställd", "vänteläge", "pausad", "avbruten", "försenad",
        "klar", "genomförd", "påbörjad", "klart", "genomfört", "påbörjat", "försenat", "pausat", "inställt", "avbrutet",
        "inte", "slutförd", "slutfört", "färdig", "färdigt",
    ]

    /// The status that a text consists of.
    static func status(of text: some StringProtocol) -> ActivityStatus? {
        guard text.utf8.count <= 80 else { return nil }
        return byWords[PlainWords.key(text)]
    }

    /// The words of a status as they are written, without glyphs before them: a bracket that they end with belongs to them,
    /// and so does the sign of a share.
    static func stated(_ text: String) -> String {
        let words = PlainWords.stripped(text)
        guard !words.isEmpty, let range = text.tidied.firstRange(of: words) else { return words }
        let rest = text.tidied[range.upperBound...]
        if rest.hasPrefix(")"), words.contains("("), !words.contains(")") { return words + ")" }
        if rest.trimmed.hasPrefix("%"), words.last?.isNumber == true {
            return words + rest[...(rest.firstIndex(of: "%") ?? rest.startIndex)]
        }
        return words
    }

    /// Whether a text looks like an unknown status: few words that begin like a status.
    static func looksLikeStatus(_ text: some StringProtocol) -> Bool {
        guard text.utf8.count <= 80, !PlainWords.endsSentence(text) else { return false }
        let words = PlainWords.key(text).split(separator: " ")
        guard let first = words.first, words.count <= 4 else { return false }
        return stems.contains(String(first))
    }

    /// Whether a text begins with the words of a known status, written as in a table: with a capital.
    static func begins(_ text: some StringProtocol) -> Bool {
        guard text.first?.isUppercase == true else { return false }
        let start = text.prefix(40).lowercased()
        return known.contains { start.hasPrefix($0.words) }
    }

    /// Whether a text begins with a glyph like those before a status; bullets do not count.
    static func beginsWithGlyph(_ text: some StringProtocol) -> Bool {
        guard let first = text.unicodeScalars.first(where: { $0 != " " }) else { return false }
        if Bullets.scalars.contains(first) { return false }
        switch first.properties.generalCategory {
        case .otherSymbol, .privateUse, .unassigned: return true
        default: return first == "\u{FFFD}"
        }
    }
}
