package import Oversight
package import OversightCommands

extension DefineIndicator: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofMunicipality: municipality)
        let municipality = try context.municipality(municipality)
        let part = part.map(Wording.tidy).flatMap { $0.isEmpty ? nil : $0 }
        let id = context.state.indicatorIdentifier(
            IndicatorIdentity(municipality: municipality.id, title: title, gender: gender, part: part))
        let indicator = context.state.indicators[id] ?? Indicator(id: id)
        return try context.change(
            indicator,
            .define(
                IndicatorDefined(
                    on: context.occasion.on, municipality: municipality.id, title: title, unit: unit, gender: gender,
                    part: part, followUp: try FollowUpPeriod.all(in: followUp))))
    }

    package func subject(in state: OversightState) -> String { "" }
}

extension DescribeIndicator: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofOwnerOf: .indicator, indicator.rawValue)
        return try context.change(
            try context.indicator(indicator), .describe(unit: unit, followUp: try FollowUpPeriod.all(in: followUp)))
    }

    package func subject(in state: OversightState) -> String { indicator.rawValue }
}

extension MeasureIndicator: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofOwnerOf: .indicator, indicator.rawValue)
        let indicator = try context.indicator(indicator)
        let value = try StatedValue(value)
        try value.check(of: indicator)
        return try context.change(indicator, value.measurement(of: year))
    }

    package func subject(in state: OversightState) -> String { indicator.rawValue }
}

extension AssessIndicator: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofOwnerOf: .indicator, indicator.rawValue)
        let indicator = try context.indicator(indicator)
        guard assessment != nil || trend != nil else {
            throw Refusal(.invalid, "Give an assessment, a trend, or both.")
        }
        let spoken = try context.municipality(of: indicator).spoken(
            assessment: assessment, trend: trend, on: context.occasion.on)
        // The event says all that holds from then on: what is not given stays if it is of the same value.
        let known = indicator.assessment(of: year, asOf: context.occasion.on)?.value
        let (assessed, developing) = (spoken.assessmentLabel != nil, spoken.trendLabel != nil)
        return try context.change(
            indicator,
            .assess(
                IndicatorAssessed(
                    on: context.occasion.on, year: year,
                    assessment: assessed ? spoken.assessment : known?.assessment,
                    assessmentLabel: assessed ? spoken.assessmentLabel : known?.assessmentLabel,
                    trend: developing ? spoken.trend : known?.trend,
                    trendLabel: developing ? spoken.trendLabel : known?.trendLabel)))
    }

    package func subject(in state: OversightState) -> String { indicator.rawValue }
}

extension SetIndicatorTarget: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofOwnerOf: .indicator, indicator.rawValue)
        let indicator = try context.indicator(indicator)
        let number = try StatedValue.number(in: value, of: indicator)
        return try context.change(indicator, .setTarget(year: year, number: number, written: value))
    }

    package func subject(in state: OversightState) -> String { indicator.rawValue }
}

extension LinkIndicator: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofOwnerOf: .indicator, indicator.rawValue)
        let indicator = try context.indicator(indicator)
        var found: Identifier<Goal>?
        if let goal {
            found = try context.goal(
                goal, of: try context.municipality(of: indicator), in: context.occasion.on.year)
        }
        return try context.change(indicator, .link(goal: found, area: area, set: set))
    }

    package func subject(in state: OversightState) -> String { indicator.rawValue }
}

extension LinkIndicatorToKolada: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofOwnerOf: .indicator, indicator.rawValue)
        return try context.change(
            try context.indicator(indicator),
            .linkToKolada(keyFigure: keyFigure, municipalityCode: municipalityCode))
    }

    package func subject(in state: OversightState) -> String { indicator.rawValue }
}

extension SetIndicatorPolarity: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofOwnerOf: .indicator, indicator.rawValue)
        return try context.change(try context.indicator(indicator), .setPolarity(polarity, basis ?? .person))
    }

    package func subject(in state: OversightState) -> String { indicator.rawValue }
}

extension FollowUpPeriod {
    /// The periods with some keys, each once.
    ///
    /// - Throws: ``Refusal`` if there is no period with one of them.
    fileprivate static func all(in keys: [String]) throws(Refusal) -> [FollowUpPeriod] {
        var periods: [FollowUpPeriod] = []
        for key in keys {
            guard let period = FollowUpPeriod(rawValue: key) else {
                throw Refusal(
                    .invalid,
                    "\"\(key.prefix(40))\" is no period of follow-up; there are \(words.joined(separator: ", ")).")
            }
            if !periods.contains(period) { periods.append(period) }
        }
        return periods
    }
}

extension DecisionContext {
    fileprivate func indicator(_ id: Identifier<Indicator>) throws(Refusal) -> Indicator {
        guard let indicator = state.indicators[id] else {
            throw Refusal(.notFound, "There is no indicator \(id); `uppsiktctl indicator list` shows those there are.")
        }
        return indicator
    }

    fileprivate func municipality(of indicator: Indicator) throws(Refusal) -> Municipality {
        guard let municipality = state.municipalities[indicator.municipality] else {
            throw Refusal(.notFound, "There is no municipality \(indicator.municipality).")
        }
        return municipality
    }

    func change(_ indicator: Indicator, _ command: IndicatorCommand) throws(Refusal) -> StreamChanges {
        let events = try indicator.decide(command, occasion)
        return StreamChanges(
            indicator.id.rawValue, .indicator, revision: indicator.revision, events.map(OversightEvent.indicator))
    }
}
