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
