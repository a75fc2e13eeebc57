import Foundation

/// A JSON value as a tree, for tests that look into schemas, examples and stored events.
enum JSON: Equatable {
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

    subscript(name: String) -> JSON? {
        if case .object(let fields) = self { fields[name] } else { nil }
    }

    var text: String? { if case .string(let text) = self { text } else { nil } }
    var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }
    var elements: [JSON]? { if case .array(let elements) = self { elements } else { nil } }
    var fields: [String: JSON]? { if case .object(let fields) = self { fields } else { nil } }

    /// The texts of an array of strings; empty for anything else.
    var texts: [String] { elements?.compactMap(\.text) ?? [] }

    /// The value with one field of the object left out.
    func without(_ name: String) -> JSON {
        guard var fields else { return self }
        fields[name] = nil
        return .object(fields)
    }

    /// The bytes of the value, with sorted names and no white space.
    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}

extension JSON: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSON].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
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

/// The bytes of a JSON text without the white space between its tokens; the order of fields stays.
func withoutWhiteSpace(_ text: some Sequence<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    var (inString, escaped) = (false, false)
    for byte in text {
        if inString {
            if escaped {
                escaped = false
            } else if byte == UInt8(ascii: "\\") {
                escaped = true
            } else if byte == UInt8(ascii: "\"") {
                inString = false
            }
        } else if [0x20, 0x0A, 0x0D, 0x09].contains(byte) {
            continue
        } else if byte == UInt8(ascii: "\"") {
            inString = true
        }
        kept.append(byte)
    }
    return kept
}
