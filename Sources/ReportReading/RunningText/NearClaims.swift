import Oversight

/// Compares a sentence that says that the other quantities are near what was planned with the quantities that the paragraph
/// does not name.
struct NearClaims {
    /// The rows of the report.
    var index: SubjectIndex

    private static let others: Set<String> = ["övriga", "resterande"]
    private static let near: Set<String> = ["nära", "linje", "nivå"]
    private static let plans = ["åtagande", "budget", "plan", "mål"]

    /// The findings of a paragraph.
    ///
    /// - Parameters:
    ///   - paragraph: The paragraph.
    ///   - sentences: Its sentences.
    mutating func find(in paragraph: RunningParagraph, _ sentences: [TextSentence]) -> [Finding] {
        guard let sentence = sentences.first(where: Self.isClaim) else { return [] }
        let words = sentences.flatMap { $0.words.map(\.text) }
        let named = Set(index.matches(words).filter { 2 * $0.matched >= $0.total }.map(\.subject))
        let written = sentence.words.prefix(2).map(\.string).joined(separator: " ") + " … nära"
        return index.subjects.indices.compactMap { place in
            let subject = index.subjects[place]
            guard subject.kind == .quantities, subject.line < paragraph.line, !named.contains(place),
                let planned = subject.points.first(where: { $0.role == .commitment || $0.role == .budget })?.number,
                let now = subject.points.last(where: { $0.role == .forecast || $0.role == .outcome })?.number,
                Self.isFar(now, from: planned)
            else { return nil }
            return Finding(
                code: .textTableDisagree, line: paragraph.line(at: sentence.range.lowerBound),
                figures: [
                    .init(.title, text: subject.label), .init(.written, text: written), .init(.other, number: planned),
                    .init(.value, number: now), .init(.otherLine, number: DecimalNumber(significand: subject.line)),
                ])
        }
    }

    private static func isClaim(_ sentence: TextSentence) -> Bool {
        guard let first = sentence.words.first, others.contains(first.string), sentence.words.count <= 30 else {
            return false
        }
        let words = sentence.words.map(\.string)
        return words.contains(where: near.contains) && words.contains { word in plans.contains { word.hasPrefix($0) } }
    }

    /// Whether a number differs by more than a third from the planned one; small numbers differ by much soon.
    private static func isFar(_ number: DecimalNumber, from planned: DecimalNumber) -> Bool {
        let decimals = max(number.decimals, planned.decimals)
        let (one, other) = (number.units(of: decimals), planned.units(of: decimals))
        guard !planned.isLess(than: DecimalNumber(whole: 10)), other > 0 else { return false }
        return 3 * abs(one - other) > other
    }
}
