package import Oversight

/// A row of a table of indicators as printed.
package struct ReadIndicator: Sendable, Hashable {
    /// The value of a year.
    package struct Value: Sendable, Hashable {
        /// The year.
        package var year: Int
        /// The cell as written; empty or `-` if it states no value.
        package var written: String
        /// The value, or the total of its parts; `nil` if the cell states none.
        package var number: DecimalNumber?
        /// The values of its parts, in their order; empty if the cell has one figure.
        package var parts: [DecimalNumber]

        /// A value of a year.
        package init(year: Int, written: String, number: DecimalNumber?, parts: [DecimalNumber] = []) {
            self.year = year
            self.written = written
            self.number = number
            self.parts = parts
        }

        /// Whether the cell states a value, or parts of one.
        package var isStated: Bool { number != nil || !parts.isEmpty }
    }

    /// What is to be reached.
    package struct Target: Sendable, Hashable {
        /// The year by which, if the document says so.
        package var year: Int?
        /// The target as written; never empty.
        package var written: String
        /// The value; `nil` if the target is stated in words only.
        package var number: DecimalNumber?
        /// Which values are good, if the words of the target say so, such as "at most 31.7".
        package var polarity: Polarity?

        /// A target.
        package init(year: Int?, written: String, number: DecimalNumber?, polarity: Polarity? = nil) {
            self.year = year
            self.written = written
            self.number = number
            self.polarity = polarity
        }
    }

    /// The indicator in words.
    package var title: String
    /// Whom its values are about, if that is stated.
    package var gender: Gender?
    /// The words that say whom its values are about; empty if there are none.
    package var genderLabel: String
    /// The part of the population or the service that its values are about, as written.
    package var part: String?
    /// The unit of its values as written, from the cells, a column or the title.
    package var unit: String?
    /// A value for each year that the table has a column for, from the first year to the last.
    package var values: [Value]
    /// The year in the header of the targets; `nil` if the table has no column for targets.
    package var targetYear: Int?
    /// The target; `nil` if none is stated.
    package var target: Target?
    /// The words of the assessment: `nil` if the table has no column for it, empty if the cell is.
    package var assessmentLabel: String?
    /// The words of the trend: `nil` if the table has no column for it, empty if the cell is.
    package var trendLabel: String?
    /// The words that say how often it is followed up: `nil` if the table has no column for it, empty if the cell is.
    package var followUpLabel: String?
    /// How often it is followed up, as far as the words are known.
    package var followUp: [FollowUpPeriod]
    /// A text in place of a value or a trend that promises a result.
    package var promise: String?
    /// The heading or the group row of the set that it is in, as printed.
    package var set: String?
    /// The goal area that it stands under, as printed.
    package var area: String?
    /// The line of the goal that it stands under, if it stands under one.
    package var goalLine: Int?
    /// The line on which the row starts, from 1.
    package var line: Int

    /// A row.
    package init(
        title: String, gender: Gender? = nil, genderLabel: String = "", part: String? = nil, unit: String? = nil,
        values: [Value], targetYear: Int? = nil, target: Target? = nil, assessmentLabel: String? = nil,
        trendLabel: String? = nil, followUpLabel: String? = nil, followUp: [FollowUpPeriod] = [],
        promise: String? = nil, set: String? = nil, area: String? = nil, goalLine: Int? = nil, line: Int
    ) {
        self.title = title
        self.gender = gender
        self.genderLabel = genderLabel
        self.part = part
        self.unit = unit
        self.values = values
        self.targetYear = targetYear
        self.target = target
        self.assessmentLabel = assessmentLabel
        self.trendLabel = trendLabel
        self.followUpLabel = followUpLabel
        self.followUp = followUp
        self.promise = promise
        self.set = set
        self.area = area
        self.goalLine = goalLine
        self.line = line
    }
}
