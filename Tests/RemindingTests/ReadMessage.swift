import Foundation
import Testing

/// A message parsed strictly, without the code that composed it.
struct ReadMessage {
    struct Part {
        var fields: [(name: String, value: String)]
        var text: String
    }

    var fields: [(name: String, value: String)]
    var parts: [Part]

    init(_ text: String) throws {
        let (head, body) = try Self.split(text)
        fields = head
        let type = try #require(head.first { $0.name == "Content-Type" }?.value)
        let boundary = try #require(type.firstMatch(of: #/boundary="([^"]{1,70})"/#)?.1)
        let pieces = ("\n" + body).components(separatedBy: "\n--\(boundary)")
        try #require(pieces.first?.isEmpty == true, "Something stands before the first part.")
        try #require(pieces.last == "--\n", "The message does not end with its last boundary.")
        parts = try pieces.dropFirst().dropLast().map { piece in
            let (fields, text) = try Self.split(String(piece.dropFirst()))
            return Part(fields: fields, text: try Self.decodedBody(text))
        }
    }

    /// The one value of a field.
    func field(_ name: String) throws -> String {
        let values = fields.filter { $0.name == name }.map(\.value)
        try #require(values.count == 1, "\(name) stands \(values.count) times.")
        return values[0]
    }

    private static func split(_ text: String) throws -> (fields: [(name: String, value: String)], body: String) {
        var fields: [(name: String, value: String)] = []
        var rest = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let line = rest.popFirst(), !line.isEmpty {
            try #require(line.utf8.count <= 998)
            try #require(line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(line)")
            if line.hasPrefix(" ") {
                try #require(!fields.isEmpty && line.contains { $0 != " " })
                fields[fields.count - 1].value += line
            } else {
                let match = try #require(line.wholeMatch(of: #/([A-Za-z-]+): (.*\S.*)/#), "\(line)")
                fields.append((String(match.1), String(match.2)))
            }
        }
        return (fields, rest.joined(separator: "\n"))
    }

    /// Unstructured text with its encoded words read (RFC 2047, 6.2): white space between two of them is not shown.
    static func decoded(_ value: String) throws -> String {
        var text = ""
        var wasEncoded = false
        for word in value.split(separator: " ") {
            if let match = word.wholeMatch(of: #/=\?utf-8\?q\?([!-<>@-~]+|[!->@-~]*)\?=/#) {
                try #require(word.utf8.count <= 75)
                let payload = String(match.1)
                try #require(!payload.contains("?") && !payload.contains(" "))
                if !wasEncoded, !text.isEmpty { text += " " }
                text += try bytes(payload.replacing("_", with: " "))
                wasEncoded = true
            } else {
                if !text.isEmpty { text += " " }
                text += word
                wasEncoded = false
            }
        }
        return text
    }

    private static func decodedBody(_ body: String) throws -> String {
        for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
            try #require(line.utf8.count <= 76)
            try #require(!line.hasSuffix(" ") && !line.hasPrefix("From ") && line != ".")
        }
        return try bytes(body.replacing("=\n", with: ""))
    }

    private static func bytes(_ text: String) throws -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "=") {
                let digits = String(decoding: rest.prefix(2), as: UTF8.self)
                bytes.append(try #require(UInt8(digits, radix: 16), "=\(digits)"))
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return try #require(String(validating: bytes, as: UTF8.self), "A character was parted.")
    }
}
