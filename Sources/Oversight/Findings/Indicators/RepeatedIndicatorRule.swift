/// Compares the rows of one indicator: the same name, about the same.
enum RepeatedIndicatorRule {
    /// One finding for each row after the first of an indicator.
    static func find(in indicators: [StatedIndicator]) -> [Finding] {
        var first: [Key: StatedIndicator] = [:]
        return indicators.compactMap { indicator in
            let key = Key(indicator)
            guard let known = first[key] else {
                first[key] = indicator
                return nil
            }
            let code: FindingCode = differs(indicator, known) ? .sameIndicatorDiffers : .indicatorRepeated
            let line =
                known.line > 0 ? [Finding.Figure(.otherLine, number: DecimalNumber(significand: known.line))] : []
            return indicator.finding(code, line)
        }
    }

    private struct Key: Hashable {
        let title: String
        let part: String?
        let gender: Gender?

        init(_ indicator: StatedIndicator) {
            title = Wording.key(indicator.title)
            part = indicator.part.map(Wording.key)
            gender = indicator.gender
        }
    }

    /// Whether two rows state different figures for one thing; a figure that one of them lacks is no difference.
    private static func differs(_ one: StatedIndicator, _ other: StatedIndicator) -> Bool {
        let values = other.stated
        let isOther = one.stated.contains { value in
            values.contains { $0.year == value.year && !$0.number.hasSameValue(as: value.number) }
        }
        if isOther { return true }
        guard let target = one.target, let second = other.target, one.targetYear == other.targetYear else {
            return false
        }
        return !target.hasSameValue(as: second)
    }
}
