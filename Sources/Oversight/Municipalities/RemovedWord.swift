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
        let words = self.words(of: removed.kind)
        guard !words.allSatisfy(isOther) else {
            let known = words.isEmpty ? "it has none" : "it has \(words.joined(separator: ", "))"
            throw Refusal(
                .notFound,
                "\(name) has no word \"\(removed.word.prefix(60))\" for \(removed.kind.subject); \(known).")
        }
        // An earlier day would leave the word in what was adopted later.
        if let changed = lastChange(of: removed.kind), day < changed {
            throw Refusal(
                .invalid,
                "The words for \(removed.kind.subject) were changed on \(changed); remove one as of then or later.")
        }
        switch removed.kind {
        case .grade:
            var scale = self.scale?.value ?? GradeScale(steps: [])
            scale.steps.removeAll { !isOther($0.label) }
            return .adoptGradeScale(scale)
        case .assessment:
            var scale = assessmentScales.value() ?? AssessmentScale(steps: [])
            scale.steps.removeAll { !isOther($0.label) }
            scale.none.removeAll { !isOther($0) }
            return .adoptAssessmentScale(scale)
        case .trend:
            let words = trendWords.value() ?? TrendWords(improving: [], worsening: [])
            return .adoptTrendWords(
                TrendWords(
                    improving: words.improving.filter(isOther), unchanged: words.unchanged.filter(isOther),
                    worsening: words.worsening.filter(isOther), incomparable: words.incomparable.filter(isOther),
                    none: words.none.filter(isOther)))
        case .assignment:
            let words = assignmentWords.value() ?? AssignmentWords(words: [])
            return .adoptAssignmentWords(AssignmentWords(words: words.words.filter { isOther($0.label) }))
        case .activity:
            let words = activityWords.value() ?? ActivityWords(words: [])
            return .adoptActivityWords(ActivityWords(words: words.words.filter { isOther($0.label) }))
        }
    }
}

extension OversightState {
    /// A grade that a municipality loses with another scale although goals have it.
    ///
    /// A grade is recorded by its key, so that its words stand in the scale only.
    ///
    /// - Parameters:
    ///   - scale: The scale to adopt.
    ///   - municipality: The municipality.
    /// - Returns: The words of the grade, how many goals have it, and a report in which one does; `nil` if none is lost.
    package func gradeInUse(
        lostWith scale: GradeScale, by municipality: Municipality
    ) -> (label: String, goals: Int, report: Identifier<Report>)? {
        let kept = Set(scale.steps.map(\.key))
        let lost = (municipality.scale?.value.steps ?? []).filter { !kept.contains($0.key) }
        for step in lost {
            let graded = reports.entities.filter { $0.municipality == municipality.id }.map { report in
                (id: report.id, goals: report.grades.values.count { $0.value.grade == step.key })
            }.filter { $0.goals > 0 }
            if let first = graded.map(\.id).min(by: { $0.rawValue < $1.rawValue }) {
                return (step.label, graded.reduce(0) { $0 + $1.goals }, first)
            }
        }
        return nil
    }
}
