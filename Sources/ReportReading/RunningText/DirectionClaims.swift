import Oversight

/// Compares sentences that say that something rose, fell, or got worse, without a figure, with the rows of tables.
struct DirectionClaims {
    /// The rows of the report.
    var index: SubjectIndex
    /// The year of the report.
    let year: Int?

    /// What a word says of a change.
    private enum Direction {
        case rise, fall
        /// Better or worse, which is no direction of a value, but a change.
        case change
    }

    private static let words: [String: Direction] = [
        "ökat": .rise, "ökade": .rise, "ökar": .rise, "stigit": .rise, "steg": .rise, "minskat": .fall,
        "minskade": .fall, "minskar": .fall, "sjunkit": .fall, "sjönk": .fall, "försämrats": .change,
        "försämrat": .change, "förbättrats": .change, "förbättrat": .change,
    ]

    /// The findings of a paragraph.
    ///
    /// - Parameters:
    ///   - paragraph: The paragraph.
    ///   - sentences: Its sentences.
    ///   - withFigures: The sentences that state figures of their own, by their index.
    mutating func find(
        in paragraph: RunningParagraph, _ sentences: [TextSentence], withFigures: Set<Int>
    ) -> [Finding] {
        var context: [[UInt8]] = []
        var findings: [Finding] = []
        for (number, sentence) in sentences.enumerated() {
            defer { context = Array((context + sentence.words.map(\.text)).suffix(TextSentence.farthest)) }
            guard !withFigures.contains(number), sentence.words.count <= TextSentence.farthest,
                let claim = claim(sentence)
            else { continue }
            if let finding = finding(claim, sentence, context, paragraph) { findings.append(finding) }
        }
        return findings
    }

    private typealias Claim = (direction: Direction, written: String, words: [[UInt8]])

    /// What the sentence says of a change; `nil` if it says nothing or several things.
    private func claim(_ sentence: TextSentence) -> Claim? {
        let words = sentence.words
        let places = words.indices.filter { Self.words[words[$0].string] != nil }
        if let place = places.only, let direction = Self.words[words[place].string] {
            // What changes stands before the verb: "X has fallen", "have the costs of X fallen".
            let isPerfect = place > 0 && words[..<place].contains { ["har", "är"].contains($0.string) }
            let isPast = ["ökade", "minskade", "sjönk", "steg"].contains(words[place].string)
            guard isPerfect || isPast else { return nil }
            return (direction, words[place].string, words[..<place].map(\.text))
        }
        let strings = words.map(\.string)
        guard places.isEmpty, let worse = strings.firstIndex(where: { $0 == "sämre" || $0 == "försämring" }),
            strings[worse...].prefix(3).contains(where: { $0 == "resultat" || $0 == "är" })
        else { return nil }
        let written = strings[worse...].prefix(2).joined(separator: " ")
        return (.change, written, words[(worse + 1)...].map(\.text))
    }

    private mutating func finding(
        _ claim: Claim, _ sentence: TextSentence, _ context: [[UInt8]], _ paragraph: RunningParagraph
    ) -> Finding? {
        let subjects = index.subjects
        let matches = index.matches(claim.words + context).filter { match in
            let subject = subjects[match.subject]
            guard match.isNearlyWhole, !subject.isMoney else { return false }
            let own = subject.words.count { word in claim.words.contains { WordForms.areSame($0, word) } }
            return own >= min(2, subject.words.count) && (subject.words.first?.count ?? 0) >= 6
        }
        guard let best = matches.first,
            matches.dropFirst().allSatisfy({ $0.matched * best.total < best.matched * $0.total })
        else { return nil }
        let subject = subjects[best.subject]
        let strings = sentence.words.map(\.string)
        guard let (before, now) = values(of: subject, since: base(strings)),
            let difference = now.number.minus(before.number), contradicts(claim.direction, difference)
        else { return nil }
        return Finding(
            code: .textTableDisagree, line: paragraph.line(at: sentence.range.lowerBound),
            figures: [
                .init(.title, text: subject.label), .init(.written, text: claim.written),
                .init(.other, number: before.number), .init(.value, number: now.number),
                .init(.otherLine, number: DecimalNumber(significand: subject.line)),
            ])
    }

    private func contradicts(_ direction: Direction, _ difference: DecimalNumber) -> Bool {
        switch direction {
        case .rise: difference.significand <= 0
        case .fall: difference.significand >= 0
        case .change: difference.significand == 0
        }
    }

    /// The year that a sentence compares with: "since 2020", "compared with 2022".
    private func base(_ words: [String]) -> Int? {
        for (index, word) in words.enumerated() where ["sen", "sedan", "med", "från"].contains(word) {
            if let next = words[(index + 1)...].prefix(2).lazy.compactMap({ Int($0) }).first,
                (1990...2100).contains(next)
            {
                return next
            }
        }
        return nil
    }

    /// The value of the base year, or of the year before, and the one of the report's year or of the latest.
    private func values(
        of subject: RowSubject, since base: Int?
    ) -> (before: RowSubject.Point, now: RowSubject.Point)? {
        if subject.kind == .quantities {
            guard base == nil,
                let before = subject.points.first(where: { $0.role == .outcome || $0.role == .previousYear }),
                let now = subject.points.last(where: { $0.role == .forecast || $0.role == .outcome }), before != now
            else { return nil }
            return (before, now)
        }
        let series = subject.series
        guard let now = year.flatMap({ subject.point(of: $0) }) ?? (base == nil ? nil : series.last) else { return nil }
        let before = base.map { subject.point(of: $0) } ?? year.flatMap { subject.point(of: $0 - 1) }
        return before.flatMap { $0 == now ? nil : ($0, now) }
    }
}
