/// Compares the assessment of an indicator with its target and its values.
enum TargetRule {
    /// How far from the target, in hundredths of it, a value still is near.
    static let nearBand: Int128 = 10

    /// What is wrong with, or missing from, the target and the assessment.
    ///
    /// - Parameters:
    ///   - indicator: The indicator.
    ///   - isAssessed: Whether the report has assessments of indicators at all; without any, none is missing.
    ///   - partYear: The year that the report covers a part of; `nil` if it covers a whole one.
    static func find(in indicator: StatedIndicator, isAssessed: Bool, partYear: Int?) -> [Finding] {
        let latest = indicator.stated.last
        guard let target = indicator.target else {
            // A target in words cannot be compared, but it is there.
            if indicator.hasTarget { return [] }
            return [
                indicator.standing == nil || indicator.standing == .unknown
                    ? nil : indicator.finding(.assessmentWithoutTarget, assessment(indicator)),
                onlyInTitle(indicator),
            ].compactMap { $0 }
        }
        let figures = [indicator.targetFigure]
        guard let latest else { return [indicator.finding(.targetWithoutValue, figures)] }
        let compared = figures + [.init(.value, number: latest.number), year(latest.year)]
        guard let standing = indicator.standing else {
            guard isAssessed else { return [] }
            let reached = isReached(latest, indicator, partYear).map {
                [Finding.Figure(.reached, text: $0 ? "yes" : "no")]
            }
            return [indicator.finding(.assessmentMissing, compared + (reached ?? []))]
        }
        guard standing != .unknown else { return [] }
        var findings: [Finding] = []
        if contradicts(standing, latest, target, indicator, partYear) {
            findings.append(
                indicator.finding(.assessmentContradictsTarget, assessment(indicator) + compared))
        }
        if let targetYear = indicator.targetYear, latest.year < targetYear {
            findings.append(indicator.finding(.assessmentOnOldValue, assessment(indicator) + [year(latest.year)]))
        }
        return findings
    }

    private static func assessment(_ indicator: StatedIndicator) -> [Finding.Figure] {
        [.init(.assessment, text: indicator.assessmentLabel ?? "")]
    }

    private static func year(_ year: Int) -> Finding.Figure {
        Finding.Figure(.year, number: DecimalNumber(significand: year))
    }

    /// Whether the best step was given though the value is not even near, or the worst though the target is reached.
    private static func contradicts(
        _ standing: StatedIndicator.Standing, _ latest: Latest, _ target: DecimalNumber, _ indicator: StatedIndicator,
        _ partYear: Int?
    ) -> Bool {
        guard let isReached = isReached(latest, indicator, partYear) else { return false }
        return switch standing {
        case .best: !isReached && !isNear(latest.number, target)
        case .between, .unknown: false
        case .worst: isReached
        }
    }

    private typealias Latest = (year: Int, number: DecimalNumber)

    /// Whether a value reaches the target; `nil` if that is not known, or the rest of the year may still tell.
    ///
    /// What adds up over a year only grows: an amount that is to be kept below the target may pass it later, and one that is
    /// to reach it may do so.
    private static func isReached(_ latest: Latest, _ indicator: StatedIndicator, _ partYear: Int?) -> Bool? {
        guard let isReached = indicator.isReached(by: latest.number) else { return nil }
        guard latest.year == partYear, indicator.mayAddUp else { return isReached }
        return switch indicator.polarity {
        case .higherIsBetter: isReached ? true : nil
        case .lowerIsBetter: isReached ? nil : false
        case .onTarget, nil: nil
        }
    }

    private static func isNear(_ value: DecimalNumber, _ target: DecimalNumber) -> Bool {
        let decimals = max(value.decimals, target.decimals)
        let (value, target) = (value.units(of: decimals), target.units(of: decimals))
        return (value - target).magnitude * 100 <= target.magnitude * nearBand.magnitude
    }

    /// A share in the name of an indicator without a target that its words make the target.
    private static func onlyInTitle(_ indicator: StatedIndicator) -> Finding? {
        TargetInTitle.share(in: indicator.title).map {
            indicator.finding(.targetOnlyInTitle, [.init(.written, text: $0 + " %")])
        }
    }
}
