/// What can be asked of an indicator.
package enum IndicatorCommand: Sendable, Equatable {
    /// Define it. The date of the event is the occasion's.
    case define(IndicatorDefined)
    /// Say what its unit is, or how often it is followed up; `nil` and an empty list leave what is known.
    case describe(unit: String?, followUp: [FollowUpPeriod])
    /// Show it under a goal or a goal area, in a set if it has a heading; in a report, if it is one that shows it there.
    case link(goal: Identifier<Goal>?, area: String?, set: String?, report: Identifier<Report>? = nil)
    /// Set what is to be reached in a year, as a number or in words only.
    case setTarget(year: Int, number: DecimalNumber?, written: String)
    /// Record the value of a year, or only its parts; nothing is added up from them.
    case measure(
        year: Int, number: DecimalNumber?, written: String, parts: [DecimalNumber], report: Identifier<Report>?)
    /// Record an assessment. The date of the event is the occasion's.
    case assess(IndicatorAssessed)
    /// Say which values are good.
    case setPolarity(Polarity, PolarityBasis)
    /// Say which key figure of Kolada it is.
    case linkToKolada(keyFigure: String, municipalityCode: String)
}

extension Indicator {
    /// Decides what follows from a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - occasion: When it happened, and the day of recording.
    /// - Returns: The events to append; none if what is asked already holds.
    /// - Throws: ``Refusal`` if the command cannot be carried out.
    package func decide(_ command: IndicatorCommand, _ occasion: Occasion) throws(Refusal) -> [IndicatorEvent] {
        switch command {
        case .define(let defined): [.defined(try checked(defined, occasion))]
        case .describe(let unit, let followUp): try description(unit, followUp, occasion).map { [.described($0)] } ?? []
        case .link(let goal, let area, let set, let report):
            try link(Link(goal: goal, area: Self.stated(area), set: Self.stated(set), report: report), occasion)
                .map { [.linkedToGoal($0)] } ?? []
        case .setTarget(let year, let number, let written):
            try target(year, number, written, occasion).map { [.targetSet($0)] } ?? []
        case .measure(let year, let number, let written, let parts, let report):
            try measurement(
                IndicatorMeasured(
                    on: occasion.on, year: year, number: number, written: written, parts: parts, report: report),
                occasion
            ).map { [.measured($0)] } ?? []
        case .assess(let assessed): try assessment(assessed, occasion).map { [.assessed($0)] } ?? []
        case .setPolarity(let polarity, let basis):
            try polaritySet(polarity, basis, occasion).map { [.polaritySet($0)] } ?? []
        case .linkToKolada(let keyFigure, let code):
            try koladaLink(keyFigure, code, occasion).map { [.linkedToKolada($0)] } ?? []
        }
    }

    private func checked(_ defined: IndicatorDefined, _ occasion: Occasion) throws(Refusal) -> IndicatorDefined {
        guard revision == 0 else {
            throw Refusal(.alreadyExists, "The indicator \(id) is defined already, as \"\(title)\".")
        }
        try occasion.check(notBefore: nil, "A definition", follows: "anything")
        var defined = defined
        defined.title = Wording.tidy(defined.title)
        guard !defined.title.isEmpty else { throw Refusal(.invalid, "An indicator needs a title.") }
        defined.unit = Self.stated(defined.unit)
        defined.part = Self.stated(defined.part)
        defined.on = occasion.on
        return defined
    }

    private func description(
        _ unit: String?, _ followUp: [FollowUpPeriod], _ occasion: Occasion
    ) throws(Refusal) -> IndicatorDescribed? {
        try begin("A description", occasion)
        let unit = Self.stated(unit)
        let described = IndicatorDescribed(
            on: occasion.on, unit: unit == self.unit?.value ? nil : unit,
            followUp: followUp == self.followUp?.value ? [] : followUp)
        return described.unit == nil && described.followUp.isEmpty ? nil : described
    }

    private func link(_ link: Link, _ occasion: Occasion) throws(Refusal) -> IndicatorLinkedToGoal? {
        try begin("A link", occasion)
        guard link.goal != nil || link.area != nil else {
            throw Refusal(.invalid, "An indicator is linked to a goal or to a goal area; name one of them.")
        }
        guard !links.contains(link) else { return nil }
        return IndicatorLinkedToGoal(
            on: occasion.on, goal: link.goal, area: link.area, set: link.set, report: link.report)
    }

    private func target(
        _ year: Int, _ number: DecimalNumber?, _ written: String, _ occasion: Occasion
    ) throws(Refusal) -> IndicatorTargetSet? {
        try begin("A target", occasion)
        try Self.check(year, atMost: 2200)
        let target = Target(number: number, written: try Self.written(written, "A target"))
        guard targets[year]?.value != target else { return nil }
        return IndicatorTargetSet(on: occasion.on, year: year, number: number, written: target.written)
    }

    /// The value to record, or `nil` if the one that held for the year on that day is the same.
    private func measurement(
        _ measured: IndicatorMeasured, _ occasion: Occasion
    ) throws(Refusal) -> IndicatorMeasured? {
        try begin("A value", occasion)
        try Self.check(measured.year, atMost: occasion.on.year)
        var measured = measured
        measured.written = try Self.written(measured.written, "A value")
        guard measured.number != nil || !measured.parts.isEmpty else {
            throw Refusal(.invalid, "A value needs a number, or the numbers of its parts.")
        }
        let known = value(of: measured.year, asOf: occasion.on)
        return known?.states(measured.number, parts: measured.parts) == true ? nil : measured
    }

    private func assessment(_ assessed: IndicatorAssessed, _ occasion: Occasion) throws(Refusal) -> IndicatorAssessed? {
        try begin("An assessment", occasion)
        try Self.check(assessed.year, atMost: occasion.on.year)
        var assessed = assessed
        assessed.on = occasion.on
        assessed.assessmentLabel = Self.stated(assessed.assessmentLabel)
        assessed.trendLabel = Self.stated(assessed.trendLabel)
        guard assessed.assessmentLabel != nil || assessed.trendLabel != nil else {
            throw Refusal(.invalid, "An assessment needs the words of the assessment, of the trend, or of both.")
        }
        guard assessments[assessed.year] != Dated(assessment(assessed), on: occasion.on) else { return nil }
        return assessed
    }

    private func polaritySet(
        _ polarity: Polarity, _ basis: PolarityBasis, _ occasion: Occasion
    ) throws(Refusal) -> IndicatorPolaritySet? {
        try begin("A polarity", occasion)
        guard direction?.value != Direction(polarity: polarity, basis: basis) else { return nil }
        return IndicatorPolaritySet(on: occasion.on, polarity: polarity, basis: basis)
    }

    private func koladaLink(
        _ keyFigure: String, _ code: String, _ occasion: Occasion
    ) throws(Refusal) -> IndicatorLinkedToKolada? {
        try begin("A link", occasion)
        let figure = keyFigure.utf8
        guard figure.count == 6, figure.first == UInt8(ascii: "N") || figure.first == UInt8(ascii: "U"),
            figure.dropFirst().allSatisfy({ (48...57).contains($0) })
        else {
            throw Refusal(.invalid, "\"\(keyFigure)\" is no key figure of Kolada; write it like N20891.")
        }
        guard code.utf8.count == 4, code.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw Refusal(.invalid, "\"\(code)\" is no municipality code; it has four digits, like 2184.")
        }
        let link = KoladaLink(keyFigure: keyFigure, municipalityCode: code)
        guard kolada?.value != link else { return nil }
        return IndicatorLinkedToKolada(on: occasion.on, keyFigure: keyFigure, municipalityCode: code)
    }

    private func begin(_ what: String, _ occasion: Occasion) throws(Refusal) {
        guard revision > 0 else {
            throw Refusal(.notFound, "There is no indicator \(id); `uppsiktctl indicator list` shows those there are.")
        }
        // A value of an earlier report may be recorded later, so nothing follows the definition in time.
        try occasion.check(notBefore: nil, what, follows: "anything")
    }

    private static func check(_ year: Int, atMost latest: Int) throws(Refusal) {
        guard (1900...max(1900, latest)).contains(year) else {
            throw Refusal(.invalid, "\(year) is no year from 1900 to \(latest).")
        }
    }

    private static func written(_ text: String, _ what: String) throws(Refusal) -> String {
        guard let text = stated(text) else { throw Refusal(.invalid, "\(what) needs the words as written.") }
        return text
    }

    /// A text as it is shown, or `nil` if nothing is left of it.
    private static func stated(_ text: String?) -> String? {
        text.map(Wording.tidy).flatMap { $0.isEmpty ? nil : $0 }
    }
}
