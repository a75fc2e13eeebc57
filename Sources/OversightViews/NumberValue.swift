import Foundation
package import Oversight

/// A number as JSON has it: exact, but without the zeros at the end of its decimals, which only the written form keeps.
package struct NumberValue: Codable, Sendable, Equatable {
    /// The number.
    package var number: DecimalNumber

    /// A number.
    package init(_ number: DecimalNumber) { self.number = number }

    /// Reads a number of JSON.
    ///
    /// - Throws: `DecodingError` if it is none, or has more digits than a ``DecimalNumber`` may have.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let value = try container.decode(Decimal.self)
        guard let number = DecimalNumber(rawValue: value.description) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "The number has too many digits.")
        }
        self.number = number
    }

    /// Writes a number of JSON.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        guard let value = Decimal(string: number.rawValue, locale: Locale(identifier: "en_US_POSIX")) else {
            throw EncodingError.invalidValue(
                number, .init(codingPath: encoder.codingPath, debugDescription: "The number is not one of JSON."))
        }
        try container.encode(value)
    }
}
