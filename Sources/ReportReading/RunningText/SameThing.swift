import Oversight

/// Whether a figure of running text is certainly about the row of a table that it is compared with.
///
/// A row that shares some words with a sentence may be about a part of it, or about something else that is counted in the same
/// way: "1,240 households were visited" is no value of "households with smoke alarms". Only a figure that is certainly of the
/// row can contradict it.
struct SameThing {
    private let mention: FigureMention
    private let sentence: TextSentence
    private let before: [String]
    /// The words of the sentence, and of those before it in the paragraph that it goes on from.
    private let words: [[UInt8]]
    private let earlier: [[UInt8]]

    /// How many sentences before that of the figure say what it is about.
    private static let reach = 3

    /// A figure in its paragraph.
    ///
    /// - Parameters:
    ///   - mention: The figure.
    ///   - sentences: The sentences of the paragraph.
    init(_ mention: FigureMention, _ sentences: [TextSentence]) {
        self.mention = mention
        sentence = sentences[mention.sentence]
        before = sentence.words(before: mention.range.lowerBound).suffix(TextSentence.farthest).map(\.string)
        let after = sentence.words(after: mention.range.lowerBound).prefix(TextSentence.farthest)
        words = before.map { Array($0.utf8) } + after.map(\.text)
        earlier = sentences[..<mention.sentence].suffix(Self.reach).flatMap {
            $0.words.prefix(TextSentence.farthest).map(\.text)
        }
    }

    /// Whether the figure is of the row and of nothing else.
    func isCertain(of subject: RowSubject) -> Bool {
        isOfSameScale(subject) && isNamed(subject) && isOfSameTime && countsSame(subject)
    }

    /// Whether the word for what is counted is one of the row's, or says nothing of its own: "1,987 decisions" is no number of
    /// applications, though both stand in the sentence.
    private func countsSame(_ subject: RowSubject) -> Bool {
        guard mention.measure == .count, let unit = mention.unit?.lowercased(), !Self.counters.contains(unit) else {
            return true
        }
        let word = Array(unit.utf8)
        return subject.names.contains { $0.contains { WordForms.areSame($0, word) } } || !isBesideAnother(subject)
    }

    /// Whether another figure of the sentence counts what the row is of.
    private func isBesideAnother(_ subject: RowSubject) -> Bool {
        zip(sentence.words, sentence.words.dropFirst()).contains { figure, next in
            !mention.range.overlaps(figure.range) && figure.text.last.map { (0x30...0x39).contains($0) } == true
                && subject.words.contains { WordForms.areSame($0, next.text) }
        }
    }

    /// Words that count anything.
    private static let counters: Set<String> = [
        "st", "stycken", "personer", "individer", "dagar", "dygn", "timmar", "tim",
    ]

    /// Whether a level may be another one misstated: not if one is more than twice the other.
    static func mayBeSlip(_ text: DecimalNumber, for table: DecimalNumber) -> Bool {
        let decimals = max(text.decimals, table.decimals)
        let (one, other) = (text.units(of: decimals).magnitude, table.units(of: decimals).magnitude)
        return max(one, other) <= 2 * min(one, other)
    }

    /// Whether both are shares, or both count; a share may also be the change of a number.
    private func isOfSameScale(_ subject: RowSubject) -> Bool {
        switch (mention.measure, subject.scale) {
        case (.share, .share), (.percentagePoints, .share), (.count, .count): true
        case (.share, .count): isChange
        case (.share, _), (.percentagePoints, _), (.count, _), (.money, _): false
        }
    }

    /// Whether nearly all words of a name of the row stand there, or most of them if the same is counted.
    private func isNamed(_ subject: RowSubject) -> Bool {
        let all = words + earlier
        let head = RowSubject.head(of: words) ?? RowSubject.head(of: earlier)
        let isOfSameHead = zip([subject.head].compactMap { $0 }, [head].compactMap { $0 }).contains(
            where: WordForms.areSame)
        return subject.names.contains { name in
            let found = name.count { word in all.contains { WordForms.areSame(word, $0) } }
            return !name.isEmpty && (4 * found >= 3 * name.count || isOfSameHead && 3 * found >= 2 * name.count)
        }
    }

    /// Whether the sentence does not compare parts of years, and states a level where it speaks of a change only with its year
    /// or as what the change led to.
    private var isOfSameTime: Bool {
        let strings = sentence.words.map(\.string)
        // "It varies between 22 % and 97 %" is about parts.
        if before.contains(where: { $0.hasPrefix("varier") }) { return false }
        if isChange {
            return !strings.contains { $0.hasPrefix("period") || $0.hasPrefix("månad") || $0 == "motsvarande" }
        }
        guard mention.years.isEmpty, let last = before.last(where: { !["ca", "cirka"].contains($0) }) else {
            return true
        }
        return last == "till" || !before.contains(where: Self.changes.contains)
    }

    private var isChange: Bool {
        if case .change = mention.claim { true } else { false }
    }

    private static let changes: Set<String> = [
        "ökat", "ökade", "ökar", "ökning", "ökningen", "stigit", "minskat", "minskade", "minskar", "minskning",
        "minskningen", "sjunkit", "tillkom", "tillkommit", "försvann", "utökats", "växt",
    ]
}
