import Oversight

/// What the words before an amount of money say of it.
struct MoneyClaim: Sendable {
    /// The words that say what it is about.
    var words: [[UInt8]] = []
    /// The column that it can be compared with; `nil` if the words do not say.
    var role: ColumnRole?
    /// Whether it is about the whole year, as forecast.
    var isForecast = false
    /// Whether it is about the whole body or the whole result.
    var isOfWhole = false
    /// The years in the sentence.
    var years: [Int] = []

    /// How many words before an amount say what it is about.
    private static let farthest = 30
    private static let deviations = [
        "underskott", "överskott", "avvikelse", "resultat", "minusresultat", "plusresultat",
    ]
    private static let others: [(String, ColumnRole)] = [
        ("utfall", .outcome), ("årsprognos", .forecast), ("prognos", .forecast), ("budget", .budget),
    ]
    /// Words of such sentences that are not what they are about.
    private static let verbs: Set<String> = [
        "avser", "beräknas", "blev", "förväntas", "ger", "gör", "hade", "negativ", "negativt", "positiv", "positivt",
        "prognosticerar", "prognostiserar", "prognosticeras", "redovisade", "redovisar", "resulterade", "uppgick",
        "uppgår",
        "uppgå", "visade", "visar", "vilket", "verksamhetsområde", "verksamhetsområdet", "sammanlagt", "totalt",
        "helår",
        "helåret", "perioden", "periodens", "jämfört", "cirka", "ca", "netto",
    ]

    /// Reads the words before an amount, from the last amount or "varav" on.
    init(_ mention: FigureMention, _ sentence: TextSentence) {
        let all = sentence.words(before: mention.range.lowerBound).suffix(Self.farthest)
        let after = sentence.words(after: mention.range.upperBound).prefix(3).map(\.string)
        years = (all + sentence.words(after: mention.range.upperBound).prefix(TextSentence.farthest)).compactMap {
            $0.text.count == 4 ? Int($0.string).flatMap { (1990...2100).contains($0) ? $0 : nil } : nil
        }
        let clause = all.reversed().prefix { !["varav", "dessutom"].contains($0.string) }.reversed()
        role = after.contains { ["underskott", "överskott"].contains($0) } ? .deviation : Self.role(Array(clause))
        for word in clause {
            let string = word.string
            if string.contains("prognos") || string.hasPrefix("helår") { isForecast = true }
            if ["nämnden", "förvaltningen", "nämnd"].contains(where: string.hasSuffix) || string.hasPrefix("periodens")
                || string.hasPrefix("helår") || string.contains("prognos") || string.contains("investering")
            {
                isOfWhole = true
            }
            // "Nämnden" is who reports, and no row of that name.
            guard WordForms.isSignificant(word.text), string != "nämnden", !Self.verbs.contains(string),
                !Self.isMeasure(string)
            else {
                continue
            }
            words.append(word.text)
        }
    }

    /// Whether it is about income or costs.
    var isOfPart: Bool {
        words.contains { $0.starts(with: "intäkt".utf8) || $0.starts(with: "kostnad".utf8) }
    }

    /// The figures of a row that the words may mean.
    func points(of subject: RowSubject) -> [RowSubject.Point] {
        guard let role else { return subject.points }
        var roles = [role]
        if role == .deviation, isForecast { roles = [.forecastDeviation] }
        if role == .budget { roles.append(.yearBudget) }
        let found = subject.points.filter { roles.contains($0.role) }
        return found.isEmpty && role == .deviation
            ? subject.points.filter { $0.role == .deviation || $0.role == .forecastDeviation } : found
    }

    /// Whether its words are those of a heading.
    func isAbout(_ heading: String) -> Bool {
        let title = TextSentence.words(of: heading).map(\.text).filter(WordForms.isSignificant)
        return !title.isEmpty && title.count == words.count
            && zip(title, words).allSatisfy { WordForms.areSame($0, $1) }
    }

    private static func isMeasure(_ word: String) -> Bool {
        deviations.contains { word.contains($0) }
            || others.contains { word.contains($0.0) && !word.hasPrefix("invest") }
    }

    /// The column that the last such word before the amount names.
    private static func role(_ clause: [TextWord]) -> ColumnRole? {
        for word in clause.reversed() {
            let string = word.string
            if deviations.contains(where: string.contains) { return .deviation }
            if let (_, role) = others.first(where: { string.contains($0.0) }) { return role }
        }
        return nil
    }
}
