/// Compares the assessment of an indicator with its target and its values.
enum TargetRule {
    /// How far from the target, in hundredths of it, a value still is near.
    static let nearBand: Int128 = 10

    /// What is wrong with, or missing from, the target and the assessment.
    static func find(in indicator: StatedIndicator) -> [Finding] {
        let latest = indicator.stated.last
        guard let target = indicator.target else {
            return [
                indicator.standing == nil || indicator.standing == .unknown
                    ? nil : indicator.finding(.assessmentWithoutTarget, assessment(indicator)),
                onlyInTitle(indicator),
            ].compactMap { $0 }
        }
        let figures = [Finding.Figure(.target, number: target)]
        guard let latest else { return [indicator.finding(.targetWithoutValue, figures)] }
        let compared = figures + [.init(.value, number: latest.number), year(latest.year)]
        guard let standing = indicator.standing else {
            let reached = indicator.isReached(by: latest.number).map {
                [Finding.Figure(.reached, text: $0 ? "yes" : "no")]
            }
            return [indicator.finding(.assessmentMissing, compared + (reached ?? []))]
        }
        guard standing != .unknown else { return [] }
        var findings: [Finding] = []
        if contradicts(standing, latest.number, target, indicator) {
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
        _ standing: StatedIndicator.Standing, _ value: DecimalNumber, _ target: DecimalNumber,
        _ indicator: StatedIndicator
    ) -> Bool {
        guard let isReached = indicator.isReached(by: value) else { return false }
        return switch standing {
        case .best: !isReached && !isNear(value, target)
        case .between, .unknown: false
        case .worst: isReached
        }
    }

    private static func isNear(_ value: DecimalNumber, _ target: DecimalNumber) -> Bool {
        let decimals = max(value.decimals, target.decimals)
        let (value, target) = (value.units(of: decimals), target.units(of: decimals))
        return (value - target).magnitude * 100 <= target.magnitude * nearBand.magnitude
    }

    /// A share in the name of an indicator without a target is probably the target.
    private static func onlyInTitle(_ indicator: StatedIndicator) -> Finding? {
        let words = CommentWords.words(indicator.title)
        let place = words.indices.dropLast().first { index in
            (words[index + 1] == "%" || words[index + 1] == "procent") && DecimalNumber(rawValue: words[index]) != nil
        }
        return place.map { indicator.finding(.targetOnlyInTitle, [.init(.written, text: words[$0] + " %")]) }
    }
}
