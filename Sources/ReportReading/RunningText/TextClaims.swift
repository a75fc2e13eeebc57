import Oversight

/// A figure of running text with what it stands beside, to be compared with other places of the text.
struct PlacedFigure: Sendable {
    /// The figure.
    var mention: FigureMention
    /// The words of its sentence before it.
    var before: [[UInt8]]
    /// The same as written, without the verb that states the figure; `nil` if nothing is left.
    var about: String?
    /// The years that the sentence names.
    var years: [Int]
    /// The index of the figure among those of the report.
    var figure: Int
}

/// Compares places of the text with each other.
enum TextClaims {
    /// The words of a sentence that are compared, and the least of them.
    private static let words = 4...20

    /// The places that say another figure of a thing than an earlier one does, each with the index of its figure.
    ///
    /// The words before both figures are the same, and they name a row of a table: without that, "overtime costs" of two
    /// areas would be one thing.
    static func contradictions(
        among figures: [PlacedFigure], index: SubjectIndex
    ) -> [(finding: Finding, first: Int, second: Int)] {
        var seen: [[[UInt8]]: PlacedFigure] = [:]
        var found: [(Finding, Int, Int)] = []
        var index = index
        for figure in figures where words.contains(figure.before.count) && figure.mention.claim == .level(nil) {
            guard let first = seen[figure.before] else {
                if let row = namesRow(figure.before, &index), row { seen[figure.before] = figure }
                continue
            }
            guard first.years == figure.years, first.mention.isComparable(with: figure.mention) else { continue }
            let exponents = [first, figure].compactMap(\.mention.exponent)
            let about = figure.about ?? String(decoding: Array(figure.before.joined(separator: [0x20])), as: UTF8.self)
            let finding = TextFigureRule.finding(
                .init(
                    first.mention.number.magnitude, exponent: exponents.first ?? 0,
                    isApproximate: first.mention.isApproximate, line: first.mention.line),
                andText: .init(
                    figure.mention.number.magnitude, exponent: exponents.last ?? 0,
                    isApproximate: figure.mention.isApproximate, line: figure.mention.line),
                about: about, written: figure.mention.written)
            if let finding { found.append((finding, first.figure, figure.figure)) }
        }
        return found
    }

    /// Whether words contain a whole name of at least two words of a row of money.
    private static func namesRow(_ words: [[UInt8]], _ index: inout SubjectIndex) -> Bool? {
        let subjects = index.subjects
        return index.matches(words).contains { match in
            subjects[match.subject].statement != nil
                && subjects[match.subject].names.contains { name in
                    name.count > 1
                        && name.allSatisfy { word in words.contains { WordForms.areSame($0, word) } }
                }
        }
    }
}

extension FigureMention {
    /// The power of ten of its unit, if it is money with a unit.
    var exponent: Int? {
        guard case .money(let exponent) = measure else { return nil }
        return exponent
    }

    /// Whether both are figures of the same kind.
    func isComparable(with other: FigureMention) -> Bool {
        switch (measure, other.measure) {
        case (.money, .money), (.share, .share), (.percentagePoints, .percentagePoints): true
        case (.count, .count): unit == other.unit
        case (.money, _), (.share, _), (.percentagePoints, _), (.count, _): false
        }
    }
}
