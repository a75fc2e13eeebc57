package import Oversight

// So that a test reads `on: "2024-05-02"`. A day that does not exist is a mistake in the test and stops it at once.
extension CalendarDate: ExpressibleByUnicodeScalarLiteral {}
extension CalendarDate: ExpressibleByExtendedGraphemeClusterLiteral {}
extension CalendarDate: ExpressibleByStringLiteral {
    /// The value that a literal in a test stands for.
    package init(stringLiteral value: String) {
        guard let day = CalendarDate(value) else { preconditionFailure("\(value) is no day") }
        self = day
    }
}

extension Identifier: ExpressibleByUnicodeScalarLiteral {}
extension Identifier: ExpressibleByExtendedGraphemeClusterLiteral {}
extension Identifier: ExpressibleByStringLiteral {
    /// The value that a literal in a test stands for.
    package init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension DecimalNumber: ExpressibleByUnicodeScalarLiteral {}
extension DecimalNumber: ExpressibleByExtendedGraphemeClusterLiteral {}
extension DecimalNumber: ExpressibleByStringLiteral {
    /// The value that a literal in a test stands for.
    package init(stringLiteral value: String) {
        guard let number = DecimalNumber(rawValue: value) else { preconditionFailure("\(value) is no decimal number") }
        self = number
    }
}
