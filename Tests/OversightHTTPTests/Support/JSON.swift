import Foundation

/// A JSON value as a tree, for tests that look into schemas and answers.
enum JSON: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    /// The value that some bytes hold.
    init(_ bytes: some Sequence<UInt8>) throws {
        self = try JSONDecoder().decode(JSON.self, from: Data(bytes))
    }

    subscript(name: String) -> JSON? { fields?[name] }

    var text: String? { if case .string(let text) = self { text } else { nil } }
    var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }
    var elements: [JSON]? { if case .array(let elements) = self { elements } else { nil } }
    var fields: [String: JSON]? { if case .object(let fields) = self { fields } else { nil } }

    /// The texts of an array of strings; empty for anything else.
    var texts: [String] { elements?.compactMap(\.text) ?? [] }

    /// The value with one field of the object set, or left out.
    func with(_ name: String, _ value: JSON?) -> JSON {
        guard var fields else { return self }
        fields[name] = value
        return .object(fields)
    }

    /// The bytes of the value, with sorted names.
    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}

extension JSON: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    init(stringLiteral value: String) { self = .string(value) }
    init(integerLiteral value: Int) { self = .integer(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(arrayLiteral elements: JSON...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }
}

extension JSON: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
            return
        }
        // A decoder does not say of which type a value is, so each one is tried.
        let readers: [() throws -> JSON] = [
            { .string(try container.decode(String.self)) }, { .bool(try container.decode(Bool.self)) },
            { .integer(try container.decode(Int.self)) }, { .number(try container.decode(Double.self)) },
            { .array(try container.decode([JSON].self)) },
        ]
        for read in readers {
            do {
                self = try read()
                return
            } catch is DecodingError {
                continue
            }
        }
        self = .object(try container.decode([String: JSON].self))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }
}
