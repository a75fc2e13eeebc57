/// Compares the trend of an indicator with its last two values.
///
/// A trend is goodness, so the polarity has to be known.
enum TrendRule {
    /// A trend that goes against the last change.
    ///
    /// - Parameters:
    ///   - indicator: The indicator.
    ///   - partYear: The year that the report covers a part of; an amount of a part says nothing of the whole.
    static func find(in indicator: StatedIndicator, partYear: Int?) -> Finding? {
        let values = indicator.stated.suffix(2)
        guard values.count == 2, let before = values.first, let last = values.last, let trend = indicator.trend,
            !(last.year == partYear && indicator.mayAddUp),
            let isBetter = isBetter(last.number, than: before.number, indicator)
        else { return nil }
        let contradicts =
            switch trend {
            case .improving: !isBetter
            case .worsening: isBetter
            case .unchanged, .incomparable: false
            }
        guard contradicts else { return nil }
        return indicator.finding(
            .trendContradictsValues,
            [
                .init(.trend, text: indicator.trendLabel ?? ""), .init(.other, number: before.number),
                .init(.value, number: last.number), .init(.year, number: DecimalNumber(significand: last.year)),
            ])
    }

    /// Whether a value is better than another, or `nil` if neither is or that is not known.
    private static func isBetter(
        _ value: DecimalNumber, than other: DecimalNumber, _ indicator: StatedIndicator
    ) -> Bool? {
        guard let polarity = indicator.polarity, !value.hasSameValue(as: other) else { return nil }
        switch polarity {
        case .higherIsBetter: return other.isLess(than: value)
        case .lowerIsBetter: return value.isLess(than: other)
        case .onTarget:
            guard let target = indicator.target, let now = distance(value, target),
                let before = distance(other, target), !now.hasSameValue(as: before)
            else { return nil }
            return now.isLess(than: before)
        }
    }

    private static func distance(_ value: DecimalNumber, _ target: DecimalNumber) -> DecimalNumber? {
        value.isLess(than: target) ? target.minus(value) : value.minus(target)
    }
}
