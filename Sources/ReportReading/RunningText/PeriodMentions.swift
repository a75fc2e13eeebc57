import Oversight

/// The periods that running text states results of, or plans for.
enum PeriodMentions {
    private static let months = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ]
    /// The last month of a season.
    private static let seasons = [
        "våren": 6, "vår": 6, "sommaren": 8, "sommar": 8, "hösten": 12, "höst": 12,
    ]
    private static let results: Set<String> = [
        "redovisar", "redovisade", "redovisas", "uppgår", "uppgick", "visar", "visade",
    ]
    /// Words that make a sentence one of what is to come.
    private static let plans = ["plan", "prognos", "beräkna", "förvänta", "kommer", "ska", "inför", "kommande"]

    /// The periods of a sentence.
    ///
    /// - Parameters:
    ///   - sentence: The sentence.
    ///   - hasAmount: Whether it states an amount of money.
    ///   - text: The UTF-8 of its paragraph.
    ///   - line: Its line, from 1.
    static func of(_ sentence: TextSentence, hasAmount: Bool, text: [UInt8], line: Int) -> [StatedPeriod] {
        let words = sentence.words
        let strings = words.map(\.string)
        var periods: [StatedPeriod] = []
        func written(_ range: ClosedRange<Int>) -> String {
            let bytes = words[range.lowerBound].range.lowerBound..<words[range.upperBound].range.upperBound
            return String(decoding: text[bytes], as: UTF8.self)
        }
        let isPlan = strings.contains { word in plans.contains(where: word.hasPrefix) }
        if hasAmount, !isPlan, strings.contains(where: results.contains) {
            for (index, word) in strings.enumerated() {
                // "In the budget for 2024" is no result.
                let near = strings[..<index].suffix(3)
                if let year = year(word), !near.contains(where: { $0.contains("budget") || $0 == "till" }) {
                    let first = max(index - 1, 0)
                    periods.append(StatedPeriod(written: written(first...index), year: year, use: .result, line: line))
                }
                guard let month = months.firstIndex(of: word), index > 0, isUpTo(strings[..<index]) else { continue }
                let next = index + 1 < strings.count ? year(strings[index + 1]) : nil
                periods.append(
                    StatedPeriod(
                        written: written((index - 1)...(next == nil ? index : index + 1)), year: next,
                        month: month + 1, use: .resultUpTo, line: line))
            }
        }
        for (index, word) in strings.enumerated() where index + 2 < strings.count {
            guard let month = seasons[word], let year = year(strings[index + 1]), strings[index + 2] == "kommer" else {
                continue
            }
            periods.append(
                StatedPeriod(
                    written: written(index...(index + 2)), year: year, month: month, use: .plan, line: line))
        }
        return periods
    }

    /// Whether words end so that a month after them is the last of a period.
    private static func isUpTo(_ words: ArraySlice<String>) -> Bool {
        let last = words.suffix(2)
        return ["ackumulerat", "ack", "per", "tom"].contains(last.last) || last.elementsEqual(["per", "sista"])
            || last.elementsEqual(["ackumulerat", "per"])
    }

    private static func year(_ word: String) -> Int? {
        word.utf8.count == 4 ? Int(word).flatMap { (1990...2100).contains($0) ? $0 : nil } : nil
    }
}

/// What paragraphs beside tables say of the years that these show.
enum CaptionMentions {
    private static let numerals = [
        "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
    ]

    /// The caption of a paragraph, if its first sentence speaks of the table and of its last years.
    ///
    /// - Parameters:
    ///   - sentence: The first sentence of the paragraph just after a table.
    ///   - columns: How many years the table has columns for.
    ///   - text: The UTF-8 of its paragraph.
    ///   - line: Its line, from 1.
    static func of(_ sentence: TextSentence, columns: Int, text: [UInt8], line: Int) -> StatedCaption? {
        let words = sentence.words
        guard words.prefix(2).contains(where: { ["tabellen", "diagrammet", "tabell"].contains($0.string) }) else {
            return nil
        }
        for (index, word) in words.enumerated() where word.string == "senaste" && index + 2 < words.count {
            let number = numerals[words[index + 1].string] ?? Int(words[index + 1].string)
            guard let number, number < 100, words[index + 2].string.hasPrefix("år") else { continue }
            let range = word.range.lowerBound..<words[index + 2].range.upperBound
            return StatedCaption(
                written: String(decoding: text[range], as: UTF8.self), years: number, columns: columns, line: line)
        }
        return nil
    }
}
