/// The 128-bit id of a kind of journal entry; `MESSAGE_ID` in systemd.journal-fields(7).
///
/// `journalctl -x` looks up the explanation by it, so an id must never be reused for another kind.
package struct JournalMessageID: Sendable, Hashable, CustomStringConvertible {
    private let high: UInt64
    private let low: UInt64

    /// Creates an id from its two halves.
    ///
    /// - Parameters:
    ///   - high: The first sixteen digits.
    ///   - low: The last sixteen digits.
    package init(_ high: UInt64, _ low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Parses an id.
    ///
    /// - Parameter text: 32 hexadecimal digits, without hyphens.
    /// - Throws: ``JournalError`` with `invalidMessageID` if it is anything else.
    package init(validating text: String) throws(JournalError) {
        let digits = Array(text.utf8)
        guard digits.count == 32, !digits.contains(UInt8(ascii: "+")), !digits.contains(UInt8(ascii: "-")),
            let high = UInt64(String(decoding: digits[..<16], as: UTF8.self), radix: 16),
            let low = UInt64(String(decoding: digits[16...], as: UTF8.self), radix: 16)
        else { throw JournalError(.invalidMessageID, "\"\(text)\" is not 32 hexadecimal digits") }
        self.init(high, low)
    }

    /// The 32 digits, in lower case.
    package var description: String { Self.digits(high) + Self.digits(low) }

    private static func digits(_ number: UInt64) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
}
