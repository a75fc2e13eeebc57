import Oversight

/// A figure in a paragraph of running text.
struct FigureMention: Sendable, Hashable {
    /// What it is a figure of.
    enum Measure: Sendable, Hashable {
        /// Money; the power of ten of its unit, or `nil` if it has none.
        case money(exponent: Int?)
        case share
        case percentagePoints
        /// A number of things or persons.
        case count
    }

    /// Which figures of a table it can be compared with.
    enum Claim: Sendable, Hashable {
        /// A value, or one that it is above or below.
        case level(Bound?)
        /// A difference from the year before; `nil` if the text does not say in which direction.
        case change(isRise: Bool?)
        /// Most often the value of the year before, as in "from 12 to 14 %".
        case before
    }

    /// A limit in words.
    enum Bound: Sendable, Hashable { case above, below }

    /// As written, with its unit.
    var written: String
    /// The number.
    var number: DecimalNumber
    /// The unit as written, or the word for what is counted.
    var unit: String?
    /// What it is a figure of.
    var measure: Measure
    /// Which figures it can be compared with.
    var claim: Claim
    /// Whether the text says that it is about so much.
    var isApproximate: Bool
    /// The year that the words beside it give; several if they name several.
    var years: [Int]
    /// Whether it has a sign.
    var hasSign: Bool
    /// Its range in the UTF-8 of the paragraph.
    var range: Range<Int>
    /// The line, from 1.
    var line: Int
    /// The index of its sentence.
    var sentence: Int

    /// The figure as the rule for figures in text takes it.
    func stated(exponent: Int = 0) -> TextFigureRule.Stated {
        TextFigureRule.Stated(number, exponent: exponent, isApproximate: isApproximate, line: line)
    }
}

/// The figures of a paragraph that a table has or could have.
struct FigureFinder: Sendable {
    /// Whether a word is one of those that rows of tables have.
    let isOfTables: @Sendable ([UInt8]) -> Bool

    /// Nouns that count what municipalities report.
    private static let nouns: Set<String> = [
        "anställda", "anställningar", "avtal", "barn", "beslut", "boendeplatser", "brukare", "deltagare", "elever",
        "fall", "flickor", "hushåll", "individer", "invånare", "klienter", "kvinnor", "medarbetare", "män", "patienter",
        "personer", "platser", "pojkar", "stycken", "ungdomar", "vårdplatser", "årsarbetare", "ärenden",
    ]
    private static let numerals: [String: Int] = [
        "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
    ]

    /// The figures of a paragraph, in order: no dates, years, ages, paragraphs of laws, or numbers of telephones.
    func figures(of paragraph: RunningParagraph, _ sentences: [TextSentence]) -> [FigureMention] {
        guard
            paragraph.text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 == 0x25 })
                || paragraph.text.contains("procent")
        else { return [] }
        let utf8 = Array(paragraph.text.utf8)
        var found: [FigureMention] = []
        for figure in StatedFigures.find(in: paragraph.text) {
            let index = min(
                sentences.partitioningIndex { $0.range.upperBound > figure.range.lowerBound }, sentences.count - 1)
            guard index >= 0, var mention = mention(figure, sentences[index], utf8) else { continue }
            mention.sentence = index
            mention.line = paragraph.line(at: mention.range.lowerBound)
            found.append(mention)
        }
        for (index, sentence) in sentences.enumerated() {
            for var mention in inWords(sentence, utf8) {
                mention.sentence = index
                mention.line = paragraph.line(at: mention.range.lowerBound)
                found.append(mention)
            }
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    // MARK: One figure

    private func mention(
        _ figure: StatedFigures.Figure, _ sentence: TextSentence, _ utf8: [UInt8]
    ) -> FigureMention? {
        let number = figure.number.value
        let after = sentence.words(after: figure.range.upperBound).prefix(TextSentence.farthest)
        let before = sentence.words(before: figure.range.lowerBound).suffix(TextSentence.farthest)
        var range = figure.range
        let isBeforeYear = figure.number.unit == .years && after.first.map { Self.year($0) != nil } ?? false
        guard let (measure, unitEnd) = isBeforeYear ? bare(before) : measure(figure, before, after),
            !isOfHeading(figure, after, utf8, (measure, unitEnd))
        else { return nil }
        // "178 år 2022": the word belongs to the year.
        if isBeforeYear { range = range.lowerBound..<(range.upperBound - "år".utf8.count) }
        let bound = Self.bound(before)
        // "More than 400 users" counts nothing; "more than 10.5 %" is a limit that can be checked.
        if measure == .count, bound != nil { return nil }
        if let unitEnd { range = range.lowerBound..<unitEnd }
        while range.count > 1, utf8[range.upperBound - 1] == 0x20 { range = range.lowerBound..<(range.upperBound - 1) }
        let text = String(decoding: utf8[range], as: UTF8.self)
        return FigureMention(
            written: text, number: number, unit: Self.unit(of: text), measure: measure,
            claim: Self.claim(before, after, bound, measure), isApproximate: figure.number.isApproximate,
            years: Self.years(before, after), hasSign: text.contains { "-–−+".contains($0) } || text.hasPrefix("minus"),
            range: range, line: 0, sentence: 0)
    }

    /// What a number is of, and where the word for it ends if it is one after the number; `nil` if it does not count.
    private func measure(
        _ figure: StatedFigures.Figure, _ before: ArraySlice<TextWord>, _ after: ArraySlice<TextWord>
    ) -> (FigureMention.Measure, end: Int?)? {
        let next = after.first.flatMap { $0.range.lowerBound - figure.range.upperBound <= 2 ? $0 : nil }
        switch figure.number.unit {
        case .percent: return (.share, nil)
        case .percentagePoints: return (.percentagePoints, nil)
        case .kronor, .thousandKronor, .millionKronor, .billionKronor:
            return (.money(exponent: figure.number.unit?.exponent), nil)
        case .kronorPerInhabitant: return (.money(exponent: 0), nil)
        case .pieces, .persons, .days, .hours: return (.count, nil)
        case .minutes, .months, .years: return nil
        case nil: break
        }
        if let next, let exponent = Self.scale(next.string, after.dropFirst().first) {
            return (.money(exponent: exponent), next.range.upperBound)
        }
        let isWhole = figure.number.value.decimals == 0
        let magnitude = figure.number.value.significand.magnitude
        let isYear = isWhole && (1900...2100).contains(magnitude)
        if let next, isWhole, !Self.isYear(figure, before), SwedishDates.month(next.string) == nil,
            Self.nouns.contains(next.string) || isCounted(next.text)
        {
            return (.count, next.range.upperBound)
        }
        // "8 nya platser": one word between the number and what is counted.
        if let next, isWhole, !isYear, let noun = after.dropFirst().first, Self.nouns.contains(noun.string),
            ["nya", "olika", "fler", "färre", "st"].contains(next.string)
        {
            return (.count, noun.range.upperBound)
        }
        if !isWhole, Self.speaksOfMoney(before) { return (.money(exponent: nil), nil) }
        return isWhole && !isYear && Self.isCountedBefore(before) ? (.count, nil) : nil
    }

    /// Whether a number before a word for what is counted is a year all the same: "Under 2023 barn och unga …".
    ///
    /// It counts if it parts its thousands, or if the word before it says so.
    private static func isYear(_ figure: StatedFigures.Figure, _ before: ArraySlice<TextWord>) -> Bool {
        guard !figure.number.isApproximate, (1990...2100).contains(figure.number.value.significand.magnitude),
            figure.number.written.prefix(4).utf8.allSatisfy({ (0x30...0x39).contains($0) }), !isCountedBefore(before)
        else { return false }
        return !(before.last.map { countingWords.contains($0.string) } ?? false)
    }

    private static let countingWords: Set<String> = [
        "totalt", "sammanlagt", "drygt", "knappt", "nästan", "omkring", "cirka", "ca", "var", "är", "har", "hade",
        "hela", "finns", "fanns", "de", "med", "av", "antal", "antalet",
    ]

    /// Whether a number stands before a title, as that of a heading or a year does: what is counted has no capital.
    private func isOfHeading(
        _ figure: StatedFigures.Figure, _ after: ArraySlice<TextWord>, _ utf8: [UInt8],
        _ measure: (FigureMention.Measure, end: Int?)
    ) -> Bool {
        guard measure.0 == .count else { return false }
        if measure.end != nil { return after.first.map { Self.hasCapital(utf8, at: $0.range.lowerBound) } ?? false }
        // "3 Personer": the word was read as a unit.
        guard figure.number.unit != nil, let word = figure.number.written.split(separator: " ").last else {
            return false
        }
        return word.first?.isUppercase == true
    }

    /// Whether a capital letter of Swedish stands at a place.
    private static func hasCapital(_ utf8: [UInt8], at place: Int) -> Bool {
        guard utf8.indices.contains(place) else { return false }
        if (0x41...0x5A).contains(utf8[place]) { return true }
        // Ä, Å, Ö and É are C3 84, C3 85, C3 96 and C3 89.
        return utf8[place] == 0xC3 && utf8.indices.contains(place + 1) && (0x80...0x9E).contains(utf8[place + 1])
    }

    /// What a number without a unit or a noun after it is of.
    private func bare(_ before: ArraySlice<TextWord>) -> (FigureMention.Measure, end: Int?)? {
        Self.isCountedBefore(before) ? (.count, nil) : nil
    }

    private func isCounted(_ word: [UInt8]) -> Bool {
        word.count >= 5 && WordForms.isSignificant(word) && isOfTables(word)
            && (word.suffix(3).elementsEqual("are".utf8) || word.suffix(2).elementsEqual("er".utf8)
                || word.suffix(2).elementsEqual("or".utf8) || word.suffix(2).elementsEqual("ar".utf8)
                || word.suffix(1).elementsEqual("a".utf8) || word.suffix(1).elementsEqual("n".utf8))
    }

    /// The power of ten of a word such as "miljoner", unless it counts persons.
    private static func scale(_ word: String, _ next: TextWord?) -> Int? {
        guard let exponent = ["miljoner": 6, "miljon": 6, "mn": 6, "miljarder": 9, "tusen": 3][word] else { return nil }
        let counted = ["invånare", "människor", "personer", "besök", "besökare", "svenskar"]
        return next.map { counted.contains($0.string) } ?? false ? nil : exponent
    }

    private static func speaksOfMoney(_ before: ArraySlice<TextWord>) -> Bool {
        before.suffix(8).contains { word in
            ["budget", "underskott", "överskott", "kostna", "intäkt", "avvikelse", "resultat"].contains {
                word.text.starts(with: $0.utf8)
            }
        }
    }

    /// Whether the words before a number say that it counts: "antalet hushåll var 178".
    private static func isCountedBefore(_ before: ArraySlice<TextWord>) -> Bool {
        guard let last = before.last?.string,
            ["var", "är", "till", "blev", "och", "uppgår", "uppgick", "januari", "början", "slut", "december"].contains(
                last)
        else { return false }
        return before.contains { ["antal", "antalet", "medeltalet"].contains($0.string) }
    }

    // MARK: The words beside it

    private static func bound(_ before: ArraySlice<TextWord>) -> FigureMention.Bound? {
        let last = before.suffix(2).map(\.string)
        if last.last == "över" || last.last == "minst" || last == ["mer", "än"] || last == ["fler", "än"] {
            return .above
        }
        if last.last == "under" || last.last == "högst" || last == ["mindre", "än"] || last == ["färre", "än"] {
            return .below
        }
        return nil
    }

    private static let rises = ["ökat", "ökade", "ökning", "ökningen", "ökar", "stigit", "höjts", "höjning"]
    private static let falls = ["minskat", "minskade", "minskning", "minskningen", "minskar", "sjunkit", "sänkts"]

    private static func claim(
        _ before: ArraySlice<TextWord>, _ after: ArraySlice<TextWord>, _ bound: FigureMention.Bound?,
        _ measure: FigureMention.Measure
    ) -> FigureMention.Claim {
        let near = before.suffix(4).map(\.string)
        let preposition = near.last(where: { !["ca", "cirka", "i", "snitt", "totalt"].contains($0) })
        if ["med", "på", "om"].contains(preposition) {
            if near.contains(where: falls.contains) { return .change(isRise: false) }
            if near.contains(where: rises.contains) { return .change(isRise: true) }
        }
        let next = after.prefix(2).map(\.string)
        if next.contains("färre") { return .change(isRise: false) }
        if next.contains("fler") { return .change(isRise: true) }
        if measure == .percentagePoints { return .change(isRise: nil) }
        if near.last == "från" || near.last == "mot" || near.suffix(2) == ["jämfört", "med"] { return .before }
        return .level(bound)
    }

    /// The years beside a number: after it ("178 år 2022", "år 2020 och 2022"), or else just before it.
    private static func years(_ before: ArraySlice<TextWord>, _ after: ArraySlice<TextWord>) -> [Int] {
        var years: [Int] = []
        for word in after.prefix(6) {
            if let year = year(word) {
                years.append(year)
            } else if !["år", "och", "under", "för", "i"].contains(word.string) {
                break
            }
        }
        if !years.isEmpty { return years }
        return before.last(where: { year($0) != nil }).flatMap(year).map { [$0] } ?? []
    }

    private static func year(_ word: TextWord) -> Int? {
        word.text.count == 4 ? Int(word.string).flatMap { (1990...2100).contains($0) ? $0 : nil } : nil
    }

    private static func unit(of written: String) -> String? {
        let unit = written.drop { !$0.isLetter && $0 != "%" }
        let rest =
            unit.hasPrefix("ca ") || unit.hasPrefix("minus ") || unit.hasPrefix("cirka ")
            ? unit.drop { $0 != " " }.drop { !$0.isLetter && $0 != "%" } : unit
        guard !rest.isEmpty else { return nil }
        let words = rest.split(separator: " ")
        return words.count > 1 && ["nya", "olika", "fler", "färre", "st"].contains(words[0])
            ? String(words[words.count - 1]) : String(rest)
    }

    // MARK: In words

    /// Shares and differences whose number is a word: "två procentenheter".
    private func inWords(_ sentence: TextSentence, _ utf8: [UInt8]) -> [FigureMention] {
        zip(sentence.words, sentence.words.dropFirst()).compactMap { word, unit in
            guard let number = Self.numerals[word.string],
                ["procentenheter", "procentenhet", "procent"].contains(unit.string)
            else { return nil }
            let range = word.range.lowerBound..<unit.range.upperBound
            let measure: FigureMention.Measure = unit.string == "procent" ? .share : .percentagePoints
            let before = sentence.words(before: range.lowerBound).suffix(TextSentence.farthest)
            let after = sentence.words(after: range.upperBound).prefix(TextSentence.farthest)
            return FigureMention(
                written: String(decoding: utf8[range], as: UTF8.self), number: DecimalNumber(whole: Int32(number)),
                unit: unit.string, measure: measure, claim: Self.claim(before, after, nil, measure),
                isApproximate: false, years: Self.years(before, after), hasSign: false, range: range, line: 0,
                sentence: 0)
        }
    }
}
