// What the known words of a document add to a municipality's configuration. Nothing that is configured is changed.

extension GradeScale {
    /// The scale with the known grades of a document, or `nil` if it has them all.
    ///
    /// - Parameters:
    ///   - scale: The scale; `nil` if the municipality has none.
    ///   - labels: The words of the grades as printed.
    package static func proposed(for scale: GradeScale?, printing labels: [String]) -> GradeScale? {
        var proposed = scale ?? GradeScale(steps: [])
        for label in labels where proposed.grade(of: label) == nil {
            guard let key = KnownWords.grade(label), !proposed.steps.contains(where: { $0.key == key }) else {
                continue
            }
            let rank = KnownWords.rank(of: key) ?? .max
            let place = proposed.steps.firstIndex { (KnownWords.rank(of: $0.key) ?? -1) > rank }
            proposed.steps.insert(
                Step(key: key, label: Wording.tidy(label)), at: place ?? proposed.steps.count)
        }
        return proposed.steps.count == scale?.steps.count ?? 0 ? nil : proposed
    }
}

extension AssessmentScale {
    /// The scale with the known words of a document, or `nil` if it has them all.
    ///
    /// - Parameters:
    ///   - scale: The scale; `nil` if the municipality has none.
    ///   - labels: The words of the assessments as printed.
    package static func proposed(for scale: AssessmentScale?, printing labels: [String]) -> AssessmentScale? {
        var proposed = scale ?? AssessmentScale(steps: [])
        for label in labels where proposed.meaning(of: label) == .unknown {
            switch KnownWords.assessment(label) {
            case .known(let step):
                guard !proposed.steps.contains(where: { $0.key == step.key }) else { continue }
                let place = proposed.steps.firstIndex { $0.rank > step.rank }
                proposed.steps.insert(step, at: place ?? proposed.steps.count)
            case .notGiven: proposed.none.append(Wording.tidy(label))
            case .unknown: continue
            }
        }
        return proposed == scale ?? AssessmentScale(steps: []) ? nil : proposed
    }
}

extension TrendWords {
    /// The words with the known ones of a document, or `nil` if they have them all.
    ///
    /// - Parameters:
    ///   - words: The words; `nil` if the municipality has none.
    ///   - labels: The words of the trends as printed.
    package static func proposed(for words: TrendWords?, printing labels: [String]) -> TrendWords? {
        var proposed = words ?? TrendWords(improving: [], worsening: [])
        for label in labels where proposed.meaning(of: label) == .unknown {
            let word = Wording.tidy(label)
            switch KnownWords.trend(label) {
            case .known(.improving): proposed.improving.append(word)
            case .known(.unchanged): proposed.unchanged.append(word)
            case .known(.worsening): proposed.worsening.append(word)
            case .known(.incomparable): proposed.incomparable.append(word)
            case .notGiven: proposed.none.append(word)
            case .unknown: continue
            }
        }
        return proposed == words ?? TrendWords(improving: [], worsening: []) ? nil : proposed
    }
}

extension AssignmentWords {
    /// The words with the known ones of a document, or `nil` if they have them all.
    ///
    /// - Parameters:
    ///   - words: The words; `nil` if the municipality has none.
    ///   - labels: The words of the status of assignments as printed.
    package static func proposed(for words: AssignmentWords?, printing labels: [String]) -> AssignmentWords? {
        var proposed = words ?? AssignmentWords(words: [])
        for label in labels where proposed.status(of: label) == nil {
            guard let status = KnownWords.status(label) else { continue }
            proposed.words.append(AssignmentWord(status: status, label: Wording.tidy(label)))
        }
        return proposed.words.isEmpty || proposed == words ? nil : proposed
    }
}
