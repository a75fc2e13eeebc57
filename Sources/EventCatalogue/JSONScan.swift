/// Scans JSON (RFC 8259) as far as stored events use it, over bytes.
enum JSONScan {
    /// The offset of the first byte from an offset on that is not white space.
    @inline(__always)
    static func space(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Int {
        var at = at
        while at < bytes.count {
            switch bytes[at] {
            case 0x20, 0x0A, 0x0D, 0x09: at += 1
            default: return at
            }
        }
        return at
    }

    /// The offset of the value after the colon that follows a name.
    @inline(__always)
    static func colon(_ bytes: UnsafeRawBufferPointer, _ at: Int) throws(EventDecodingError) -> Int {
        let colon = space(bytes, at)
        guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else {
            throw EventDecodingError("a field's name is not followed by a colon")
        }
        let value = space(bytes, colon + 1)
        guard value < bytes.count else { throw EventDecodingError("a field has no value") }
        return value
    }

    /// The range between the quotes of a string without escapes.
    static func plainString(
        _ bytes: UnsafeRawBufferPointer, _ at: Int, _ end: inout Int
    ) throws(EventDecodingError) -> Range<Int> {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
            throw EventDecodingError("a string was expected")
        }
        var cursor = at + 1
        while cursor < bytes.count {
            switch bytes[cursor] {
            case UInt8(ascii: "\""):
                end = cursor + 1
                return (at + 1)..<cursor
            case UInt8(ascii: "\\"): throw EventDecodingError("a name or a day contains an escape")
            default: cursor += 1
            }
        }
        throw EventDecodingError("a string is cut off")
    }

    /// A string, with its escapes resolved.
    static func string(
        _ bytes: UnsafeRawBufferPointer, _ at: Int, _ end: inout Int
    ) throws(EventDecodingError) -> String {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
            throw EventDecodingError("a string was expected")
        }
        var cursor = at + 1
        while cursor < bytes.count {
            switch bytes[cursor] {
            case UInt8(ascii: "\""):
                end = cursor + 1
                return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[(at + 1)..<cursor]), as: UTF8.self)
            case UInt8(ascii: "\\"): return try escapedString(bytes, at, cursor, &end)
            default: cursor += 1
            }
        }
        throw EventDecodingError("a string is cut off")
    }

    private static func escapedString(
        _ bytes: UnsafeRawBufferPointer, _ at: Int, _ firstEscape: Int, _ end: inout Int
    ) throws(EventDecodingError) -> String {
        var text = Array(bytes[(at + 1)..<firstEscape])
        var cursor = firstEscape
        while cursor < bytes.count {
            let byte = bytes[cursor]
            if byte == UInt8(ascii: "\"") {
                end = cursor + 1
                return String(decoding: text, as: UTF8.self)
            }
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                cursor += 1
                continue
            }
            guard cursor + 1 < bytes.count else { break }
            cursor += 2
            switch bytes[cursor - 1] {
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "u"):
                let scalar = try unicodeEscape(bytes, &cursor)
                text.append(contentsOf: String(Character(scalar)).utf8)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[cursor - 1])
            default: throw EventDecodingError("a string contains an unknown escape")
            }
        }
        throw EventDecodingError("a string is cut off")
    }

    /// The scalar of `\uXXXX`, or of a surrogate pair of them; the cursor is after the `u`.
    private static func unicodeEscape(
        _ bytes: UnsafeRawBufferPointer, _ cursor: inout Int
    ) throws(EventDecodingError) -> Unicode.Scalar {
        let first = try hexadecimal(bytes, &cursor)
        if (0xD800..<0xDC00).contains(first), cursor + 2 <= bytes.count,
            bytes[cursor] == UInt8(ascii: "\\"), bytes[cursor + 1] == UInt8(ascii: "u")
        {
            cursor += 2
            let second = try hexadecimal(bytes, &cursor)
            if (0xDC00..<0xE000).contains(second),
                let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
            {
                return scalar
            }
        }
        guard let scalar = Unicode.Scalar(first) else {
            throw EventDecodingError("a string contains half a surrogate pair")
        }
        return scalar
    }

    private static func hexadecimal(
        _ bytes: UnsafeRawBufferPointer, _ cursor: inout Int
    ) throws(EventDecodingError) -> UInt32 {
        guard cursor + 4 <= bytes.count else { throw EventDecodingError("a string contains an invalid escape") }
        var value: UInt32 = 0
        for byte in bytes[cursor..<(cursor + 4)] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
            default: throw EventDecodingError("a string contains an invalid escape")
            }
        }
        cursor += 4
        return value
    }

    /// A whole number.
    static func integer(
        _ bytes: UnsafeRawBufferPointer, _ at: Int, _ end: inout Int
    ) throws(EventDecodingError) -> Int {
        var cursor = at
        let negative = cursor < bytes.count && bytes[cursor] == UInt8(ascii: "-")
        if negative { cursor += 1 }
        let first = cursor
        var value = 0
        while cursor < bytes.count, bytes[cursor] >= 48, bytes[cursor] <= 57 {
            let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = shifted.addingReportingOverflow(Int(bytes[cursor] - 48))
            if overflow || carry { throw EventDecodingError("a number is too large") }
            value = sum
            cursor += 1
        }
        guard cursor > first else { throw EventDecodingError("a number was expected") }
        if cursor < bytes.count, [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[cursor]) {
            throw EventDecodingError("a whole number was expected")
        }
        end = cursor
        return negative ? -value : value
    }

    /// The offset after a value of any kind.
    static func skip(_ bytes: UnsafeRawBufferPointer, _ at: Int) throws(EventDecodingError) -> Int {
        var depth = 0
        var cursor = at
        while cursor < bytes.count {
            switch bytes[cursor] {
            case UInt8(ascii: "\""):
                cursor += 1
                while cursor < bytes.count, bytes[cursor] != UInt8(ascii: "\"") {
                    cursor += bytes[cursor] == UInt8(ascii: "\\") ? 2 : 1
                }
                cursor += 1
                if depth == 0 { return min(cursor, bytes.count) }
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                cursor += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return cursor }
                depth -= 1
                cursor += 1
                if depth == 0 { return cursor }
            case UInt8(ascii: ","), 0x20, 0x0A, 0x0D, 0x09:
                if depth == 0 { return cursor }
                cursor += 1
            default: cursor += 1
            }
        }
        if depth == 0 { return cursor }
        throw EventDecodingError("an object or array is cut off")
    }
}
