/// The name of a field in the journal, one that journald keeps.
///
/// journald drops a field silently when its name is not 1 to 64 characters of `A` to `Z`, `0` to `9` and `_`, begins with a
/// digit, or begins with `_`, which marks the fields it adds itself; systemd.journal-fields(7) and journal_field_valid() of
/// systemd. A name that breaks the rule cannot be made here.
public struct JournalField: Sendable, Hashable, CustomStringConvertible {
    /// The name.
    public let name: String

    /// The name.
    public var description: String { name }

    /// The most characters a name has.
    static let maximumLength = 64

    /// Checks a name.
    ///
    /// - Parameter name: 1 to 64 characters of `A` to `Z`, `0` to `9` and `_`, not beginning with a digit or `_`.
    /// - Throws: ``JournalError`` with `invalidFieldName` where it is anything else.
    public init(validating name: String) throws(JournalError) {
        guard Self.isKept(name) else {
            throw JournalError(.invalidFieldName, "journald would drop a field named \"\(name)\"")
        }
        self.name = name
    }

    /// For names that were made by the rule.
    init(unchecked name: String) { self.name = name }

    private static func isKept(_ name: String) -> Bool {
        guard let first = name.utf8.first, name.utf8.count <= maximumLength, isUpperCase(first) else { return false }
        return name.utf8.allSatisfy { isUpperCase($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    }

    static func isUpperCase(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension JournalField: ExpressibleByStringLiteral {
    /// A name written in the source.
    ///
    /// - Parameter value: A literal that keeps the rule. One that does not is a mistake of the programmer and stops
    ///   the program at its first use; a name that comes from elsewhere goes through ``init(validating:)``.
    public init(stringLiteral value: StaticString) {
        let name = "\(value)"
        precondition(Self.isKept(name), "journald would drop a field named \"\(name)\"")
        self.name = name
    }
}
