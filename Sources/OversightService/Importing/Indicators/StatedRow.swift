import Oversight

/// A row of a file with values of indicators, with the indicator that it is about.
struct StatedRow: Sendable, Equatable {
    /// The line, or the number of the value, from 1.
    var line: Int
    /// The indicator; `nil` if none matches.
    var indicator: Identifier<Indicator>?
    /// The title of the indicator, or what is known of one that does not match.
    var title: String
    /// Whom the value is about.
    var gender: Gender?
    /// The code of the municipality in Kolada.
    var municipalityCode: String?
    /// The year.
    var year: Int
    /// Whether the file says that a later value replaced it.
    var isRevised = false
    /// The value; `nil` if the file states none.
    var value: Value?
    /// The day as of which it was stated; `nil` for the day of the import.
    var day: CalendarDate?

    /// A value in the file.
    struct Value: Sendable, Equatable {
        /// `nil` if only parts are stated.
        var number: DecimalNumber?
        var written: String
        var parts: [DecimalNumber] = []
    }
}
