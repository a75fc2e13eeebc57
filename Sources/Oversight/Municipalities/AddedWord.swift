/// One more word of a municipality's documents, with what it means.
package struct AddedWord: Sendable, Equatable {
    /// What the word is about.
    package var kind: WordKind
    /// The word as documents print it.
    package var word: String
    /// What it means: the key of a step, the name of a trend or a status, or `none`.
    package var means: String
    /// The place of a step on its scale, 1 for the best; `nil` leaves it where it is, or makes a new one the last.
    package var place: Int?

    /// A word.
    package init(kind: WordKind, word: String, means: String, place: Int? = nil) {
        self.kind = kind
        self.word = word
        self.means = means
        self.place = place
    }

    /// The meaning of a word by which documents say that nothing is given.
    package static let none = "none"

    /// What a word of a kind can mean; `nil` if any key of a step is possible.
    ///
    /// - Parameter kind: What the word is about.
    package static func meanings(of kind: WordKind) -> [String]? {
        switch kind {
        case .grade, .assessment: nil
        case .trend: Trend.allCases.map(\.rawValue) + [none]
        case .assignment: AssignmentStatus.allCases.map(\.rawValue)
        case .activity: ActivityStatus.allCases.map(\.rawValue)
        }
    }
}

extension Municipality {
    /// The command that adopts a scale or a set of words with one more word in it.
    ///
    /// A word that the configuration has already gets the new meaning, and moves if it is given a place.
    ///
    /// - Parameters:
    ///   - added: The word.
    ///   - day: The day from which it is used.
    /// - Throws: ``Refusal`` if the word, its meaning or its place cannot be one of its kind, or what it is to be in was
    ///   changed after the day.
    package func adopting(_ added: AddedWord, on day: CalendarDate) throws(Refusal) -> MunicipalityCommand {
        var added = added
        added.word = Wording.tidy(added.word)
        guard !Wording.key(added.word).isEmpty else { throw Refusal(.invalid, "A word cannot be empty.") }
        // What was adopted later would not have the word.
        if let changed = lastChange(of: added.kind), day < changed {
            throw Refusal(
                .invalid,
                "The words for \(added.kind.subject) were changed on \(changed); add one as of then or later. Documents of earlier days are read by it too."
            )
        }
        guard added.place == nil || (added.kind.isScale && added.means != AddedWord.none) else {
            throw Refusal(
                .invalid,
                "\"\(added.word.prefix(60))\" has no place: only grades and the steps of assessments have one.")
        }
        switch added.kind {
        case .grade: return .adoptGradeScale(try (scale?.value ?? GradeScale(steps: [])).adding(added))
        case .assessment:
            return .adoptAssessmentScale(
                try (assessmentScales.value() ?? AssessmentScale(steps: [])).adding(added))
        case .trend: return .adoptTrendWords(try (trendWords.value() ?? KnownWords.trends).adding(added))
        case .assignment:
            return .adoptAssignmentWords(try (assignmentWords.value() ?? AssignmentWords(words: [])).adding(added))
        case .activity:
            return .adoptActivityWords(try (activityWords.value() ?? ActivityWords(words: [])).adding(added))
        }
    }
}

extension GradeScale {
    func adding(_ added: AddedWord) throws(Refusal) -> GradeScale {
        var step = Step(key: GradeKey(rawValue: added.means), label: added.word)
        let word = Wording.key(added.word)
        if let known = steps.first(where: { $0.key == step.key }) {
            guard Wording.key(known.label) == word else { throw AddedWord.taken(step.key, known.label) }
            step = known
        }
        var scale = self
        let index = steps.firstIndex { Wording.key($0.label) == word }
        if let index { scale.steps.remove(at: index) }
        let last = scale.steps.count + 1
        let place = added.place ?? index.map { $0 + 1 } ?? last
        guard (1...last).contains(place) else {
            throw Refusal(
                .invalid,
                "There is no place \(place) for \"\(added.word.prefix(60))\" yet; it can be from 1 to \(last). Add the best grade first."
            )
        }
        scale.steps.insert(step, at: place - 1)
        return scale
    }
}

extension AssessmentScale {
    func adding(_ added: AddedWord) throws(Refusal) -> AssessmentScale {
        let word = Wording.key(added.word)
        var scale = self
        scale.none.removeAll { Wording.key($0) == word }
        if added.means == AddedWord.none {
            scale.steps.removeAll { Wording.key($0.label) == word }
            scale.none.append(added.word)
            // A scale needs a step, and a document may have printed none so far.
            if scale.steps.isEmpty { scale.steps = KnownWords.firstAssessments }
            return scale
        }
        var step = AssessmentStep(key: GradeKey(rawValue: added.means), label: added.word, rank: 0)
        if let known = steps.first(where: { $0.key == step.key }) {
            guard Wording.key(known.label) == word else { throw AddedWord.taken(step.key, known.label) }
            step = known
        }
        let before = steps.first { Wording.key($0.label) == word }
        scale.steps.removeAll { Wording.key($0.label) == word }
        if let place = added.place {
            if let before, before.rank != place { scale.closeUp(after: before.rank) }
            step.rank = place
            scale.makeRoom(at: place)
        } else {
            step.rank = before?.rank ?? (scale.steps.map(\.rank).max() ?? 0) + 1
        }
        scale.steps.append(step)
        scale.steps.sort { $0.rank < $1.rank }
        return scale
    }

    /// Moves the steps below a rank that a step has left up by one, unless another step shares the rank.
    private mutating func closeUp(after rank: Int) {
        guard !steps.contains(where: { $0.rank == rank }) else { return }
        for index in steps.indices where steps[index].rank > rank { steps[index].rank -= 1 }
    }

    /// Moves the steps from a rank on down by one, if one of them has it.
    private mutating func makeRoom(at rank: Int) {
        guard steps.contains(where: { $0.rank == rank }) else { return }
        for index in steps.indices where steps[index].rank >= rank { steps[index].rank += 1 }
    }
}

extension TrendWords {
    func adding(_ added: AddedWord) throws(Refusal) -> TrendWords {
        let word = Wording.key(added.word)
        let trend = Trend(rawValue: added.means)
        guard trend != nil || added.means == AddedWord.none else { throw added.unknownMeaning }
        let known = meaning(of: added.word)
        if known == trend.map(WordMeaning.known) ?? .notGiven { return self }
        func others(_ words: [String]) -> [String] { words.filter { Wording.key($0) != word } }
        var words = TrendWords(
            improving: others(improving), unchanged: others(unchanged), worsening: others(worsening),
            incomparable: others(incomparable), none: others(none))
        // What documents have printed so far may lack a trend that every set of words needs.
        if words.improving.isEmpty { words.improving = others(KnownWords.trends.improving) }
        if words.worsening.isEmpty { words.worsening = others(KnownWords.trends.worsening) }
        switch trend {
        case .improving: words.improving.append(added.word)
        case .unchanged: words.unchanged.append(added.word)
        case .worsening: words.worsening.append(added.word)
        case .incomparable: words.incomparable.append(added.word)
        case nil: words.none.append(added.word)
        }
        return words
    }
}

extension AssignmentWords {
    func adding(_ added: AddedWord) throws(Refusal) -> AssignmentWords {
        guard let status = AssignmentStatus(rawValue: added.means) else { throw added.unknownMeaning }
        if self.status(of: added.word) == status { return self }
        let word = Wording.key(added.word)
        return AssignmentWords(
            words: words.filter { Wording.key($0.label) != word } + [AssignmentWord(status: status, label: added.word)])
    }
}

extension AddedWord {
    fileprivate static func taken(_ key: GradeKey, _ label: String) -> Refusal {
        Refusal(
            .invalid,
            "\"\(key.rawValue)\" has the word \"\(label)\" already; give the other word a key of its own, or set the whole scale."
        )
    }

    var unknownMeaning: Refusal {
        let meanings = Self.meanings(of: kind) ?? []
        return Refusal(
            .invalid, "\"\(means)\" is no meaning of such a word; it can be \(meanings.joined(separator: ", ")).")
    }
}
