import Foundation
package import JSONValues

/// A JSON value as a tree, for tests that look into schemas, answers and stored events.
package typealias JSON = JSONValue

extension JSON {
    /// The value that some bytes hold.
    ///
    /// - Throws: `JSONSyntaxError` if they are no JSON.
    package init(_ bytes: some Sequence<UInt8>) throws {
        self = try JSON(json: Array(bytes))
    }

    package subscript(name: String) -> JSON? { member(name) }

    package var integer: Int? { if case .int(let integer) = self { integer } else { nil } }
    package var elements: [JSON]? { if case .array(let elements) = self { elements } else { nil } }
    package var fields: [String: JSON]? { members }

    /// The texts of an array of strings; empty for anything else.
    package var texts: [String] { elements?.compactMap(\.text) ?? [] }

    /// The value with one field of the object set; left out if the value is `nil`.
    package func with(_ name: String, _ value: JSON?) -> JSON {
        guard var fields else { return self }
        fields[name] = value
        return .object(fields)
    }

    /// The value with one field of the object left out.
    package func without(_ name: String) -> JSON { with(name, nil) }

    /// The bytes of the value, with sorted names and no white space.
    package func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}

extension JSON: ExpressibleByStringInterpolation {}

/// The bytes of a JSON text without the white space between its tokens; the order of fields stays.
package func withoutWhiteSpace(_ text: some Sequence<UInt8>) -> [UInt8] {
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
