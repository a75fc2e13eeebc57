/// What the words of a header cell say about its column.
package struct ColumnMeaning: Sendable, Hashable {
    /// What the column holds.
    package var role: ColumnRole
    /// What the rows are, if the column is that of the titles and its words are known.
    package var titleKind: TitleKind?
    /// The year in the words.
    package var year: Int?
    /// The period in the words.
    package var period: HeaderPeriod?
    /// The part of a population in the words, as in `Utfall kvinnor`.
    package var population: PopulationPart?
    /// The part of an amount in the second line of the header, as in `Utfall` over `Kostnad`.
    package var amount: AmountPart?
    /// The unit in the words, as in `Resultaträkning (tkr)`.
    package var unit: NumberUnit?

    /// The maximum length of a header cell in bytes.
    static let maximumLength = 120

    /// Reads the words of a header cell; words that are not known give ``ColumnRole/other``.
    package init(_ text: String) {
        self.init(HeaderWords(text.utf8.count <= Self.maximumLength ? text : ""))
        // "Nådd?" asks what the cells say; without the mark it may be a cell.
        if role == .other, text.utf8.count <= 20, text.hasSuffix("?"), !text.contains(" "),
            ["nå", "uppnå", "uppfyll"].contains(where: { text.lowercased().hasPrefix($0) })
        {
            role = .assessment
        }
    }

    /// Reads the words of a header cell.
    init(_ words: HeaderWords) {
        role = .other
        year = words.years.count == 1 ? words.years.first : nil
        period = words.period
        unit = words.unit
        population = words.part
        let found = Self.found(words)
        role = found.role
        titleKind = found.titleKind
        amount = found.amount
        takeNumbers(words)
        if role == .title || role == .other { population = nil }
    }

    /// Whether the words say what the column holds.
    var isKnown: Bool { role != .other }

    /// Whether it is only a year.
    var isBareYear: Bool { role == .value && year != nil && period == nil && population == nil }

    private struct Found {
        var role = ColumnRole.other
        var titleKind: TitleKind?
        var amount: AmountPart?
    }

    private static func found(_ words: HeaderWords) -> Found {
        let key = words.key
        if key.isEmpty {
            let saysSomething = !words.years.isEmpty || words.period != nil || words.part != nil || words.unit != nil
            return Found(role: saysSomething && words.years.count <= 1 ? .value : .other)
        }
        if let role = HeaderVocabulary.roles[key] { return Found(role: role) }
        if saysHowFar(words) { return Found(role: .assessment) }
        if key == "mål", words.years.count == 1 { return Found(role: .target) }
        if let kind = HeaderVocabulary.titles[key] { return Found(role: .title, titleKind: kind) }
        if key == "resultat" { return Found(role: .outcome) }
        guard let first = words.rest.first, let last = words.rest.last, words.rest.count > 1,
            words.rest.count <= HeaderVocabulary.maximumWords
        else { return Found() }
        // "Utfall" over "Kostnad".
        if let part = HeaderVocabulary.amounts[last], let role = HeaderVocabulary.roles[words.rest.dropLast().joined()]
        {
            return Found(role: role, amount: part)
        }
        if first == "avvikelse", words.rest.contains(where: { $0.contains("prognos") }) {
            return Found(role: .forecastDeviation)
        }
        if let role = HeaderVocabulary.leading[first] { return Found(role: role) }
        if key.hasPrefix("särskildauppdrag") || key.hasPrefix("uppdragfrån") || key.hasPrefix("uppdragtill") {
            return Found(role: .title, titleKind: .assignment)
        }
        if key.hasPrefix("uppdragi"), HeadingWords.isOfPlannedAssignments(words.rest.joined(separator: " ")) {
            return Found(role: .title, titleKind: .assignment)
        }
        // "Enhetens aktivitet", but not "Antal aktiviteter".
        if words.rest.count == 2, ["aktivitet", "aktiviteter"].contains(last), first.hasSuffix("s") {
            return Found(role: .title, titleKind: .activity)
        }
        if key.hasSuffix("verksamhetsmål") || key.hasSuffix("inriktningsmål") {
            return Found(role: .title, titleKind: .goal)
        }
        return Found()
    }

    /// Whether a few words say whether a target is reached, such as `Målvärdet nått` or `Mål uppnått`.
    private static func saysHowFar(_ words: HeaderWords) -> Bool {
        guard let first = words.rest.first, let last = words.rest.last, (2...3).contains(words.rest.count),
            first.hasPrefix("mål") || first.hasPrefix("prognos") || first.hasPrefix("uppn") || first.hasPrefix("når")
                || first.hasPrefix("nås")
        else { return false }
        return ["nå", "uppnå", "uppfyll", "måluppfyll"].contains { last.hasPrefix($0) }
            || (first.hasPrefix("nå") && last.hasPrefix("mål"))
    }

    /// Decides what numbers that are no year mean: a municipality's own number of a forecast, or a year of two digits.
    private mutating func takeNumbers(_ words: HeaderWords) {
        // "Läge 31 dec" is a status, whatever its day.
        guard let number = words.numbers.first, role != .title, role != .status else { return }
        if words.numbers.count == 1, role.isForecast {
            if period == nil { period = .ordinal(number) }
        } else if words.numbers.count == 1, role.mayHaveShortYear, year == nil, (10...60).contains(number) {
            year = 2000 + number
        } else {
            role = .other
        }
    }
}

extension ColumnRole {
    fileprivate var isForecast: Bool { self == .forecast || self == .forecastDeviation }

    fileprivate var mayHaveShortYear: Bool {
        [.outcome, .budget, .deviation, .target, .commitment, .yearBudget].contains(self)
    }
}
