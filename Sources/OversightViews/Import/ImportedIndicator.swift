package import Oversight

extension ImportView {
    /// A row of a table of indicators as read; two rows of one indicator have its identifier.
    package struct Indicator: Codable, Sendable, Equatable {
        /// The value of a year.
        package struct Value: Codable, Sendable, Equatable {
            /// The year.
            package var year: Int
            /// The cell as written; empty or `-` if it states no value.
            package var written: String
            /// The value; `null` if the cell states none.
            @Nullable package var number: NumberValue?
            /// The values of its parts, if the cell has several figures.
            package var parts: [NumberValue]

            /// A value of a year.
            package init(year: Int, written: String, number: DecimalNumber?, parts: [DecimalNumber]) {
                self.year = year
                self.written = written
                self.number = number.map { NumberValue($0) }
                self.parts = parts.map { NumberValue($0) }
            }
        }

        /// What is to be reached.
        package struct Target: Codable, Sendable, Equatable {
            /// The target as written.
            package var written: String
            /// The value; `null` if it is stated in words only.
            @Nullable package var number: NumberValue?

            /// A target.
            package init(written: String, number: DecimalNumber?) {
                self.written = written
                self.number = number.map { NumberValue($0) }
            }
        }

        /// The identifier.
        package var id: String
        /// The indicator in words.
        package var title: String
        /// Whom its values are about; `null` if that is not stated.
        @Nullable package var gender: Gender?
        /// The words that say whom its values are about.
        package var genderLabel: String
        /// The part that its values are about.
        @Nullable package var part: String?
        /// The unit of its values as written.
        @Nullable package var unit: String?
        /// The values, from the first year to the last.
        package var values: [Value]
        /// What is to be reached.
        @Nullable package var target: Target?
        /// The year by which it is to be reached.
        @Nullable package var targetYear: Int?
        /// The key of the assessment; `null` if none is given, or its words are not known.
        @Nullable package var assessment: String?
        /// The words of the assessment; `null` if the table has no column for it.
        @Nullable package var assessmentLabel: String?
        /// The trend, by goodness; `null` if none is given, or its words are not known.
        @Nullable package var trend: Trend?
        /// The words of the trend; `null` if the table has no column for it.
        @Nullable package var trendLabel: String?
        /// How often it is followed up.
        package var followUp: [FollowUpPeriod]
        /// The heading of the set that it is in.
        @Nullable package var set: String?
        /// The goal area that it stands under.
        @Nullable package var area: String?
        /// The identifier of the goal that it stands under.
        @Nullable package var goal: String?
        /// The line on which the row starts, from 1.
        package var line: Int

        /// A row.
        ///
        /// - Parameters:
        ///   - id: The identifier.
        ///   - title: The indicator in words.
        ///   - line: The line on which the row starts, from 1.
        package init(id: String, title: String, line: Int) {
            self.id = id
            self.title = title
            self.line = line
            (gender, part, unit, target, targetYear) = (nil, nil, nil, nil, nil)
            (assessment, assessmentLabel, trend, trendLabel) = (nil, nil, nil, nil)
            (set, area, goal) = (nil, nil, nil)
            genderLabel = ""
            (values, followUp) = ([], [])
        }
    }
}
