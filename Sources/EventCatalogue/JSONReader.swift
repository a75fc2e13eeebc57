import JSONValues
import Oversight

/// Reads the fields of one JSON object from its bytes.
///
/// Replay reads millions of these, so there is no tree and no dictionary. Fields are read in the order in which
/// ``JSONWriter`` writes them, and each is then the next one or absent. A field in another place is searched for, so any
/// order and any white space read the same, only slower. Unknown fields are ignored.
struct JSONReader {
    /// The object, from `{` to `}`.
    private let bytes: UnsafeRawBufferPointer
    /// The beginning of the first field's name, or of the closing brace.
    private let start: Int
    /// Where the next field is expected.
    private var next: Int
    /// Whether every field before `next` was read, so that none of them needs to be searched again.
    private var isInOrder = true

    /// A reader of one object.
    ///
    /// - Parameter bytes: The object; the buffer must outlive the reader.
    /// - Throws: ``EventDecodingError`` if the bytes are not an object.
    init(_ bytes: UnsafeRawBufferPointer) throws(EventDecodingError) {
        self.bytes = bytes
        var at = JSONScan.space(bytes, 0)
        guard at < bytes.count, bytes[at] == UInt8(ascii: "{") else {
            throw EventDecodingError("the data is not a JSON object")
        }
        at = JSONScan.space(bytes, at + 1)
        start = at
        next = at
    }

    mutating func string(_ name: StaticString) throws(EventDecodingError) -> String {
        guard let value = try string(ifPresent: name) else { throw missing(name) }
        return value
    }

    mutating func string(ifPresent name: StaticString) throws(EventDecodingError) -> String? {
        guard let at = try value(of: name) else { return nil }
        return try Self.string(bytes, at, &next)
    }

    mutating func integer(_ name: StaticString) throws(EventDecodingError) -> Int {
        guard let value = try integer(ifPresent: name) else { throw missing(name) }
        return value
    }

    mutating func integer(ifPresent name: StaticString) throws(EventDecodingError) -> Int? {
        guard let at = try value(of: name) else { return nil }
        return try integer(at)
    }

    mutating func day(_ name: StaticString) throws(EventDecodingError) -> CalendarDate {
        guard let day = try day(ifPresent: name) else { throw missing(name) }
        return day
    }

    mutating func day(ifPresent name: StaticString) throws(EventDecodingError) -> CalendarDate? {
        guard let at = try value(of: name) else { return nil }
        let range = try plainString(at)
        guard let day = CalendarDate(utf8: UnsafeRawBufferPointer(rebasing: bytes[range])) else {
            throw EventDecodingError("the field \(name) is not a day as YYYY-MM-DD")
        }
        return day
    }

    mutating func identifier<Subject>(_ name: StaticString) throws(EventDecodingError) -> Identifier<Subject> {
        Identifier(rawValue: try string(name))
    }

    mutating func identifier<Subject>(
        ifPresent name: StaticString
    ) throws(EventDecodingError) -> Identifier<Subject>? {
        try string(ifPresent: name).map { Identifier(rawValue: $0) }
    }

    mutating func key<Key: RawRepresentable<String>>(_ name: StaticString) throws(EventDecodingError) -> Key {
        let text = try string(name)
        guard let key = Key(rawValue: text) else {
            throw EventDecodingError("the field \(name) has the unknown value \"\(text)\"")
        }
        return key
    }

    mutating func status(_ name: StaticString) throws(EventDecodingError) -> ActivityStatus {
        guard let at = try value(of: name) else { throw missing(name) }
        let range = try plainString(at)
        guard let status = ActivityStatus(utf8: UnsafeRawBufferPointer(rebasing: bytes[range])) else {
            let text = String(decoding: bytes[range], as: UTF8.self)
            throw EventDecodingError("the field \(name) has the unknown value \"\(text)\"")
        }
        return status
    }

    /// The elements of an array, each read by `read` from its offset.
    mutating func list<Element>(
        _ name: StaticString, _ read: (UnsafeRawBufferPointer, Int, inout Int) throws(EventDecodingError) -> Element
    ) throws(EventDecodingError) -> [Element] {
        guard let at = try value(of: name) else { throw missing(name) }
        var elements: [Element] = []
        var cursor = at
        guard bytes[cursor] == UInt8(ascii: "[") else {
            throw EventDecodingError("the field \(name) is not an array")
        }
        cursor = JSONScan.space(bytes, cursor + 1)
        while cursor < bytes.count, bytes[cursor] != UInt8(ascii: "]") {
            elements.append(try read(bytes, cursor, &cursor))
            cursor = JSONScan.space(bytes, cursor)
            if cursor < bytes.count, bytes[cursor] == UInt8(ascii: ",") { cursor = JSONScan.space(bytes, cursor + 1) }
        }
        guard cursor < bytes.count else { throw EventDecodingError("the field \(name) is cut off") }
        next = cursor + 1
        return elements
    }

    mutating func strings(_ name: StaticString) throws(EventDecodingError) -> [String] {
        try list(name) { (bytes, at, end) throws(EventDecodingError) in try Self.string(bytes, at, &end) }
    }

    mutating func strings(ifPresent name: StaticString) throws(EventDecodingError) -> [String]? {
        let before = next
        guard try value(of: name) != nil else { return nil }
        next = before
        return try strings(name)
    }

    /// A value that is written without quotes, such as `true`.
    mutating func word(_ name: StaticString) throws(EventDecodingError) -> String {
        guard let at = try value(of: name) else { throw missing(name) }
        let end = try Self.skip(bytes, at)
        next = end
        return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[at..<end]), as: UTF8.self)
    }

    /// Passes the bytes of a value, which may be of any kind, to a reader.
    mutating func bytes<Value>(
        _ name: StaticString, _ read: (UnsafeRawBufferPointer) throws(EventDecodingError) -> Value
    ) throws(EventDecodingError) -> Value {
        guard let at = try value(of: name) else { throw missing(name) }
        let end = try Self.skip(bytes, at)
        next = end
        return try read(UnsafeRawBufferPointer(rebasing: bytes[at..<end]))
    }

    /// Reads the object at an offset, for elements and fields that are objects.
    static func nested<Value>(
        _ bytes: UnsafeRawBufferPointer, _ at: Int, _ end: inout Int,
        _ read: (inout JSONReader) throws(EventDecodingError) -> Value
    ) throws(EventDecodingError) -> Value {
        let after = try Self.skip(bytes, at)
        var reader = try JSONReader(UnsafeRawBufferPointer(rebasing: bytes[at..<after]))
        let value = try read(&reader)
        end = after
        return value
    }

    mutating func object<Value>(
        ifPresent name: StaticString, _ read: (inout JSONReader) throws(EventDecodingError) -> Value
    ) throws(EventDecodingError) -> Value? {
        guard let at = try value(of: name) else { return nil }
        return try Self.nested(bytes, at, &next, read)
    }

    mutating func object<Value>(
        _ name: StaticString, _ read: (inout JSONReader) throws(EventDecodingError) -> Value
    ) throws(EventDecodingError) -> Value {
        guard let value = try object(ifPresent: name, read) else { throw missing(name) }
        return value
    }

    private func missing(_ name: StaticString) -> EventDecodingError {
        EventDecodingError("the field \(name) is missing")
    }

    /// The offset of a field's value, or `nil` if the field is absent or `null`.
    private mutating func value(of name: StaticString) throws(EventDecodingError) -> Int? {
        var at = JSONScan.space(bytes, next)
        if at < bytes.count, bytes[at] == UInt8(ascii: ",") { at = JSONScan.space(bytes, at + 1) }
        if let value = try match(name, at) { return isNull(value) ? nil : value }
        // It is not the next field: it is absent, or the fields are in another order.
        if !isInOrder { at = start }
        while at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
            if let value = try match(name, at) {
                isInOrder = false
                return isNull(value) ? nil : value
            }
            var after = try Self.skip(bytes, at)
            after = try Self.skip(bytes, try Self.colon(bytes, after))
            after = JSONScan.space(bytes, after)
            guard after < bytes.count, bytes[after] == UInt8(ascii: ",") else { return nil }
            at = JSONScan.space(bytes, after + 1)
        }
        return nil
    }

    private func match(_ name: StaticString, _ at: Int) throws(EventDecodingError) -> Int? {
        let length = name.utf8CodeUnitCount
        guard at + length + 2 < bytes.count, bytes[at] == UInt8(ascii: "\""),
            bytes[at + length + 1] == UInt8(ascii: "\"")
        else { return nil }
        let expected = name.utf8Start
        for offset in 0..<length where bytes[at + 1 + offset] != expected[offset] { return nil }
        return try Self.colon(bytes, at + length + 2)
    }

    private func isNull(_ at: Int) -> Bool { at < bytes.count && bytes[at] == UInt8(ascii: "n") }
}

// The tokens of the shared scanner, with its errors as those of events. All of them are inlined.
extension JSONReader {
    @inline(__always)
    private static func string(
        _ bytes: UnsafeRawBufferPointer, _ at: Int, _ end: inout Int
    ) throws(EventDecodingError) -> String {
        do { return try JSONScan.string(bytes, at, &end) } catch { throw EventDecodingError(error.description) }
    }

    @inline(__always)
    private mutating func plainString(_ at: Int) throws(EventDecodingError) -> Range<Int> {
        do { return try JSONScan.plainString(bytes, at, &next) } catch { throw EventDecodingError(error.description) }
    }

    @inline(__always)
    private mutating func integer(_ at: Int) throws(EventDecodingError) -> Int {
        do { return try JSONScan.integer(bytes, at, &next) } catch { throw EventDecodingError(error.description) }
    }

    @inline(__always)
    private static func colon(_ bytes: UnsafeRawBufferPointer, _ at: Int) throws(EventDecodingError) -> Int {
        do { return try JSONScan.colon(bytes, at) } catch { throw EventDecodingError(error.description) }
    }

    @inline(__always)
    private static func skip(_ bytes: UnsafeRawBufferPointer, _ at: Int) throws(EventDecodingError) -> Int {
        do { return try JSONScan.skip(bytes, at) } catch { throw EventDecodingError(error.description) }
    }
}
