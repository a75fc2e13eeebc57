/// Finds what a reader would want flagged in the indicators of a report.
package enum IndicatorRules {
    /// All findings among indicators, by line.
    ///
    /// - Parameters:
    ///   - indicators: The rows of the report's tables, in their order.
    ///   - year: The year of which each indicator is to have a value; `nil` if the year is not over, as in a half-year report.
    package static func find(in indicators: [StatedIndicator], endOf year: Int?) -> [Finding] {
        // In a report of a part of a year, the latest values are of that part.
        let partYear = year == nil ? indicators.flatMap(\.stated).map(\.year).max() : nil
        let isAssessed = indicators.contains { $0.assessmentLabel != nil }
        let found =
            indicators.flatMap { indicator in
                TargetRule.find(in: indicator, isAssessed: isAssessed, partYear: partYear)
                    + [TrendRule.find(in: indicator, partYear: partYear)].compactMap { $0 }
                    + gaps(indicator, endOf: year)
            } + RepeatedIndicatorRule.find(in: indicators) + GenderRule.find(in: indicators)
        return found.sorted { ($0.line, $0.code.rawValue) < ($1.line, $1.code.rawValue) }
    }

    private static func gaps(_ indicator: StatedIndicator, endOf year: Int?) -> [Finding] {
        var findings: [Finding] = []
        let values = indicator.values.filter(\.isStated)
        let isMissing = year.map { year in !values.contains { $0.year == year } } ?? false
        if let promise = indicator.promise, year == nil || isMissing {
            findings.append(indicator.finding(.promisedResultMissing, [.init(.written, text: promise)]))
        } else if values.isEmpty, indicator.target == nil {
            findings.append(indicator.finding(.indicatorWithoutValues))
        } else if let year, isMissing, !values.isEmpty {
            findings.append(
                indicator.finding(.missingValue, [.init(.year, number: DecimalNumber(significand: year))]))
        }
        if indicator.followUp?.isEmpty == true { findings.append(indicator.finding(.followUpMissing)) }
        return findings
    }
}
