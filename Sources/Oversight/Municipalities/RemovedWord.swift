/// A word that is taken out of a municipality's scales and words.
package struct RemovedWord: Sendable, Equatable {
    /// What the word is about.
    package var kind: WordKind
    /// The word, compared by ``Wording/key(_:)``.
    package var word: String

    /// A word.
    package init(kind: WordKind, word: String) {
        self.kind = kind
        self.word = word
    }
}

extension Municipality {
    /// The command that adopts a scale or a set of words without one of its words.
    ///
    /// What was recorded keeps the word as it was printed, and documents of earlier days are read by the words of their day.
    ///
    /// - Parameters:
    ///   - removed: The word.
    ///   - day: The day from which it is no longer used.
    /// - Returns: The command; the rules of adopting hold for what is left.
    /// - Throws: ``Refusal`` if the word is not there, or what it is in was changed after the day.
    package func removing(_ removed: RemovedWord, on day: CalendarDate) throws(Refusal) -> MunicipalityCommand {
        let key = Wording.key(removed.word)
        func isOther(_ word: String) -> Bool { Wording.key(word) != key }
        func check(_ words: [String], _ changed: CalendarDate?) throws(Refusal) {
            guard !words.allSatisfy(isOther) else {
                let known = words.isEmpty ? "it has none" : "it has \(words.joined(separator: ", "))"
                throw Refusal(
                    .notFound,
                    "\(name) has no word \"\(removed.word.prefix(60))\" for \(removed.kind.subject); \(known).")
            }
            // An earlier day would leave the word in what was adopted later.
            guard let changed, day < changed else { return }
            throw Refusal(
                .invalid,
                "The words for \(removed.kind.subject) were changed on \(changed); remove one as of then or later.")
        }
        switch removed.kind {
        case .grade:
            var scale = self.scale?.value ?? GradeScale(steps: [])
            try check(scale.steps.map(\.label), self.scale?.on)
            scale.steps.removeAll { !isOther($0.label) }
            return .adoptGradeScale(scale)
        case .assessment:
            var scale = assessmentScales.value() ?? AssessmentScale(steps: [])
            try check(scale.steps.map(\.label) + scale.none, assessmentScales.values.last?.on)
            scale.steps.removeAll { !isOther($0.label) }
            scale.none.removeAll { !isOther($0) }
            return .adoptAssessmentScale(scale)
        case .trend:
            let words = trendWords.value() ?? TrendWords(improving: [], worsening: [])
            try check(words.all, trendWords.values.last?.on)
            return .adoptTrendWords(
                TrendWords(
                    improving: words.improving.filter(isOther), unchanged: words.unchanged.filter(isOther),
                    worsening: words.worsening.filter(isOther), incomparable: words.incomparable.filter(isOther),
                    none: words.none.filter(isOther)))
        case .assignment:
            let words = assignmentWords.value() ?? AssignmentWords(words: [])
            try check(words.words.map(\.label), assignmentWords.values.last?.on)
            return .adoptAssignmentWords(AssignmentWords(words: words.words.filter { isOther($0.label) }))
        }
    }
}

extension OversightState {
    /// A report of a municipality in which a goal has a grade that a word is the only way to read, or `nil`.
    ///
    /// A grade is recorded by its key, so its word stands in the scale only; all else is recorded as it was printed.
    ///
    /// - Parameters:
    ///   - removed: The word.
    ///   - municipality: The municipality.
    package func report(inNeedOf removed: RemovedWord, of municipality: Municipality) -> Identifier<Report>? {
        guard removed.kind == .grade, let grade = municipality.scale?.value.grade(of: removed.word) else { return nil }
        return reports.entities
            .filter { $0.municipality == municipality.id && $0.grades.values.contains { $0.value.grade == grade } }
            .map(\.id).min { $0.rawValue < $1.rawValue }
    }
}

extension WordKind {
    /// What the words are for, as a sentence says it.
    fileprivate var subject: String {
        switch self {
        case .grade: "grades"
        case .assessment: "assessments"
        case .trend: "trends"
        case .assignment: "the status of assignments"
        }
    }
}
