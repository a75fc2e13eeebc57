extension StatedAssignment {
    /// A recorded assignment as it stands.
    ///
    /// - Parameter assignment: The assignment.
    package init(_ assignment: Assignment) {
        self.init(
            title: assignment.title, start: assignment.start?.value.day, end: assignment.end?.value.day,
            status: assignment.standing?.value.status, comment: assignment.standing?.value.comment ?? "")
    }
}

extension StatedIndicator {
    /// A recorded indicator, with the target of a year and the assessment of its value.
    ///
    /// - Parameters:
    ///   - indicator: The indicator.
    ///   - year: The year of the target and the assessment.
    ///   - scale: The scale on which it is assessed; `nil` if the municipality has none.
    package init(_ indicator: Indicator, year: Int, scale: AssessmentScale?) {
        let assessment = indicator.assessment(of: year)?.value
        self.init(
            title: indicator.title, gender: indicator.gender, part: indicator.part, unit: indicator.unit?.value,
            values: indicator.years.map { year in
                let value = indicator.value(of: year)
                return Value(
                    year: year, number: value?.number, hasOnlyParts: value.map { $0.number == nil } ?? false)
            },
            targetYear: year,
            target: indicator.targets[year]?.value.number,
            writtenTarget: indicator.targets[year]?.value.written,
            standing: assessment.flatMap { Self.standing($0, scale) },
            assessmentLabel: assessment?.assessmentLabel, trend: assessment?.trend, trendLabel: assessment?.trendLabel,
            followUp: indicator.followUp?.value, polarity: indicator.direction?.value.polarity)
    }

    /// Where an assessment is on a scale; `nil` if its words say that none is given.
    private static func standing(_ assessment: Indicator.Assessment, _ scale: AssessmentScale?) -> Standing? {
        if let key = assessment.assessment { return scale?.standing(of: key) ?? .unknown }
        guard let label = assessment.assessmentLabel, !Wording.statesNothing(label) else { return nil }
        switch scale?.meaning(of: label) {
        case .known(let step): return scale?.standing(of: step.key)
        case .notGiven: return nil
        case .unknown, nil: return .unknown
        }
    }
}
