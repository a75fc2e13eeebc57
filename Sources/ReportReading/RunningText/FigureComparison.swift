import Oversight

/// Compares the figures of running text with those of tables.
///
/// Text names things in other words than tables, rounds, drops signs, and speaks of parts that no table has. A figure that
/// a table states agrees; one disagrees only if it is certain which cell it is about.
struct FigureComparison {
    /// What comparing a figure gave.
    struct Outcome {
        var verdict: ReadFigure.Verdict
        /// The row and the column, if they are known.
        var refersTo: String?
        var finding: Finding?

        static let unchecked = Outcome(verdict: .unchecked)
        static func agrees(_ refersTo: String) -> Outcome { Outcome(verdict: .agrees, refersTo: refersTo) }
    }

    /// The rows of the report.
    var index: SubjectIndex
    /// The year of the report, if it is known.
    let year: Int?
    /// The rows that are looked at whatever the words are, each kind of them few.
    private let totals: [RowSubject]
    private let areas: [RowSubject]
    private let degrees: [RowSubject]
    private let persons: [Int]
    /// The row that the last sentence of the paragraph was about.
    private var last: Int?

    /// How many rows are looked at whatever the words are.
    private static let mostRows = 40

    init(_ index: SubjectIndex, year: Int?) {
        self.index = index
        self.year = year
        let subjects = index.subjects
        totals = Array(subjects.lazy.filter { $0.isTotal && $0.isMoney }.prefix(Self.mostRows))
        areas = Array(subjects.lazy.filter { $0.kind == .operatingByArea && $0.isNet }.prefix(Self.mostRows))
        degrees = Array(subjects.lazy.filter { $0.kind == .employmentDegree }.prefix(Self.mostRows))
        persons = Array(
            subjects.indices.lazy.filter {
                (subjects[$0].kind == .headcount || subjects[$0].kind == .employmentDegree) && subjects[$0].isTotal
            }.prefix(Self.mostRows))
    }

    /// Forgets what the last sentence was about, at the beginning of a paragraph.
    mutating func startParagraph() { last = nil }

    /// Compares a figure.
    ///
    /// - Parameters:
    ///   - mention: The figure.
    ///   - sentences: The sentences of its paragraph.
    ///   - heading: The heading that it stands under.
    mutating func compare(
        _ mention: FigureMention, in sentences: [TextSentence], under heading: String?
    ) -> Outcome {
        switch mention.measure {
        case .money: compareMoney(mention, sentences[mention.sentence], heading)
        case .share, .percentagePoints, .count: compareValue(mention, sentences)
        }
    }

    // MARK: Values of indicators and numbers of persons and things

    private static let others: Set<String> = [
        "riket", "rikets", "länet", "länets", "landet", "landets", "genomsnittet", "rikssnittet", "regionen",
        "nationellt",
    ]
    private static let timePoints: Set<String> = [
        "början", "slut", "slutet", "årsskiftet", "januari", "februari", "mars", "april", "maj", "juni", "juli",
        "augusti",
        "september", "oktober", "november", "december", "jan", "hösten", "våren", "kvartal", "halvåret", "tertial",
    ]

    private mutating func compareValue(_ mention: FigureMention, _ sentences: [TextSentence]) -> Outcome {
        let sentence = sentences[mention.sentence]
        let previous = mention.sentence > 0 ? sentences[mention.sentence - 1] : nil
        let before = sentence.words(before: mention.range.lowerBound).suffix(TextSentence.farthest)
        let after = sentence.words(after: mention.range.upperBound).prefix(TextSentence.farthest)
        let near = (before.suffix(8) + after.prefix(3)).map(\.string)
        if near.contains(where: Self.others.contains) { return .unchecked }
        // "11.3 % within home care" is a part of what the sentence is about.
        if ["inom", "bland"].contains(after.first?.string) { return .unchecked }
        if let ratio = netRatio(mention, before) { return ratio }
        let words = (before + after).map(\.text)
        if let difference = genderDifference(mention, words) { return difference }
        // "It is now 95.3 %": what "it" is, the sentence before says.
        let isPronoun = before.first.map { ["det", "den", "detta", "denna"].contains($0.string) } ?? false
        let earlier = isPronoun ? previous?.words.prefix(TextSentence.farthest).map(\.text) ?? [] : []
        let found = subject(mention, words, before) ?? (isPronoun ? known(mention, earlier) : nil)
        guard let (subject, isSure) = found else { return .unchecked }
        last = subject
        let isPoint = (before.suffix(8) + after.prefix(4)).contains { Self.timePoints.contains($0.string) }
        let isCertain = isSure && !isPoint && SameThing(mention, sentences).isCertain(of: index.subjects[subject])
        return outcome(mention, index.subjects[subject], isSure: isCertain)
    }

    /// The row that a sentence is about, and whether no other can be meant.
    private mutating func subject(
        _ mention: FigureMention, _ words: [[UInt8]], _ before: ArraySlice<TextWord>
    ) -> (Int, isSure: Bool)? {
        if let total = total(mention, words) { return total }
        let head = RowSubject.head(of: before.map(\.text)) ?? mention.unit.map { Array($0.lowercased().utf8) }
        let subjects = index.subjects
        let matches = index.matches(words + (mention.unit.map { [Array($0.lowercased().utf8)] } ?? [])).filter {
            match in
            let subject = subjects[match.subject]
            guard match.isLikely, Self.fits(mention, subject) else { return false }
            guard mention.measure == .count, let known = subject.head, let head else { return true }
            return WordForms.areSame(known, head)
        }
        guard let best = matches.first else { return nil }
        let rivals = matches.dropFirst().prefix { $0.matched * best.total == best.matched * $0.total }
        let isAlone = rivals.allSatisfy { subjects[$0.subject].points == subjects[best.subject].points }
        return (best.subject, isAlone)
    }

    /// The row that the sentence before is about.
    private func known(_ mention: FigureMention, _ words: [[UInt8]]) -> (Int, isSure: Bool)? {
        if let total = total(mention, words) { return total }
        guard let last, Self.fits(mention, index.subjects[last]) || mention.claim != .level(nil) else { return nil }
        return (last, true)
    }

    /// The total of the persons employed, or of their degree of employment.
    private func total(_ mention: FigureMention, _ words: [[UInt8]]) -> (Int, isSure: Bool)? {
        let isOfPersons = mention.measure == .count && ["anställda", "medarbetare"].contains(Self.noun(mention))
        let isOfDegree = mention.measure == .share && words.contains { $0.starts(with: "sysselsättningsgrad".utf8) }
        guard isOfPersons || isOfDegree else { return nil }
        let kind: StatementKind = isOfPersons ? .headcount : .employmentDegree
        guard let total = persons.filter({ index.subjects[$0].kind == kind }).only else { return nil }
        // "165 of them are …" is about a part of them, which only a person can tell.
        let isWhole = words.contains { ["har", "antalet", "till", "på"].map { Array($0.utf8) }.contains($0) }
        return (total, isWhole)
    }

    private static func noun(_ mention: FigureMention) -> String {
        mention.unit.map { $0.lowercased() } ?? ""
    }

    private static func fits(_ mention: FigureMention, _ subject: RowSubject) -> Bool {
        switch (mention.measure, subject.scale) {
        case (.money, .money), (.share, .share), (.percentagePoints, .share), (.count, .count): true
        // "It fell by 25 %": the change of a number.
        case (.share, .count), (.share, .unknown): mention.claim != .level(nil) || subject.scale == .unknown
        case (.count, .unknown): true
        case (.money, _), (.share, .money), (.percentagePoints, _), (.count, _): false
        }
    }

    private func outcome(_ mention: FigureMention, _ subject: RowSubject, isSure: Bool) -> Outcome {
        switch mention.claim {
        case .level(let bound): level(mention, subject, bound, isSure)
        case .before: level(mention, subject, nil, false, yearsBack: 1)
        case .change(let isRise): change(mention, subject, isRise, isSure)
        }
    }

    private func level(
        _ mention: FigureMention, _ subject: RowSubject, _ bound: FigureMention.Bound?, _ isSure: Bool,
        yearsBack: Int = 0
    ) -> Outcome {
        let isOfYear = mention.years.isEmpty || yearsBack > 0 && mention.years == year.map { [$0] }
        let years = isOfYear ? year.map { [$0 - yearsBack] } ?? [] : mention.years
        let points = years.compactMap { subject.point(of: $0) }
        guard !points.isEmpty, points.count == years.count else { return .unchecked }
        let place = "\(subject.label), \(points.map(\.column).joined(separator: ", "))"
        let odd = points.first { !Self.holds(mention, $0.number, bound) }
        guard let odd else { return .agrees(place) }
        // Of several figures of one year, each is of a part.
        let isAlone = years.allSatisfy { year in subject.points.count { $0.year == year && $0.isOutcome } < 2 }
        guard isSure, isAlone, odd.isOutcome, SameThing.mayBeSlip(mention.number, for: odd.number) else {
            return .unchecked
        }
        return disagrees(mention, subject, odd.number, place)
    }

    private static func holds(
        _ mention: FigureMention, _ number: DecimalNumber, _ bound: FigureMention.Bound?
    ) -> Bool {
        let other = TextFigureRule.Stated(number)
        if TextFigureRule.agrees(mention.stated(), with: other) && bound == nil { return true }
        switch bound {
        case .above: return !number.isLess(than: mention.number)
        case .below: return !mention.number.isLess(than: number)
        case nil: return false
        }
    }

    /// Compares a difference from the year before, in units of the row or in per cent.
    private func change(
        _ mention: FigureMention, _ subject: RowSubject, _ isRise: Bool?, _ isSure: Bool
    ) -> Outcome {
        guard let year, let now = subject.point(of: year), let before = subject.point(of: year - 1),
            now.isOutcome, before.isOutcome, let difference = now.number.minus(before.number)
        else { return .unchecked }
        let isPercent = mention.measure == .share && subject.scale != .share
        guard let found = isPercent ? Self.percent(difference, of: before.number) : difference else {
            return .unchecked
        }
        let place = "\(subject.label), \(before.column)–\(now.column)"
        let text = TextFigureRule.Stated(
            mention.number.magnitude, isApproximate: mention.isApproximate, line: mention.line)
        let isDirected = isRise.map { $0 == (found.significand > 0) } ?? true
        if isDirected, TextFigureRule.agrees(text, with: .init(found.magnitude)) { return .agrees(place) }
        guard isSure, isRise != nil else { return .unchecked }
        return disagrees(mention, subject, isPercent ? Self.tenths(found) : found, place)
    }

    private static func tenths(_ number: DecimalNumber) -> DecimalNumber {
        let thousandths = number.significand
        let rounded = (thousandths.magnitude + 50) / 100
        return DecimalNumber(significand: thousandths < 0 ? -Int(rounded) : Int(rounded), decimals: 1) ?? number
    }

    private static func percent(_ part: DecimalNumber, of whole: DecimalNumber) -> DecimalNumber? {
        let decimals = max(part.decimals, whole.decimals)
        let (part, whole) = (part.units(of: decimals), whole.units(of: decimals))
        guard whole != 0 else { return nil }
        return Int(exactly: part * 100_000 / whole).flatMap { DecimalNumber(significand: $0, decimals: 3) }
    }

    /// Compares "two percentage points higher among men than among women" with the rows of both.
    private func genderDifference(_ mention: FigureMention, _ words: [[UInt8]]) -> Outcome? {
        guard mention.measure == .percentagePoints, let year,
            words.contains(where: { $0.starts(with: "sysselsättningsgrad".utf8) })
        else { return nil }
        func value(_ labels: [String]) -> DecimalNumber? {
            degrees.first { labels.contains(Wording.key($0.label)) }?.point(of: year)?.number
        }
        guard let women = value(["kvinna", "kvinnor"]), let men = value(["man", "män"]),
            let difference = men.minus(women)
        else { return nil }
        let text = TextFigureRule.Stated(mention.number.magnitude, line: mention.line)
        return TextFigureRule.agrees(text, with: .init(difference.magnitude))
            ? .agrees("Kvinnor och män, \(year)") : .unchecked
    }

    private func disagrees(
        _ mention: FigureMention, _ subject: RowSubject, _ number: DecimalNumber, _ place: String
    ) -> Outcome {
        let finding = Finding(
            code: .textTableDisagree, line: mention.line,
            figures: [
                .init(.title, text: place), .init(.written, text: mention.written), .init(.other, number: number),
                .init(.otherLine, number: DecimalNumber(significand: subject.line)),
            ])
        return Outcome(verdict: .disagrees, refersTo: place, finding: finding)
    }

    // MARK: Money

    private mutating func compareMoney(
        _ mention: FigureMention, _ sentence: TextSentence, _ heading: String?
    ) -> Outcome {
        guard case .money(let exponent) = mention.measure, let exponent else { return .unchecked }
        let claim = MoneyClaim(mention, sentence)
        let text = TextFigureRule.Stated(
            mention.number.magnitude, exponent: exponent, isApproximate: mention.isApproximate, line: mention.line)
        let found = claim.words.isEmpty ? [] : moneyRows(claim)
        // What is said of an area is said of its net first.
        let rows =
            found.filter { !index.subjects[$0.subject].isPartOfGroup }
            + found.filter { index.subjects[$0.subject].isPartOfGroup && !$0.isExact && claim.isOfPart }
        for row in rows {
            let subject = index.subjects[row.subject]
            if let point = claim.points(of: subject).first(where: { agrees(text, $0, subject) }) {
                return .agrees("\(subject.label), \(point.column)")
            }
        }
        if let sum = sum(claim, text, rows, heading) { return .agrees(sum) }
        if let total = printedTotal(text, exponent, mention.isApproximate, claim) { return .agrees(total) }
        let exact = rows.filter(\.isExact)
        guard exact.count == 1, let year, claim.years.allSatisfy({ $0 == year }), mention.claim == .level(nil) else {
            return .unchecked
        }
        let subject = index.subjects[exact[0].subject]
        guard claim.role != nil, let point = claim.points(of: subject).only else { return .unchecked }
        return disagrees(mention, subject, point.number, "\(subject.label), \(point.column)")
    }

    private func agrees(_ text: TextFigureRule.Stated, _ point: RowSubject.Point, _ subject: RowSubject) -> Bool {
        guard case .money(let exponent) = subject.scale else { return false }
        return TextFigureRule.agrees(text, with: .init(point.number.magnitude, exponent: exponent))
    }

    /// The rows of money whose name the words before a figure contain, and whether they contain nothing else.
    private mutating func moneyRows(_ claim: MoneyClaim) -> [(subject: Int, isExact: Bool)] {
        let words = claim.words
        return index.matches(words).compactMap { match in
            let subject = index.subjects[match.subject]
            guard case .money = subject.scale, subject.statement != nil else { return nil }
            let names = subject.names.filter { name in
                !name.isEmpty && name.allSatisfy { word in words.contains { WordForms.areSame($0, word) } }
            }
            let isExact = names.contains { name in
                words.allSatisfy { word in name.contains { WordForms.areSame($0, word) } }
            }
            return names.isEmpty && !(match.matched >= 2 && 2 * match.matched >= match.total)
                ? nil : (match.subject, isExact)
        }
    }

    /// The rows that a figure of a whole area is the sum of: those that it names, or those that stand together under
    /// other names.
    private func sum(
        _ claim: MoneyClaim, _ text: TextFigureRule.Stated, _ rows: [(subject: Int, isExact: Bool)], _ heading: String?
    ) -> String? {
        guard claim.role == .deviation, !rows.contains(where: \.isExact) else { return nil }
        let named = rows.map { index.subjects[$0.subject] }.filter { !$0.isTotal && $0.kind == .operatingByArea }
            .sorted { $0.line < $1.line }
        if named.count > 1, agrees(text, sumOf: named[...]) { return named.map(\.label).joined(separator: " + ") }
        guard named.isEmpty, let heading, claim.isAbout(heading) else { return nil }
        var found: [ArraySlice<RowSubject>] = []
        for start in areas.indices {
            for end in areas.indices where end > start && end - start < 6 && agrees(text, sumOf: areas[start...end]) {
                found.append(areas[start...end])
            }
        }
        return found.count == 1 ? found[0].map(\.label).joined(separator: " + ") : nil
    }

    private func agrees(_ text: TextFigureRule.Stated, sumOf rows: ArraySlice<RowSubject>) -> Bool {
        let numbers = rows.compactMap { row in row.points.first { $0.role == .deviation }?.number }
        let decimals = numbers.map(\.decimals).max() ?? 0
        let units = numbers.reduce(Int128(0)) { $0 + $1.units(of: decimals) }
        guard numbers.count == rows.count, case .money(let exponent) = rows.first?.scale,
            let sum = DecimalNumber(units: units, decimals: decimals)
        else { return false }
        return TextFigureRule.agrees(text, with: .init(sum.magnitude, exponent: exponent))
    }

    /// The total row that prints the same figure: what text says of the whole without naming it.
    private func printedTotal(
        _ text: TextFigureRule.Stated, _ exponent: Int, _ isApproximate: Bool, _ claim: MoneyClaim
    ) -> String? {
        let digits = text.number.description.utf8.count { $0 != UInt8(ascii: ".") }
        for subject in totals {
            guard case .money(let power) = subject.scale else { continue }
            let isSame = { (point: RowSubject.Point) in
                if isApproximate { return claim.isOfWhole && self.agrees(text, point, subject) }
                if power == exponent, digits >= 3 { return point.number.magnitude.hasSameValue(as: text.number) }
                return digits >= 3 && claim.isOfWhole && self.agrees(text, point, subject)
            }
            if let point = claim.points(of: subject).first(where: isSame) ?? subject.points.first(where: isSame) {
                return "\(subject.label), \(point.column)"
            }
        }
        return nil
    }

    /// Compares a share that is a deviation with the total's deviation in hundredths of the budget.
    private func netRatio(_ mention: FigureMention, _ before: ArraySlice<TextWord>) -> Outcome? {
        guard mention.measure == .share, before.suffix(5).contains(where: { $0.string.hasSuffix("avvikelse") }) else {
            return nil
        }
        for subject in totals {
            for (deviation, budget) in [(ColumnRole.forecastDeviation, ColumnRole.yearBudget), (.deviation, .budget)] {
                guard let part = subject.points.first(where: { $0.role == deviation }),
                    let whole = subject.points.first(where: { $0.role == budget }),
                    let percent = Self.percent(part.number.magnitude, of: whole.number.magnitude)
                else { continue }
                let text = TextFigureRule.Stated(mention.number.magnitude, isApproximate: mention.isApproximate)
                if TextFigureRule.agrees(text, with: .init(percent)) {
                    return .agrees("\(subject.label), \(part.column) / \(whole.column)")
                }
            }
        }
        return .unchecked
    }
}

extension RowSubject {
    /// Whether it is the net of a group of rows.
    var isNet: Bool { isNetOfGroup && points.contains { $0.role == .deviation } }

    /// Whether its figures are money of a statement.
    var isMoney: Bool {
        guard case .money = scale else { return false }
        return statement != nil
    }
}

extension Array {
    /// The element, if there is exactly one.
    var only: Element? { count == 1 ? self[0] : nil }
}

extension DecimalNumber {
    /// The number without its sign.
    var magnitude: DecimalNumber {
        significand < 0 ? DecimalNumber(significand: -significand, decimals: decimals) ?? self : self
    }
}
