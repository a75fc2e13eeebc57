import ArgumentParser
import Oversight

/// Reads a day, for the `transform` of an option.
///
/// - Parameter text: What was typed.
/// - Throws: A validation error if the calendar has no such day.
@Sendable func day(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
        throw ValidationError("\"\(text)\" is not a day of the calendar as YYYY-MM-DD.")
    }
    return date
}

/// Reads an identifier, for the `transform` of an argument; the daemon checks that it exists.
///
/// - Parameter text: What was typed.
/// - Throws: A validation error if it cannot be an identifier.
@Sendable func identifier(_ text: String) throws -> String {
    // A path component of dots would name another resource.
    guard !text.isEmpty, text != ".", text != ".." else {
        throw ValidationError("\"\(text)\" is not an identifier.")
    }
    return text
}
