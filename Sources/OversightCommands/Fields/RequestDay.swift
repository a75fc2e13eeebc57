package import Oversight

/// A day as requests give one.
///
/// Only the years that a municipality can mean are taken: the calendar's ends stand for "always" in the domain, and a
/// deadline counted from the last day of the year 9999 has no day to fall on.
package enum RequestDay {
    /// What a day looks like, for sentences.
    package static let form = "a day as YYYY-MM-DD in the years 1900 to 2199"

    /// The day that a text stands for, or `nil` if it is none.
    package static func read(_ text: String) -> CalendarDate? {
        guard let day = CalendarDate(text), (1900...2199).contains(day.year) else { return nil }
        return day
    }
}
