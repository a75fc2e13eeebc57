/// The assessment of an indicator as somebody states it: by the words of the municipality, or by their keys.
package struct SpokenAssessment: Sendable, Equatable {
    /// The key of the assessment; `nil` if none is given.
    package var assessment: GradeKey?
    /// The words of the assessment; `nil` if nothing is said of it.
    package var assessmentLabel: String?
    /// The trend; `nil` if none is given.
    package var trend: Trend?
    /// The words of the trend; `nil` if nothing is said of it.
    package var trendLabel: String?
}

extension Municipality {
    /// What the words for an assessment and a trend mean on a day.
    ///
    /// - Parameters:
    ///   - assessment: The words or the key of a step of the scale, or words that say that none is given.
    ///   - trend: The words or the key of a trend, or words that say that none is given.
    ///   - day: The day on which it is said.
    /// - Throws: ``Refusal`` if there is no scale, or it does not have the words; the sentence names those it has.
    package func spoken(
        assessment: String?, trend: String?, on day: CalendarDate
    ) throws(Refusal) -> SpokenAssessment {
        var spoken = SpokenAssessment()
        if let assessment {
            let (key, label) = try self.assessment(assessment, on: day)
            (spoken.assessment, spoken.assessmentLabel) = (key, label)
        }
        if let trend {
            let (key, label) = try self.trend(trend, on: day)
            (spoken.trend, spoken.trendLabel) = (key, label)
        }
        return spoken
    }

    private func assessment(_ text: String, on day: CalendarDate) throws(Refusal) -> (GradeKey?, String) {
        guard let scale = assessmentScales.value(asOf: day) else {
            throw Refusal(
                .invalid,
                "\(name) has no scale for assessments; `uppsiktctl municipality assessment-scale` sets one.")
        }
        if let step = scale.steps.first(where: { $0.key.rawValue == text }) { return (step.key, step.label) }
        switch scale.meaning(of: text) {
        case .known(let step): return (step.key, Wording.tidy(text))
        case .notGiven: return (nil, Wording.tidy(text))
        case .unknown:
            let known = scale.steps.map { "\($0.label) (\($0.key.rawValue))" } + scale.none
            let used = assessmentScales.whenUsed(on: day) { scale in
                scale.meaning(of: text) != .unknown || scale.steps.contains { $0.key.rawValue == text }
            }
            throw Refusal(
                .invalid,
                "\"\(text.prefix(60))\" is no assessment of \(name)\(used); it can be \(known.joined(separator: ", "))."
            )
        }
    }

    private func trend(_ text: String, on day: CalendarDate) throws(Refusal) -> (Trend?, String) {
        let words = trendWords.value(asOf: day) ?? KnownWords.trends
        if let trend = Trend(rawValue: text) {
            // In the municipality's own word, if it has one.
            return (trend, words.words(for: trend).first ?? KnownWords.trends.words(for: trend).first ?? text)
        }
        switch words.meaning(of: text) {
        case .known(let trend): return (trend, Wording.tidy(text))
        case .notGiven: return (nil, Wording.tidy(text))
        case .unknown:
            let used = trendWords.whenUsed(on: day) { $0.meaning(of: text) != .unknown }
            throw Refusal(
                .invalid,
                "\"\(text.prefix(60))\" is no trend of \(name)\(used); it can be \(Trend.allCases.map(\.rawValue).joined(separator: ", ")), or \(words.all.joined(separator: ", "))."
            )
        }
    }
}

extension History {
    /// When values hold that have a word which the one of a day does not have, as a part of a sentence; empty if none has.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - hasWord: Whether a value has it.
    fileprivate func whenUsed(on day: CalendarDate, _ hasWord: (Value) -> Bool) -> String {
        if let later = values.first(where: { $0.on > day && hasWord($0.value) }) {
            return " on \(day), but from \(later.on) on"
        }
        guard let last = values.lastIndex(where: { $0.on <= day && hasWord($0.value) }) else { return "" }
        return " on \(day), but was until \(values[values.index(after: last)].on)"
    }
}
