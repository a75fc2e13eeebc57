/// A period that the text of a report names, with what it says of it.
package struct StatedPeriod: Sendable, Hashable {
    /// What the sentence says of the period.
    package enum Use: Sendable, Hashable {
        /// It states a result for it.
        case result
        /// It states a result up to it, as in "to the end of August".
        case resultUpTo
        /// It says what is to happen in it.
        case plan
    }

    /// The period as written.
    package var written: String
    /// The year, if it is named.
    package var year: Int?
    /// The last month of the period, 1 to 12, if it is named.
    package var month: Int?
    /// What the sentence says of it.
    package var use: Use
    /// The line of the document, from 1; 0 if there is none.
    package var line: Int

    /// A period.
    ///
    /// - Parameters:
    ///   - written: The period as written.
    ///   - year: The year, if it is named.
    ///   - month: The last month of the period, 1 to 12, if it is named.
    ///   - use: What the sentence says of it.
    ///   - line: The line of the document, from 1; 0 if there is none.
    package init(written: String, year: Int? = nil, month: Int? = nil, use: Use, line: Int = 0) {
        self.written = written
        self.year = year
        self.month = month
        self.use = use
        self.line = line
    }
}

/// Compares the periods that a text names with the one that the report covers.
///
/// Plans for later years and results of earlier ones belong in a report; results of a year that has not come, those up to a
/// month that is not the report's last, and plans for what is over do not.
package enum PeriodRule {
    /// The periods that cannot be the report's.
    ///
    /// - Parameters:
    ///   - periods: The periods that the text names.
    ///   - year: The year of the report.
    ///   - lastMonth: Its last month, 1 to 12; `nil` if it is not known, so that only years are compared.
    package static func find(in periods: [StatedPeriod], year: Int, lastMonth: Int?) -> [Finding] {
        periods.compactMap { period in
            guard isOdd(period, year, lastMonth) else { return nil }
            return Finding(
                code: .periodMismatch, line: period.line, figures: [.init(.written, text: period.written)])
        }
    }

    private static func isOdd(_ period: StatedPeriod, _ year: Int, _ lastMonth: Int?) -> Bool {
        switch period.use {
        case .result:
            return period.year.map { $0 > year } ?? false
        case .resultUpTo:
            guard let month = period.month, let lastMonth else { return false }
            return month != lastMonth && (period.year ?? year) == year
        case .plan:
            guard period.year == year, let month = period.month, let lastMonth else { return false }
            return month <= lastMonth
        }
    }
}
