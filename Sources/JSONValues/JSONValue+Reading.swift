extension JSONValue {
    /// Reads a text that is exactly one JSON value (RFC 8259), with white space around it at most.
    ///
    /// Of a name that an object has twice, the first value counts. A number that is whole, however it is written, is an
    /// ``int(_:)`` if it fits.
    ///
    /// - Parameter text: The bytes of the text in UTF-8, with or without a byte order mark.
    /// - Throws: ``JSONSyntaxError`` if it is no JSON, is nested deeper than ``JSONText/depthLimit``, or holds a number too
    ///   large for `Double`.
    package init(json text: UnsafeRawBufferPointer) throws(JSONSyntaxError) {
        guard String(validating: text, as: UTF8.self) != nil else { throw JSONSyntaxError("it is not UTF-8") }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = text.starts(with: mark) ? UnsafeRawBufferPointer(rebasing: text.dropFirst(mark.count)) : text
        var checked = JSONText(text)
        checked.skipSpace()
        let start = checked.position
        guard checked.skipValue() else {
            throw JSONSyntaxError("it is not JSON, or is nested more than \(JSONText.depthLimit) deep")
        }
        checked.skipSpace()
        guard checked.isAtEnd else { throw JSONSyntaxError("it goes on after the end of its value") }
        var reader = CheckedTextReader(text, at: start)
        self = try reader.value()
    }

    /// Reads a text that is exactly one JSON value.
    ///
    /// - Throws: ``JSONSyntaxError`` as the reader of a buffer does.
    package init(json text: [UInt8]) throws { self = try text.withUnsafeBytes { try JSONValue(json: $0) } }
}

/// Builds the tree of a text that ``JSONText`` has accepted, which bounds the depth of the recursion.
private struct CheckedTextReader {
    private let bytes: UnsafeRawBufferPointer
    private var position: Int

    init(_ bytes: UnsafeRawBufferPointer, at position: Int) { (self.bytes, self.position) = (bytes, position) }

    mutating func value() throws(JSONSyntaxError) -> JSONValue {
        switch bytes[position] {
        case UInt8(ascii: "{"): return .object(try members())
        case UInt8(ascii: "["): return .array(try elements())
        case UInt8(ascii: "\""): return .string(try JSONScan.string(bytes, position, &position))
        case UInt8(ascii: "t"): return word(.bool(true), "true")
        case UInt8(ascii: "f"): return word(.bool(false), "false")
        case UInt8(ascii: "n"): return word(.null, "null")
        default: return try number()
        }
    }

    private mutating func word(_ value: JSONValue, _ word: StaticString) -> JSONValue {
        position += word.utf8CodeUnitCount
        return value
    }

    private mutating func members() throws(JSONSyntaxError) -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        try each(until: UInt8(ascii: "}")) { (reader) throws(JSONSyntaxError) in
            let name = try JSONScan.string(reader.bytes, reader.position, &reader.position)
            reader.position = try JSONScan.colon(reader.bytes, reader.position)
            let value = try reader.value()
            if members[name] == nil { members[name] = value }
        }
        return members
    }

    private mutating func elements() throws(JSONSyntaxError) -> [JSONValue] {
        var elements: [JSONValue] = []
        try each(until: UInt8(ascii: "]")) { (reader) throws(JSONSyntaxError) in elements.append(try reader.value()) }
        return elements
    }

    /// Reads what stands between brackets, apart from the commas.
    private mutating func each(
        until end: UInt8, _ read: (inout CheckedTextReader) throws(JSONSyntaxError) -> Void
    ) throws(JSONSyntaxError) {
        position = JSONScan.space(bytes, position + 1)
        while bytes[position] != end {
            try read(&self)
            position = JSONScan.space(bytes, position)
            if bytes[position] == UInt8(ascii: ",") { position = JSONScan.space(bytes, position + 1) }
        }
        position += 1
    }

    private mutating func number() throws(JSONSyntaxError) -> JSONValue {
        let start = position
        while position < bytes.count, Self.isInNumber(bytes[position]) { position += 1 }
        let written = String(decoding: bytes[start..<position], as: UTF8.self)
        if let whole = Int(written) { return .int(whole) }
        guard let number = Double(written), number.isFinite else { throw JSONSyntaxError("a number is too large") }
        return Int(exactly: number).map { .int($0) } ?? .number(number)
    }

    private static func isInNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
            UInt8(ascii: "E"):
            true
        default: false
        }
    }
}
