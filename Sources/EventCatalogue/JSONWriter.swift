import Oversight

/// Writes one JSON object as bytes, with its fields in the order in which they are written.
///
/// The order is part of what is stored, so the same event always gives the same bytes.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    /// A writer that has written nothing.
    init() { bytes.reserveCapacity(256) }

    /// Writes an object with the fields that `content` writes.
    mutating func object(_ content: (inout JSONWriter) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        content(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    mutating func field(_ name: StaticString, _ value: String) {
        key(name)
        string(value)
    }

    mutating func field(_ name: StaticString, _ value: String?) {
        if let value { field(name, value) }
    }

    mutating func field(_ name: StaticString, _ value: Int) {
        key(name)
        bytes.append(contentsOf: String(value).utf8)
    }

    mutating func field(_ name: StaticString, _ value: Int?) {
        if let value { field(name, value) }
    }

    mutating func field(_ name: StaticString, _ value: Bool) {
        key(name)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    mutating func field(_ name: StaticString, _ value: CalendarDate) {
        field(name, value.description)
    }

    mutating func field(_ name: StaticString, _ value: CalendarDate?) {
        if let value { field(name, value.description) }
    }

    mutating func field(_ name: StaticString, _ value: some RawRepresentable<String>) {
        field(name, value.rawValue)
    }

    mutating func field(_ name: StaticString, _ value: (some RawRepresentable<String>)?) {
        if let value { field(name, value.rawValue) }
    }

    mutating func field(_ name: StaticString, strings values: some Sequence<String>) {
        list(name, values) { writer, value in writer.string(value) }
    }

    mutating func field(_ name: StaticString, object content: (inout JSONWriter) -> Void) {
        key(name)
        object(content)
    }

    /// Writes a field whose value is JSON already.
    mutating func field(_ name: StaticString, json value: [UInt8]) {
        key(name)
        bytes.append(contentsOf: value)
    }

    mutating func list<Element>(
        _ name: StaticString, _ values: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        bytes.append(UInt8(ascii: "["))
        var first = true
        for value in values {
            if !first { bytes.append(UInt8(ascii: ",")) }
            first = false
            write(&self, value)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func string(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        var value = value
        value.withUTF8 { text in
            for byte in text {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
                case 0x0A: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
                case 0x09: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
                case 0x0D: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
                case 0..<0x20:
                    bytes.append(contentsOf: "\\u00".utf8)
                    bytes.append(Self.hex[Int(byte >> 4)])
                    bytes.append(Self.hex[Int(byte & 15)])
                default: bytes.append(byte)
                }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static let hex = Array("0123456789abcdef".utf8)

    private mutating func key(_ name: StaticString) {
        if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }
}
