import Foundation
import JSONValues
import Oversight

extension JSONValue {
    /// An object of the fields that have a value.
    ///
    /// - Parameter fields: Names with values that may be missing.
    static func fields(_ fields: [String: JSONValue?]) -> JSONValue { .object(fields.compactMapValues { $0 }) }

    /// A text, or nothing.
    static func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }

    /// A day, or nothing.
    static func day(_ day: CalendarDate?) -> JSONValue? { day.map { .string($0.description) } }

    /// A list of texts.
    static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

    /// The field of an object, or `nil` if it has no such field or it is `null`.
    subscript(_ name: String) -> JSONValue? {
        guard case .object(let fields) = self, let value = fields[name], value != .null else { return nil }
        return value
    }

    /// The elements of an array; none of anything else.
    var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }

    /// The value as a person reads it: a text as it is, a list with commas, nothing for `null` or an object.
    var words: String? {
        switch self {
        case .null, .object: nil
        case .bool(let flag): flag ? "ja" : "nej"
        case .int(let number): String(number)
        case .number(let number): String(number)
        case .string(let text): text
        case .array(let elements): elements.compactMap(\.words).joined(separator: ", ")
        }
    }

    /// The bytes that a request sends, with the keys in order so that equal requests are equal bytes.
    ///
    /// - Throws: `EncodingError` if a number is not finite.
    func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}
