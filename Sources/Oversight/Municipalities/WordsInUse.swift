extension OversightState {
    /// What stands by a word now: the indicators that are assessed so, or the assignments with such a status.
    ///
    /// Grades are recorded by their keys; ``gradeInUse(lostWith:by:)`` looks for them. The status of an activity is recorded
    /// as such, so nothing stands by a word for it.
    ///
    /// - Parameters:
    ///   - removed: The word.
    ///   - municipality: The municipality.
    /// - Returns: What it is in words, such as "the assessment of 2 indicators, such as granvik-vantetid"; `nil` if there is
    ///   nothing.
    package func use(of removed: RemovedWord, by municipality: Municipality) -> String? {
        firstInUse(of: [removed.word], for: removed.kind, by: municipality)?.use
    }

    /// A word that a municipality loses with another scale or set of words although something stands by it.
    ///
    /// - Parameters:
    ///   - command: What is to be adopted.
    ///   - municipality: The municipality.
    ///   - day: The day from which it is used; before the last change, the words of now stay.
    /// - Returns: The word, and what stands by it, as ``use(of:by:)`` says it; `nil` if none is lost.
    package func wordInUse(
        lostWith command: MunicipalityCommand, by municipality: Municipality, on day: CalendarDate
    ) -> (word: String, use: String)? {
        guard let (kind, words) = command.adoptedWords else { return nil }
        if let changed = municipality.lastChange(of: kind), day < changed { return nil }
        let kept = Set(words.map(Wording.key))
        let lost = municipality.words(of: kind).filter { !kept.contains(Wording.key($0)) }
        return firstInUse(of: lost, for: kind, by: municipality)
    }

    /// The first of some words by which something stands.
    private func firstInUse(
        of words: [String], for kind: WordKind, by municipality: Municipality
    ) -> (word: String, use: String)? {
        guard !words.isEmpty else { return nil }
        let (what, noun, users) = users(of: Set(words.map(Wording.key)), for: kind, by: municipality)
        for word in words {
            guard let ids = users[Wording.key(word)], let first = ids.min() else { continue }
            let named = ids.count == 1 ? "1 \(noun), \(first)" : "\(ids.count) \(noun)s, such as \(first)"
            return (Wording.tidy(word), "the \(what) of \(named)")
        }
        return nil
    }

    /// The identifiers of what stands by words, by their keys, and what it is; of now, and each once.
    private func users(
        of words: Set<String>, for kind: WordKind, by municipality: Municipality
    ) -> (what: String, noun: String, users: [String: [String]]) {
        var users: [String: [String]] = [:]
        func note(_ labels: [String?], _ id: String) {
            for word in Set(labels.compactMap { $0.map(Wording.key) }) where words.contains(word) {
                users[word, default: []].append(id)
            }
        }
        func noteIndicators(_ label: (Indicator.Assessment) -> String?) {
            for indicator in indicators.entities where indicator.municipality == municipality.id {
                note(indicator.assessments.values.map { label($0.value) }, indicator.id.rawValue)
            }
        }
        switch kind {
        case .grade, .activity: return ("", "", [:])
        case .assessment:
            noteIndicators(\.assessmentLabel)
            return ("assessment", "indicator", users)
        case .trend:
            noteIndicators(\.trendLabel)
            return ("trend", "indicator", users)
        case .assignment:
            for assignment in assignments.entities where assignment.municipality == municipality.id {
                note([assignment.standing?.value.label], assignment.id.rawValue)
            }
            return ("status", "assignment", users)
        }
    }
}

extension MunicipalityCommand {
    /// The words by which something may stand, if it adopts them; a grade and the status of an activity are recorded apart
    /// from their words.
    fileprivate var adoptedWords: (kind: WordKind, words: [String])? {
        switch self {
        case .register, .adoptGradeScale, .adoptActivityWords, .closeYear: nil
        case .adoptAssessmentScale(let scale): (.assessment, scale.all)
        case .adoptTrendWords(let words): (.trend, words.all)
        case .adoptAssignmentWords(let words): (.assignment, words.words.map(\.label))
        }
    }
}
