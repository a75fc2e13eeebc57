/// A valid name of a field in the journal.
///
/// journald drops a field silently when its name is not 1 to 64 characters of `A` to `Z`, `0` to `9` and `_`, begins with a
/// digit, or begins with `_`, which marks the fields it adds itself; systemd.journal-fields(7) and journal_field_valid() of
/// systemd. An invalid name cannot be constructed.
package struct JournalField: Sendable, Hashable, CustomStringConvertible {
    /// The name.
    package let name: String

    /// The same as ``name``.
    package var description: String { name }

    /// The maximum length of a name in characters.
    static let maximumLength = 64

    /// Validates a name.
    ///
    /// - Parameter name: 1 to 64 characters of `A` to `Z`, `0` to `9` and `_`, not beginning with a digit or `_`.
    /// - Throws: ``JournalError`` with `invalidFieldName` if it is anything else.
    package init(validating name: String) throws(JournalError) {
        guard Self.isValid(name) else {
            throw JournalError(.invalidFieldName, "journald would drop a field named \"\(name)\"")
        }
        self.name = name
    }

    /// Creates a field from a name that is known to be valid.
    init(unchecked name: String) { self.name = name }

    private static func isValid(_ name: String) -> Bool {
        guard let first = name.utf8.first, name.utf8.count <= maximumLength, isUpperCase(first) else { return false }
        return name.utf8.allSatisfy { isUpperCase($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    }

    static func isUpperCase(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension JournalField: ExpressibleByStringLiteral {
    /// Creates a field from a literal.
    ///
    /// - Parameter value: A valid name. An invalid literal is a programming error and traps at its first use; use
    ///   ``init(validating:)`` for a name from anywhere else.
    package init(stringLiteral value: StaticString) {
        let name = "\(value)"
        precondition(Self.isValid(name), "journald would drop a field named \"\(name)\"")
        self.name = name
    }
}
