import Foundation
import Oversight

/// Any JSON value, for building requests, and for reading lists whose fields may be extended.
enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case int(Int)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Creates an object from the fields that have a value.
    static func fields(_ fields: [String: JSONValue?]) -> JSONValue { .object(fields.compactMapValues { $0 }) }

    /// A string, if there is one.
    static func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }

    /// A day as a string, if there is one.
    static func day(_ day: CalendarDate?) -> JSONValue? { day.map { .string($0.description) } }

    /// An array of strings.
    static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

    /// The field of an object, or `nil` if it has no such field or it is `null`.
    subscript(_ name: String) -> JSONValue? {
        guard case .object(let fields) = self, let value = fields[name], value != .null else { return nil }
        return value
    }

    /// The content of a dated value; any other value unchanged.
    var undated: JSONValue { self["on"] == nil ? self : self["value"] ?? .null }

    /// The elements of an array; empty for any other value.
    var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }

    /// The value as text for people, arrays separated by commas; `nil` for `null` and objects.
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
}

extension JSONValue: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // The type is not known in advance, so try one after the other.
        func attempt<Value: Decodable>(_ type: Value.Type) -> Value? {
            do { return try container.decode(type) } catch { return nil }
        }
        if container.decodeNil() {
            self = .null
        } else if let flag = attempt(Bool.self) {
            self = .bool(flag)
        } else if let number = attempt(Int.self) {
            self = .int(number)
        } else if let number = attempt(Double.self) {
            self = .number(number)
        } else if let text = attempt(String.self) {
            self = .string(text)
        } else if let elements = attempt([JSONValue].self) {
            self = .array(elements)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let flag): try container.encode(flag)
        case .int(let number): try container.encode(number)
        case .number(let number): try container.encode(number)
        case .string(let text): try container.encode(text)
        case .array(let elements): try container.encode(elements)
        case .object(let fields): try container.encode(fields)
        }
    }

    /// Encodes the value with sorted keys, so that equal requests are equal bytes.
    ///
    /// - Throws: `EncodingError` if a number is not finite.
    func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}
