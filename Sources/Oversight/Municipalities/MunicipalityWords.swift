/// What a word of a document means by a municipality's configuration; an unknown word is never guessed.
package enum WordMeaning<Meaning: Sendable & Equatable>: Sendable, Equatable {
    /// It means this.
    case known(Meaning)
    /// It says that nothing is given.
    case notGiven
    /// The configuration does not have it.
    case unknown
}

/// The scale on which a municipality assesses its indicators.
package struct AssessmentScale: Sendable, Equatable {
    /// The steps.
    package var steps: [AssessmentStep]
    /// The words by which documents say that no assessment is given.
    package var none: [String]

    /// A scale.
    package init(steps: [AssessmentStep], none: [String] = []) {
        self.steps = steps
        self.none = none
    }

    init(_ adopted: AssessmentScaleAdopted) { self.init(steps: adopted.steps, none: adopted.none) }

    /// What the words of a document mean.
    ///
    /// - Parameter text: The words, compared by ``Wording/key(_:)``.
    package func meaning(of text: String) -> WordMeaning<AssessmentStep> {
        let key = Wording.key(text)
        if let step = steps.first(where: { Wording.key($0.label) == key }) { return .known(step) }
        let isNotGiven = Wording.statesNothing(text) || none.contains { Wording.key($0) == key }
        return isNotGiven ? .notGiven : .unknown
    }

    /// Where a step is on the scale, or `nil` if the scale does not have it.
    ///
    /// - Parameter key: The key of the step.
    package func standing(of key: GradeKey) -> StatedIndicator.Standing? {
        guard let rank = steps.first(where: { $0.key == key })?.rank else { return nil }
        // A scale may lack steps that no document has printed yet: only rank 1 is the best, and a single step is no worst.
        if rank == 1 { return .best }
        return steps.count > 1 && rank == steps.map(\.rank).max() ? .worst : .between
    }

    /// All words.
    var all: [String] { steps.map(\.label) + none }

    func check() throws(Refusal) {
        let keys = steps.map(\.key)
        guard !keys.isEmpty, Set(keys).count == keys.count else {
            throw Refusal(.invalid, "An assessment scale needs at least one step, each with a key of its own.")
        }
        if let odd = keys.first(where: { !$0.isWellFormed }) {
            throw Refusal(
                .invalid, "\"\(odd.rawValue)\" is not a key of a step; use lower-case a to z, digits and _ only.")
        }
        if let step = steps.first(where: { $0.rank < 1 }) {
            throw Refusal(.invalid, "The step \"\(step.key.rawValue)\" needs a rank from 1, the best, on.")
        }
        try checkWords(all)
    }
}

/// A municipality's words for the trends of its indicators.
package struct TrendWords: Sendable, Equatable {
    /// The words for a trend that improves.
    package var improving: [String]
    /// The words for a trend that stays as it is.
    package var unchanged: [String]
    /// The words for a trend that worsens.
    package var worsening: [String]
    /// The words for values that cannot be compared.
    package var incomparable: [String]
    /// The words by which documents say that no trend is given.
    package var none: [String]

    /// Words for trends.
    package init(
        improving: [String], unchanged: [String] = [], worsening: [String], incomparable: [String] = [],
        none: [String] = []
    ) {
        self.improving = improving
        self.unchanged = unchanged
        self.worsening = worsening
        self.incomparable = incomparable
        self.none = none
    }

    init(_ adopted: TrendWordsAdopted) {
        self.init(
            improving: adopted.improving, unchanged: adopted.unchanged, worsening: adopted.worsening,
            incomparable: adopted.incomparable, none: adopted.none)
    }

    /// What the words of a document mean.
    ///
    /// - Parameter text: The words, compared by ``Wording/key(_:)``.
    package func meaning(of text: String) -> WordMeaning<Trend> {
        let key = Wording.key(text)
        let found = Trend.allCases.first { words(for: $0).contains { Wording.key($0) == key } }
        if let found { return .known(found) }
        let isNotGiven = Wording.statesNothing(text) || none.contains { Wording.key($0) == key }
        return isNotGiven ? .notGiven : .unknown
    }

    func words(for trend: Trend) -> [String] {
        switch trend {
        case .improving: improving
        case .unchanged: unchanged
        case .worsening: worsening
        case .incomparable: incomparable
        }
    }

    /// All words.
    var all: [String] { improving + unchanged + worsening + incomparable + none }

    func check() throws(Refusal) {
        guard !improving.isEmpty, !worsening.isEmpty else {
            throw Refusal(.invalid, "The words for trends need at least one that improves and one that worsens.")
        }
        try checkWords(all)
    }
}

/// A municipality's words for the status of assignments.
package struct AssignmentWords: Sendable, Equatable {
    /// The words, each with the status that it means.
    package var words: [AssignmentWord]

    /// Words for the status of assignments.
    package init(words: [AssignmentWord]) { self.words = words }

    /// The status that the words of a document mean, or `nil` if they are unknown.
    ///
    /// - Parameter text: The words, compared by ``Wording/key(_:)``.
    package func status(of text: String) -> AssignmentStatus? {
        let key = Wording.key(text)
        return words.first { Wording.key($0.label) == key }?.status
    }

    func check() throws(Refusal) {
        guard !words.isEmpty else {
            throw Refusal(.invalid, "The words for the status of assignments need at least one word.")
        }
        try checkWords(words.map(\.label))
    }
}

/// Refuses empty words, and a word with two meanings.
func checkWords(_ words: [String]) throws(Refusal) {
    var seen: Set<String> = []
    for word in words {
        guard !Wording.key(word).isEmpty else { throw Refusal(.invalid, "A word cannot be empty.") }
        guard seen.insert(Wording.key(word)).inserted else {
            throw Refusal(.invalid, "\"\(word)\" is named twice; a word has one meaning.")
        }
    }
}
