extension Indicator {
    /// A value as stated for a year.
    package struct Measurement: Sendable, Equatable {
        /// The day as of which it was stated.
        package var on: CalendarDate
        /// The year that it is for.
        package var year: Int
        /// The value; `nil` if only parts of it are stated.
        package var number: DecimalNumber?
        /// The value as written.
        package var written: String
        /// The values of its parts, if they are stated.
        package var parts: [DecimalNumber]
        /// The report that states it.
        package var report: Identifier<Report>?

        /// Whether another statement gives the same value, in the same parts.
        ///
        /// - Parameters:
        ///   - number: The value; `nil` if only parts of it are stated.
        ///   - parts: The values of its parts.
        package func states(_ number: DecimalNumber?, parts: [DecimalNumber]) -> Bool {
            let isSame =
                switch (self.number, number) {
                case (let own?, let other?): own.hasSameValue(as: other)
                case (nil, nil): true
                case (nil, _?), (_?, nil): false
                }
            return isSame && self.parts.count == parts.count
                && zip(self.parts, parts).allSatisfy { $0.hasSameValue(as: $1) }
        }
    }

    /// What is to be reached in a year.
    package struct Target: Sendable, Equatable {
        /// The value; `nil` if it is stated in words only.
        package var number: DecimalNumber?
        /// The target as written.
        package var written: String

        /// A target.
        package init(number: DecimalNumber?, written: String) {
            self.number = number
            self.written = written
        }
    }

    /// What a report, or somebody between reports, thinks of the value of a year.
    package struct Assessment: Sendable, Equatable {
        /// The key of the assessment; `nil` if none is given.
        package var assessment: GradeKey?
        /// The assessment as written; `nil` if the document has no place for one.
        package var assessmentLabel: String?
        /// The trend; `nil` if none is given.
        package var trend: Trend?
        /// The trend as written; `nil` if the document has no place for one.
        package var trendLabel: String?
        /// The report that states it.
        package var report: Identifier<Report>?
        /// The place in ``Indicator/measurements`` of the value that it is of; `nil` if none was stated then.
        package var measurement: Int?
    }

    /// Where it is shown.
    package struct Link: Sendable, Equatable {
        /// The goal.
        package var goal: Identifier<Goal>?
        /// The goal area as written.
        package var area: String?
        /// The heading of the set that it is in there.
        package var set: String?
        /// The report that shows it there.
        package var report: Identifier<Report>?

        /// A place where it is shown.
        package init(goal: Identifier<Goal>?, area: String?, set: String?, report: Identifier<Report>? = nil) {
            self.goal = goal
            self.area = area
            self.set = set
            self.report = report
        }
    }

    /// Which values are good, and who or what says so.
    package struct Direction: Sendable, Equatable {
        /// Which values are good.
        package var polarity: Polarity
        /// Who or what says so.
        package var basis: PolarityBasis

        /// A polarity with its basis.
        package init(polarity: Polarity, basis: PolarityBasis) {
            self.polarity = polarity
            self.basis = basis
        }
    }

    /// Its place in Kolada.
    package struct KoladaLink: Sendable, Equatable {
        /// The id of the key figure, such as `N20891`.
        package var keyFigure: String
        /// The code of the municipality, of four digits.
        package var municipalityCode: String
    }
}
