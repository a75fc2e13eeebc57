package import Oversight

/// A day in a request.
///
/// Only plausible years are accepted: the ends of the calendar mean "always" in the domain, and a deadline counted from the
/// last day of the year 9999 would be outside the calendar.
package enum RequestDay {
    /// The form of a day, for error sentences.
    package static let form = "a day as YYYY-MM-DD in the years 1900 to 2199"

    /// Parses a day; `nil` if the text is not one, or the year is out of range.
    package static func read(_ text: String) -> CalendarDate? {
        guard let day = CalendarDate(text), (1900...2199).contains(day.year) else { return nil }
        return day
    }
}
