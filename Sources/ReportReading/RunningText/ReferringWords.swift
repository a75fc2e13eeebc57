/// The words before a figure, as what it refers to: without the verb and the prepositions that lead to the figure.
enum ReferringWords {
    /// How many words say what a figure is.
    private static let most = 8

    private static let leading: Set<String> = [
        "av", "blev", "bli", "ca", "cirka", "drygt", "där", "då", "en", "ett", "förväntas", "har", "hade", "i",
        "knappt", "ligger",
        "låg", "med", "men", "motsvarar", "motsvarande", "nu", "närmare", "och", "om", "omkring", "på", "redovisar",
        "redovisade", "runt", "samt", "som", "till", "totalt", "uppgick", "uppgår", "uppgå", "utgjorde", "utgör", "var",
        "varav",
        "vilket", "visade", "visar", "är", "överstiger", "understiger", "beräknas", "blir", "kostade", "kostar",
        "ungefär",
    ]

    /// The words as written; `nil` if none is left.
    ///
    /// - Parameters:
    ///   - before: The words of the sentence before the figure.
    ///   - text: The UTF-8 of the paragraph.
    ///   - limit: How many of the words count.
    static func before(_ before: ArraySlice<TextWord>, in text: [UInt8], atMost limit: Int = most) -> String? {
        var near = before.suffix(limit).drop { isFigure($0) || leading.contains($0.string) }
        while let last = near.last, isFigure(last) || leading.contains(last.string) { near.removeLast() }
        guard let first = near.first, let last = near.last else { return nil }
        return String(decoding: text[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
    }

    private static func isFigure(_ word: TextWord) -> Bool {
        (0x30...0x39).contains(word.text[0]) || word.string == "tkr"
    }
}
