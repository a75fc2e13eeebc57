/// The words that announce how a goal is met, such as `Bedömning`, `Måluppfyllelse 2019` or `Målet väntas uppnås`.
enum GradeHead {
    /// The most words of a head.
    private static let maximumWords = 9

    /// Whether words announce a grade.
    ///
    /// - Parameter key: The words in lower case, without a colon or a question mark after them.
    static func isHead(_ key: String) -> Bool {
        guard key.utf8.count <= 90 else { return false }
        return known.contains(key) || isHead(key.split(separator: " ")[...])
    }

    private static func isHead(_ words: ArraySlice<Substring>) -> Bool {
        guard !words.isEmpty, words.count <= maximumWords, words.allSatisfy({ isPart($0) }) else { return false }
        // "Bedömning av målet vid årets slut".
        if words.contains(where: { nouns.contains(String($0)) }), !words.contains(where: { verbs.contains(String($0)) })
        {
            return true
        }
        // "Målet väntas uppnås", "Når vi målet vid årets slut".
        return words.contains { $0 == "målet" } && words.contains { reaching.contains(String($0)) }
    }

    /// The grade on a line that begins with words that announce it, such as `Bedömning: Delvis uppfyllt`.
    ///
    /// - Returns: The words after them; empty if the line has no more; `nil` if it does not begin so.
    static func wordsAfter(_ text: String) -> String? {
        guard text.utf8.count <= 200, mayBegin(text), text.contains(where: \.isLetter) else { return nil }
        let words = tokens(text)
        guard let longest = longestHead(words) else { return nil }
        for count in stride(from: longest, through: 1, by: -1) {
            let raw = words[..<count].filter { $0 != "**" }.joined(separator: " ")
            let hasMark = raw.hasSuffix(":") || raw.hasSuffix("?") || words[count - 1] == "**"
            let key = (raw.hasSuffix(":") || raw.hasSuffix("?") ? String(raw.dropLast()) : raw).lowercased()
            guard isHead(key) else { continue }
            let rest = words[count...].joined(separator: " ")
            if rest.isEmpty || rest == "**" { return "" }
            // Without a mark between them it may be a sentence.
            // In brackets may stand a unit.
            let inner = rest.hasPrefix("(") ? String(rest.dropFirst().prefix { $0 != ")" }) : rest
            guard hasMark || "*:–-◀→".contains(rest.first ?? " ") || GradeText.isKnown(inner.lowercased()) else {
                continue
            }
            let start = rest.drop { ":–-→ ".contains($0) }
            return GradeText.cleaned(
                String(start).replacing(" ** ", with: " ").replacing("** ", with: "").replacing(" **", with: ""))
        }
        return nil
    }

    /// Whether the first word of a line may be that of a head, so that most lines need not be split.
    private static func mayBegin(_ text: String) -> Bool {
        let bytes = text.utf8
        guard !bytes.contains(UInt8(ascii: "*")), let start = bytes.firstIndex(where: { $0 > 0x20 }),
            bytes[start] != UInt8(ascii: ">")
        else { return true }
        let end = bytes[start...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "?") }
        return isPart(text[start..<(end ?? bytes.endIndex)].lowercased()[...])
    }

    /// The words of a line; bold marks stand alone, and a tab between two cells is a colon.
    private static func tokens(_ text: String) -> [Substring] {
        var plain = text
        let cells = text.split(separator: "\t")
        if cells.count == 2, let head = cells.first?.trimmed, !head.hasSuffix(":"), !head.hasSuffix("?") {
            plain = "\(head): \(cells[1])"
        }
        if plain.contains("*") { plain = plain.replacing("**", with: "*").replacing("*", with: " ** ") }
        let words = plain.split(whereSeparator: \.isWhitespace)
        return words.first == ">" ? Array(words.dropFirst()) : words
    }

    /// How many of the first words may be those of a head; `nil` if the first is none.
    private static func longestHead(_ words: [Substring]) -> Int? {
        var count = 0
        for word in words.prefix(maximumWords + 2) {
            if word == "**" {
                count += 1
                continue
            }
            let isLast = word.hasSuffix(":") || word.hasSuffix("?")
            let key = (isLast ? word.dropLast() : word).lowercased()
            guard isPart(key[...]) else { break }
            count += 1
            if isLast { return words.count > count && words[count] == "**" ? count + 1 : count }
        }
        return count == 0 ? nil : count
    }

    private static func isPart(_ word: Substring) -> Bool {
        let key = String(word)
        if parts.contains(key) { return true }
        if key.utf8.count <= 4, key.utf8.allSatisfy({ (48...57).contains($0) }) { return true }
        return SwedishDates.month(key) != nil
    }

    /// The words that a head may have.
    private static let parts = nouns.union(reaching).union(verbs).union(fillers)

    private static let nouns: Set<String> = [
        "bedömning", "bedömningen", "måluppfyllelse", "måluppfyllelsen", "måluppfyllnad", "måluppfyllnaden",
        "målbedömning", "uppfyllelsegrad", "uppfyllelse", "totalbedömning", "helårsbedömning", "delårsbedömning",
        "årsbedömning", "slutbedömning", "målprognos", "prognos", "helårsprognos", "status", "målstatus", "resultat",
        "utveckling", "måluppföljning", "målläge", "läge", "omdöme", "omdömet",
    ]

    /// Verbs of which one must say that a goal is met.
    private static let reaching: Set<String> = [
        "uppnås", "nås", "uppfylls", "uppfyllas", "uppnått", "uppnåtts", "uppfyllt", "uppfyllts", "nått", "nåtts",
        "nå", "når", "uppnå", "uppfylla", "bedöms",
    ]

    private static let verbs: Set<String> = [
        "väntas", "förväntas", "beräknas", "prognostiseras", "är", "blir", "bli", "vara", "kommer", "att", "kan", "har",
        "vi", "nämnden",
    ]

    private static let fillers: Set<String> = [
        "av", "för", "vid", "per", "i", "på", "om", "mål", "målet", "målen", "årets", "slut", "utgång", "året", "år",
        "helår", "helåret", "helårets", "delår", "delåret", "nämndens", "förvaltningens", "verksamhetens",
        "kommunstyrelsens", "styrelsens", "samlad", "samlade", "sammanfattande", "sammantagen", "sammanvägd", "total",
        "bedömd", "förväntad", "prognostiserad", "beräknad", "trolig", "aktuell", "preliminär", "slutlig", "vår", "ny",
        "grad", "som", "tertial", "tertialet", "t1", "t2", "t3", "kvartal", "halvår", "halvåret", "halvårsskiftet",
        "årsskiftet", "och", "den", "nu", "hela",
    ]

    private static let known: Set<String> = [
        "är målet uppfyllt", "sammanfattande bedömning", "total bedömning", "grad av måluppfyllelse",
        "grad av uppfyllelse",
    ]
}
