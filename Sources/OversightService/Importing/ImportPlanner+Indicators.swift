import Oversight
import ReportReading

extension ImportPlanner {
    /// Defines an indicator that the log does not know, and records what the document says of it on its day.
    ///
    /// A value of an earlier year that stands as it was stated before is not recorded again; another one revises it.
    mutating func planIndicator(_ match: IndicatorMatch) {
        let history = histories.events(of: .indicator, match.id.rawValue) { event -> IndicatorEvent? in
            if case .indicator(let event) = event { event } else { nil }
        }
        var draft = StreamDraft<Indicator>(match.id, after: history, asOf: day)
        define(match, &draft)
        for row in match.rows { link(row, &draft) }
        for (year, target) in match.targets(year: document.year) { setTarget(target, of: year, &draft) }
        for value in match.values where value.year <= day.year { measure(value, &draft) }
        assess(match, &draft)
        add(
            .indicator, match.id.rawValue, revision: histories.revision(of: .indicator, match.id.rawValue),
            draft.events.map(OversightEvent.indicator))
    }

    private func define(_ match: IndicatorMatch, _ draft: inout StreamDraft<Indicator>) {
        let (unit, followUp) = (match.unit, match.followUp)
        guard !draft.isNew else {
            let first = match.rows[0]
            return draft.add(
                .defined(
                    IndicatorDefined(
                        on: day, municipality: municipality, title: Wording.tidy(first.title), unit: unit,
                        gender: first.gender, genderLabel: Self.label(of: first), part: first.part.map(Wording.tidy),
                        followUp: followUp)))
        }
        let described = IndicatorDescribed(
            on: day, unit: unit == draft.asOfDay.unit?.value ? nil : unit,
            followUp: followUp == draft.asOfDay.followUp?.value ? [] : followUp)
        if described.unit != nil || !described.followUp.isEmpty { draft.add(.described(described)) }
    }

    /// The words for a gender that are not those for women, men or all, such as `flickor`.
    private static func label(of row: ReadIndicator) -> String? {
        let label = Wording.tidy(row.genderLabel)
        let usual = ["kvinnor", "kvinna", "män", "man", "alla", "totalt", "total", "samtliga", "båda", "k", "m", "t"]
        guard row.gender != nil, label.contains(where: \.isLetter), !usual.contains(Wording.key(label)) else {
            return nil
        }
        return label
    }

    private func link(_ row: ReadIndicator, _ draft: inout StreamDraft<Indicator>) {
        let goal = row.goalLine.flatMap(goals.goal(onLine:))
        let area = goal == nil ? row.area.map(Wording.tidy) : nil
        let set = row.set.map(Wording.tidy).flatMap { $0.isEmpty ? nil : $0 }
        // The link says that this report shows it, even if it shows it under nothing.
        let link = Indicator.Link(goal: goal, area: area?.isEmpty == true ? nil : area, set: set, report: reportID)
        guard !draft.asOfDay.links.contains(link) else { return }
        draft.add(
            .linkedToGoal(
                IndicatorLinkedToGoal(on: day, goal: link.goal, area: link.area, set: link.set, report: link.report)))
    }

    private func setTarget(_ target: ReadIndicator.Target, of year: Int, _ draft: inout StreamDraft<Indicator>) {
        let known = draft.asOfDay.targets[year]?.value
        let isKnown =
            switch (known?.number, target.number) {
            case (let known?, let stated?): known.hasSameValue(as: stated)
            case (nil, nil): known.map { Wording.key($0.written) == Wording.key(target.written) } ?? false
            case (nil, _?), (_?, nil): false
            }
        if !isKnown {
            draft.add(
                .targetSet(
                    IndicatorTargetSet(
                        on: day, year: year, number: target.number, written: Wording.tidy(target.written))))
        }
        // What a person or a register says of the indicator stands.
        guard let polarity = target.polarity, draft.asOfDay.direction == nil else { return }
        draft.add(.polaritySet(IndicatorPolaritySet(on: day, polarity: polarity, basis: .target)))
    }

    private func measure(_ value: ReadIndicator.Value, _ draft: inout StreamDraft<Indicator>) {
        guard value.isStated,
            draft.asOfDay.value(of: value.year, asOf: day)?.states(value.number, parts: value.parts) != true
        else { return }
        draft.add(
            .measured(
                IndicatorMeasured(
                    on: day, year: value.year, number: value.number, written: Wording.tidy(value.written),
                    parts: value.parts, report: reportID)))
    }

    private func assess(_ match: IndicatorMatch, _ draft: inout StreamDraft<Indicator>) {
        guard match.assessmentLabel != nil || match.trendLabel != nil else { return }
        let first = match.rows[0]
        let year = first.target?.year ?? first.targetYear ?? document.year
        let assessed = IndicatorAssessed(
            on: day, year: year, assessment: document.words.assessments[match.assessmentLabel]?.key,
            assessmentLabel: match.assessmentLabel.map(Wording.tidy), trend: document.words.trends[match.trendLabel],
            trendLabel: match.trendLabel.map(Wording.tidy), report: reportID)
        if let known = draft.asOfDay.assessment(of: year)?.value, known.assessment == assessed.assessment,
            known.assessmentLabel == assessed.assessmentLabel, known.trend == assessed.trend,
            known.trendLabel == assessed.trendLabel
        {
            return
        }
        draft.add(.assessed(assessed))
    }
}
