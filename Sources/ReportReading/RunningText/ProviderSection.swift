import Oversight

/// Reads the follow-up of private providers: how many there are, which were drawn, and their answers.
enum ProviderSection {
    private static let numerals: [String: Int] = [
        "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
        "elva": 11, "tolv": 12,
    ]
    private static let providers = ["leverantör", "utförare", "entreprenör", "företag", "avtal"]
    /// Headings inside of the section.
    private static let inner: Set<String> = [
        "metod", "frågor", "frågeställning", "frågeställningar", "urval", "resultat", "svar", "bakgrund",
        "genomförande",
        "syfte", "slutsats", "slutsatser", "sammanfattning", "bedömning",
    ]

    /// The follow-up, or `nil` if the document has no such section.
    ///
    /// - Parameters:
    ///   - lines: The lines of the document, in order.
    ///   - outline: What they are.
    static func read(_ lines: [TextLine], outline: ReportOutline) -> ReadProviderFollowUp? {
        guard let start = lines.firstIndex(where: { isHeading($0.text) }) else { return nil }
        let body = lines[(start + 1)...].prefix { line in
            guard let heading = outline.heading(at: line.number) else { return true }
            return inner.contains(PlainWords.key(heading.title)) || NumberedItem(line.text) != nil
        }
        let paragraphs = RunningParagraph.of(body) { line in
            outline.isRunningText(line.number) || NumberedItem(line.text) != nil
        }
        var followUp = ReadProviderFollowUp(
            suppliersUsed: nil, drawn: [], drawnCount: nil, method: nil, answers: answers(paragraphs),
            line: lines[start].number)
        let prose = paragraphs.prefix { NumberedItem($0.text) == nil && answer($0.text) == nil }
        for paragraph in prose { takeSample(paragraph, into: &followUp) }
        followUp.suppliersUsed = followUp.suppliersUsed ?? prose.lazy.compactMap(contracts).first
        if let named = followUp.answers.first(where: { isName($0) }) {
            followUp.drawn = names(in: named.answer)
        }
        let isStated = followUp.suppliersUsed != nil || followUp.drawnCount != nil || !followUp.answers.isEmpty
        return isStated ? followUp : nil
    }

    private static func isHeading(_ text: String) -> Bool {
        guard text.utf8.count <= 120, text.containsInAnyCase("privata") || text.containsInAnyCase("externa") else {
            return false
        }
        var words = PlainWords.key(text).split(separator: " ")
        if let first = words.first, first.allSatisfy({ $0.isNumber || $0 == "." }) { words.removeFirst() }
        guard (2...5).contains(words.count), words.last.map({ ["utförare", "leverantörer"].contains($0) }) == true
        else {
            return false
        }
        return words.contains("privata") || words.contains("externa")
    }

    // MARK: The sample

    private static func takeSample(_ paragraph: RunningParagraph, into followUp: inout ReadProviderFollowUp) {
        let bytes = Array(paragraph.text.utf8)
        for sentence in TextSentence.of(paragraph.text) {
            let words = sentence.words.prefix(TextSentence.farthest).map(\.string)
            guard let count = count(in: words) else { continue }
            let isDraw = words.contains { word in
                ["slump", "lott", "stickprov", "urval", "utvald", "valdes"].contains(where: word.hasPrefix)
            }
            if isDraw {
                followUp.drawnCount = followUp.drawnCount ?? count
                let end = min(sentence.range.upperBound + 1, bytes.count)
                followUp.method =
                    followUp.method ?? String(decoding: bytes[sentence.range.lowerBound..<end], as: UTF8.self)
            } else if words.contains(where: { $0.hasPrefix("använ") || $0.hasPrefix("anlita") }) {
                followUp.suppliersUsed = followUp.suppliersUsed ?? count
            }
        }
    }

    /// How many providers a paragraph says that there are contracts with: several, as one may be what is followed up.
    private static func contracts(_ paragraph: RunningParagraph) -> Int? {
        TextSentence.of(paragraph.text).lazy.compactMap { sentence in
            let words = sentence.words.prefix(TextSentence.farthest).map(\.string)
            return words.contains { $0.hasPrefix("avtal") } ? count(in: words) : nil
        }.first { $0 > 1 }
    }

    /// The number before the word for providers, with at most one word between.
    private static func count(in words: [String]) -> Int? {
        for (index, word) in words.enumerated() where providers.contains(where: word.hasPrefix) {
            for before in words[..<index].suffix(2).reversed() {
                if let number = Int(before), number < 1000 { return number }
                if let number = numerals[before] { return number }
            }
        }
        return nil
    }

    // MARK: Questions and answers

    private static func answers(_ paragraphs: [RunningParagraph]) -> [ProviderAnswer] {
        var answers: [ProviderAnswer] = []
        for paragraph in paragraphs {
            if let item = NumberedItem(paragraph.text) {
                answers.append(question(item.text))
            } else if let last = answers.indices.last {
                let text = answer(paragraph.text) ?? paragraph.text
                answers[last].answer += answers[last].answer.isEmpty ? text : "\n" + text
            } else if paragraph.text.hasSuffix("?"), paragraph.text.utf8.count <= 400 {
                answers.append(question(paragraph.text))
            }
        }
        return answers.filter { !$0.answer.isEmpty }
    }

    private static func question(_ text: String) -> ProviderAnswer {
        var text = text
        var given = ""
        // "1. Supplier: the name" on one line.
        if let range = text.firstRange(of: "Svar:") {
            given = PlainWords.tidied(text[range.upperBound...])
            text = PlainWords.tidied(text[..<range.lowerBound])
        }
        let mark = text.firstIndex { $0 == "," || $0 == ":" }
        let topic = mark.map { text[..<$0] }.flatMap { PlainWords.count($0) <= 3 ? String($0) : nil }
        if text.last == ":" { text.removeLast() }
        return ProviderAnswer(topic: topic, question: text, answer: given)
    }

    private static func answer(_ text: String) -> String? {
        guard text.lowercased().hasPrefix("svar:") else { return nil }
        return PlainWords.tidied(text.dropFirst(5))
    }

    private static func isName(_ answer: ProviderAnswer) -> Bool {
        let key = PlainWords.key(answer.topic ?? answer.question)
        return ["leverantör", "leverantören", "utförare", "utföraren", "namn", "företag"].contains(key)
    }

    private static func names(in answer: String) -> [String] {
        answer.split(whereSeparator: { ",;\n".contains($0) }).map { PlainWords.tidied($0) }.filter { !$0.isEmpty }
    }
}
