import Oversight

/// A label over what is said of how a goal is contributed to.
struct ContributionLabel: Sendable, Hashable {
    /// What stands under it.
    var part: ReadContribution.Part
    /// The text after it on its line; empty if there is none.
    var rest: String

    /// The most words of a label.
    private static let longest = 14
    private static let expected = [
        "förväntad effekt", "förväntade effekter", "förväntat resultat", "förväntade resultat",
    ]
    private static let followUps: Set<String> = [
        "uppföljning och effekt", "uppföljning och effekter", "uppföljning och resultat", "resultat och effekt",
        "resultat och effekter", "uppföljning av effekt", "uppnådd effekt", "uppnådda effekter", "uppnått resultat",
        "uppföljning", "effekt", "effekter",
    ]
    /// Labels that other parts of a document may have too.
    private static let common: Set<String> = ["uppföljning", "effekt", "effekter"]

    /// Reads a line; `nil` if it is no such label.
    ///
    /// - Parameters:
    ///   - text: The line.
    ///   - isOpen: Whether a label stands above it under the same goal, so that a bare "Uppföljning" is one of them.
    init?(_ text: String, isOpen: Bool) {
        guard text.utf8.count <= 4000, Self.mayBegin(text), Bullets.item(text) == nil else { return nil }
        let colon = text.firstIndex(of: ":")
        let head = colon.map { text[..<$0] } ?? text[...]
        guard head.utf8.count <= 200 else { return nil }
        let key = PlainWords.key(head)
        let words = key.split(separator: " ")
        guard !words.isEmpty, words.count <= Self.longest, let part = Self.part(key, words, isOpen: isOpen) else {
            return nil
        }
        rest = colon.map { PlainWords.tidied(text[text.index(after: $0)...]) } ?? ""
        // A sentence that only begins like one.
        if colon == nil, part == .contributesBy, !(words.last == "att" || words.last == "genom" || words.count <= 4) {
            return nil
        }
        self.part = part
    }

    /// Whether a text has a part of a word that every label has; most lines have none.
    private static func mayBegin(_ text: String) -> Bool {
        text.containsInAnyCase("bidr") || text.containsInAnyCase("effe") || text.containsInAnyCase("resultat")
            || text.containsInAnyCase("uppf")
    }

    private static func part(_ key: String, _ words: [Substring], isOpen: Bool) -> ReadContribution.Part? {
        if expected.contains(where: { key == $0 || key.hasPrefix($0 + " ") }), words.count <= 6 {
            return .expectedEffect
        }
        if followUps.contains(key) { return common.contains(key) && !isOpen ? nil : .followUp }
        let contributes = words.contains { $0 == "bidra" || $0 == "bidrar" || $0 == "bidragit" || $0 == "bidrog" }
        if contributes, words.last == "genom" || words.suffix(2) == ["genom", "att"] || key.hasPrefix("så bidrar") {
            return .contributesBy
        }
        return ["nämndens bidrag", "vårt bidrag", "bidrag till målet", "bidrag till uppdraget"].contains(key)
            ? .contributesBy : nil
    }
}

extension PlainWords {
    /// A text without marks of emphasis and with single spaces.
    static func tidied(_ text: some StringProtocol) -> String {
        String(text.filter { $0 != "*" }).tidied
    }
}
