/// An indicator as a document or the log states it: the input of the rules for indicators.
package struct StatedIndicator: Sendable, Hashable {
    /// A value of a year.
    package struct Value: Sendable, Hashable {
        /// The year.
        package var year: Int
        /// The value; `nil` if the cell states none.
        package var number: DecimalNumber?
        /// Whether the cell states parts without a total, such as `68/30`.
        package var hasOnlyParts: Bool

        /// A value of a year.
        package init(year: Int, number: DecimalNumber?, hasOnlyParts: Bool = false) {
            self.year = year
            self.number = number
            self.hasOnlyParts = hasOnlyParts
        }

        /// Whether the cell states anything.
        var isStated: Bool { number != nil || hasOnlyParts }
    }

    /// Where an assessment is on the municipality's scale.
    package enum Standing: Sendable, Hashable {
        /// The best step.
        case best
        /// A step between the best and the worst.
        case between
        /// The worst step.
        case worst
        /// The words are not on the scale, so nothing follows from them.
        case unknown
    }

    /// The indicator in words.
    package var title: String
    /// Whom its values are about, if that is stated.
    package var gender: Gender?
    /// The part that its values are about, as written.
    package var part: String?
    /// The unit of its values as written.
    package var unit: String?
    /// The values, by year.
    package var values: [Value]
    /// The year of the target.
    package var targetYear: Int?
    /// The target; `nil` if none is stated, or only in words.
    package var target: DecimalNumber?
    /// The target as written; `nil` if none is stated.
    package var writtenTarget: String?
    /// Where the assessment is on the scale; `nil` if none is given.
    package var standing: Standing?
    /// The assessment as written.
    package var assessmentLabel: String?
    /// The trend; `nil` if none is given.
    package var trend: Trend?
    /// The trend as written.
    package var trendLabel: String?
    /// How often it is followed up; `nil` if the table has no column for it.
    package var followUp: [FollowUpPeriod]?
    /// Which values are good, if that is known.
    package var polarity: Polarity?
    /// A text in place of a value that promises a result, such as "result during 2023".
    package var promise: String?
    /// The line of the document, from 1; 0 if there is none.
    package var line: Int

    /// An indicator as stated.
    ///
    /// - Parameters:
    ///   - title: The indicator in words.
    ///   - gender: Whom its values are about, if that is stated.
    ///   - part: The part that its values are about, as written.
    ///   - unit: The unit of its values as written.
    ///   - values: The values, by year.
    ///   - targetYear: The year of the target.
    ///   - target: The target; `nil` if none is stated, or only in words.
    ///   - writtenTarget: The target as written; `nil` if none is stated.
    ///   - standing: Where the assessment is on the scale; `nil` if none is given.
    ///   - assessmentLabel: The assessment as written.
    ///   - trend: The trend; `nil` if none is given.
    ///   - trendLabel: The trend as written.
    ///   - followUp: How often it is followed up; `nil` if the table has no column for it.
    ///   - polarity: Which values are good, if that is known.
    ///   - promise: A text in place of a value that promises a result.
    ///   - line: The line of the document, from 1; 0 if there is none.
    package init(
        title: String, gender: Gender? = nil, part: String? = nil, unit: String? = nil, values: [Value] = [],
        targetYear: Int? = nil, target: DecimalNumber? = nil, writtenTarget: String? = nil, standing: Standing? = nil,
        assessmentLabel: String? = nil, trend: Trend? = nil, trendLabel: String? = nil,
        followUp: [FollowUpPeriod]? = nil, polarity: Polarity? = nil,
        promise: String? = nil, line: Int = 0
    ) {
        self.title = title
        self.gender = gender
        self.part = part
        self.unit = unit
        self.values = values
        self.targetYear = targetYear
        self.target = target
        self.writtenTarget = writtenTarget
        self.standing = standing
        self.assessmentLabel = assessmentLabel
        self.trend = trend
        self.trendLabel = trendLabel
        self.followUp = followUp
        self.polarity = polarity
        self.promise = promise
        self.line = line
    }

    /// The stated values, from the first year to the last.
    var stated: [(year: Int, number: DecimalNumber)] {
        values.compactMap { value in value.number.map { (value.year, $0) } }.sorted { $0.0 < $1.0 }
    }

    /// Whether a value reaches the target, or `nil` if that is not known.
    func isReached(by value: DecimalNumber) -> Bool? {
        guard let target, let polarity else { return nil }
        return switch polarity {
        case .higherIsBetter: !value.isLess(than: target)
        case .lowerIsBetter: !target.isLess(than: value)
        case .onTarget: value.hasSameValue(as: target)
        }
    }

    /// Whether a target is stated, be it in words only, such as "shall fall".
    var hasTarget: Bool { target != nil || writtenTarget.map { !Wording.statesNothing($0) } ?? false }

    /// The target for a finding: as written if that says more than the number, such as "at most 20".
    var targetFigure: Finding.Figure {
        let isMore = writtenTarget?.contains { !$0.isNumber && !$0.isWhitespace && !"-−–.,".contains($0) } ?? false
        return isMore ? .init(.target, text: writtenTarget) : .init(.target, number: target)
    }

    /// Whether its values may add up over a year, as amounts and numbers of cases do, and shares and means do not.
    var mayAddUp: Bool {
        if unit.map({ $0.contains("%") || Self.rates.contains(Wording.key($0)) }) ?? false { return false }
        return !title.contains("%") && Set(CommentWords.words(title)).isDisjoint(with: Self.rates)
    }

    private static let rates: Set<String> = [
        "andel", "andelen", "procent", "index", "per", "medel", "medeltal", "medelvärde", "snitt", "genomsnitt",
        "genomsnittlig", "genomsnittligt", "median", "dagar", "minuter", "betyg", "poäng", "kvot",
    ]

    /// A finding about the indicator, with its title first.
    func finding(_ code: FindingCode, _ figures: [Finding.Figure] = []) -> Finding {
        Finding(code: code, line: line, figures: [.init(.title, text: title)] + figures)
    }
}
