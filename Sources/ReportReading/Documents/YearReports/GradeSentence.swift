/// Reads the grade in a sentence that says nothing else: "Målet är delvis uppnått".
enum GradeSentence {
    /// The words of the grade.
    struct Found: Sendable, Hashable {
        var words: String
        /// Whether the text has nothing else.
        var isWhole: Bool
    }

    /// The grade in the first sentence of a text; `nil` if it states none.
    static func read(_ text: String) -> Found? {
        if text.hasPrefix("**"), text.hasSuffix("**"), text.utf8.count > 8 {
            let bold = text.dropFirst(2).dropLast(2).trimmed
            return read(bold.hasSuffix(".") ? String(bold) : bold + ".")
        }
        guard text.utf8.count <= 400, let first = text.first, "MmNnBSDVFH".contains(first) else { return nil }
        let end =
            text.firstRange(of: ". ")?.lowerBound ?? (text.hasSuffix(".") ? text.index(before: text.endIndex) : nil)
        guard let end else { return nil }
        let words = text[..<end].split(whereSeparator: \.isWhitespace)
        let isWhole = text.index(after: end) == text.endIndex
        guard words.count <= 14, let goal = words.prefix(8).firstIndex(where: { $0.lowercased() == "målet" }),
            words[..<goal].allSatisfy({ before.contains($0.lowercased()) })
                || isWhole && !words[..<goal].contains(where: { doubts.contains($0.lowercased()) })
        else { return nil }
        var rest = words[(goal + 1)...]
        while let word = rest.first, isBetween(word) { rest = rest.dropFirst() }
        // "Uppfyllt i hög grad": the grades are called "i hög grad" and the like.
        if rest.count > 2, rest.dropFirst().first?.lowercased() == "i", rest.last?.lowercased() == "grad" {
            rest = rest.dropFirst()
        }
        while let word = rest.last, rest.count > 1, isAfter(word) { rest = rest.dropLast() }
        let grade = rest.joined(separator: " ")
        let key = grade.lowercased()
        guard GradeVocabulary.isExact(key), !GradeText.namesSeveral(grade) else { return nil }
        return Found(words: grade, isWhole: isWhole)
    }

    private static func isBetween(_ word: Substring) -> Bool {
        let key = word.lowercased()
        return between.contains(key) || isYear(word)
    }

    private static func isAfter(_ word: Substring) -> Bool { after.contains(word.lowercased()) || isYear(word) }

    private static func isYear(_ word: Substring) -> Bool { HeaderRow.isYear(String(word)) }

    private static let before: Set<String> = [
        "nämnden", "bedömer", "bedömningen", "bedömning", "är", "att", "sammantaget", "sammanfattningsvis", "bedöms",
        "vi",
        "förvaltningen", "den", "samlade", "vår", "styrelsen", "kommunstyrelsen", "helhetsbedömningen", "därmed",
    ]

    /// Words after which a sentence does not say that the goal is met.
    private static let doubts: Set<String> = [
        "om", "innan", "när", "tills", "så", "inte", "ifall", "huruvida", "trots", "ännu", "för", "förra",
    ]

    private static let between: Set<String> = [
        "är", "bedöms", "har", "väntas", "förväntas", "beräknas", "anses", "kommer", "att", "vara", "bli", "blir",
        "som",
        "därmed", "nu", "vid", "årets", "slut", "för", "helåret", "året", "sammantaget", "i", "dagsläget", "under",
        "blev",
    ]

    private static let after: Set<String> = [
        "vid", "årets", "slut", "för", "helåret", "året", "under", "utgång", "december", "den",
    ]
}
