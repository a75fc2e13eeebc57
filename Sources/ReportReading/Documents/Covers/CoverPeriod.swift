/// The span that a report is about, as covers write it: `januari–april 2025`, `tertial 1, 2025`, `2025-01-01--2025-04-30`.
enum CoverPeriod {
    private static let words: Set<String> = [
        "tertial", "tertialet", "kvartal", "kvartalet", "halvår", "halvåret", "delår", "delåret",
        "helår", "helåret", "år", "året", "perioden", "period", "per", "till", "och", "med", "t.o.m.", "tom", "t.o.m",
        "fr.o.m.", "from", "den", "för", "avser", "avseende", "gällande", "första", "andra", "tredje", "fjärde",
        "våren", "hösten", "sommaren", "vintern", "av", "mot", "till", "slutet",
    ]

    /// Whether a text is a period and nothing else: months, parts of the year, dates and years, with a number or a month
    /// among them.
    static func isPeriod(_ text: some StringProtocol) -> Bool {
        guard text.utf8.count <= 80 else { return false }
        let parts = text.lowercased().split(whereSeparator: { $0.isWhitespace || "–—-/,():".contains($0) })
        var isDated = false
        var hasWord = false
        for part in parts {
            let word = part.hasSuffix(".") && part.count > 1 ? String(part.dropLast()) : String(part)
            if SwedishDates.month(word) != nil || isYear(word) {
                (isDated, hasWord) = (true, true)
            } else if isFigure(word) {
                isDated = true
            } else if !words.contains(String(part)) && !words.contains(word) {
                return false
            } else {
                hasWord = true
            }
        }
        return isDated && hasWord
    }

    private static func isYear(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        if bytes.count == 2, "tqkh".utf8.contains(bytes[0]) { return isDigit(bytes[1]) }
        guard bytes.count == 4 || bytes.count == 8, bytes.allSatisfy(isDigit) else { return false }
        return word.hasPrefix("19") || word.hasPrefix("20")
    }

    /// A day or the number of a part of the year: `30`, `1:a`.
    private static func isFigure(_ word: String) -> Bool {
        let digits = word.utf8.prefix(while: isDigit).count
        let rest = word.dropFirst(digits)
        return (1...2).contains(digits) && (rest.isEmpty || rest == ":a" || rest == ":e")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
