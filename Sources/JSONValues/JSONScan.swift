/// The scanner of JSON (RFC 8259): functions over bytes, each of which takes the offset of a token and gives where it ends.
///
/// Two readers are built on it. `JSONReader` of `EventCatalogue` reads events from the log, millions a second: it is
/// inlined there, so nothing here allocates but the strings that it gives. ``JSONText`` reads what may come from
/// anywhere. Both read white space, strings with their escapes, and integers with the functions here. They differ in
/// what they skip: ``skip(_:_:)`` only finds the end of a value that was checked before it was stored, at any depth,
/// while ``JSONText`` checks numbers, words, control characters, commas, closing brackets and depth as well.
///
/// It is public, unlike everything else in the project, because the compiler does not inline `package` functions into
/// another module, not even inlinable ones. Reading a drafted report then takes a fifth longer.
///
/// No function checks that the bytes are UTF-8; in a string, bytes that are not are replaced by U+FFFD.
public enum JSONScan {
    /// The offset of the first byte from an offset on that is not white space.
    @inlinable @inline(__always)
    public static func space(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Int {
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
    ///
    /// - Throws: ``JSONSyntaxError`` if there is no colon, or nothing after it.
    @inlinable @inline(__always)
    public static func colon(_ bytes: UnsafeRawBufferPointer, _ at: Int) throws(JSONSyntaxError) -> Int {
        let colon = space(bytes, at)
        guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else {
            throw JSONSyntaxError("a field's name is not followed by a colon")
        }
        let value = space(bytes, colon + 1)
        guard value < bytes.count else { throw JSONSyntaxError("a field has no value") }
        return value
    }

    /// The range between the quotes of a string without escapes.
    ///
    /// - Parameter end: Set to the offset after the closing quote.
    /// - Throws: ``JSONSyntaxError`` if there is no string, or it has an escape or no end.
    @inlinable
    public static func plainString(
        _ bytes: UnsafeRawBufferPointer, _ at: Int, _ end: inout Int
    ) throws(JSONSyntaxError) -> Range<Int> {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
            throw JSONSyntaxError("a string was expected")
        }
        var cursor = at + 1
        while cursor < bytes.count {
            switch bytes[cursor] {
            case UInt8(ascii: "\""):
                end = cursor + 1
                return (at + 1)..<cursor
            case UInt8(ascii: "\\"): throw JSONSyntaxError("a name or a day contains an escape")
            default: cursor += 1
            }
        }
        throw JSONSyntaxError("a string is cut off")
    }

    /// A string, with its escapes resolved.
    ///
    /// Control characters are read like any others, though RFC 8259 wants them escaped.
    ///
    /// - Parameter end: Set to the offset after the closing quote.
    /// - Throws: ``JSONSyntaxError`` if there is no string, or it has no end, an unknown escape or half a surrogate pair.
    @inlinable
    public static func string(
        _ bytes: UnsafeRawBufferPointer, _ at: Int, _ end: inout Int
    ) throws(JSONSyntaxError) -> String {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
            throw JSONSyntaxError("a string was expected")
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
        throw JSONSyntaxError("a string is cut off")
    }

    @inlinable
    static func escapedString(
        _ bytes: UnsafeRawBufferPointer, _ at: Int, _ firstEscape: Int, _ end: inout Int
    ) throws(JSONSyntaxError) -> String {
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
            default: throw JSONSyntaxError("a string contains an unknown escape")
            }
        }
        throw JSONSyntaxError("a string is cut off")
    }

    /// The scalar of `\uXXXX`, or of a surrogate pair of them; the cursor is after the `u`.
    @inlinable
    static func unicodeEscape(
        _ bytes: UnsafeRawBufferPointer, _ cursor: inout Int
    ) throws(JSONSyntaxError) -> Unicode.Scalar {
        guard let first = hexadecimal(bytes, &cursor) else {
            throw JSONSyntaxError("a string contains an invalid escape")
        }
        if (0xD800..<0xDC00).contains(first), cursor + 2 <= bytes.count,
            bytes[cursor] == UInt8(ascii: "\\"), bytes[cursor + 1] == UInt8(ascii: "u")
        {
            cursor += 2
            guard let second = hexadecimal(bytes, &cursor) else {
                throw JSONSyntaxError("a string contains an invalid escape")
            }
            if (0xDC00..<0xE000).contains(second),
                let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
            {
                return scalar
            }
        }
        guard let scalar = Unicode.Scalar(first) else {
            throw JSONSyntaxError("a string contains half a surrogate pair")
        }
        return scalar
    }

    /// The value of four hexadecimal digits in either case, or `nil` if they are not there.
    ///
    /// - Parameter cursor: The offset of the first digit; afterwards of the byte after the last one.
    @inlinable
    public static func hexadecimal(_ bytes: UnsafeRawBufferPointer, _ cursor: inout Int) -> UInt32? {
        guard cursor + 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for byte in bytes[cursor..<(cursor + 4)] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
            default: return nil
            }
        }
        cursor += 4
        return value
    }

    /// A whole number; leading zeros are allowed, though RFC 8259 forbids them.
    ///
    /// - Parameter end: Set to the offset after the last digit.
    /// - Throws: ``JSONSyntaxError`` if there is no number, or it has a fraction or an exponent, or is too large for `Int`.
    @inlinable
    public static func integer(
        _ bytes: UnsafeRawBufferPointer, _ at: Int, _ end: inout Int
    ) throws(JSONSyntaxError) -> Int {
        var cursor = at
        let negative = cursor < bytes.count && bytes[cursor] == UInt8(ascii: "-")
        if negative { cursor += 1 }
        let first = cursor
        var value = 0
        while cursor < bytes.count, bytes[cursor] >= 48, bytes[cursor] <= 57 {
            let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = shifted.addingReportingOverflow(Int(bytes[cursor] - 48))
            if overflow || carry { throw JSONSyntaxError("a number is too large") }
            value = sum
            cursor += 1
        }
        guard cursor > first else { throw JSONSyntaxError("a number was expected") }
        if cursor < bytes.count {
            switch bytes[cursor] {
            case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
                throw JSONSyntaxError("a whole number was expected")
            default: break
            }
        }
        end = cursor
        return negative ? -value : value
    }

    /// The offset after a value of any kind, found by its quotes and brackets alone.
    ///
    /// - Throws: ``JSONSyntaxError`` if an object or array is not closed.
    @inlinable
    public static func skip(_ bytes: UnsafeRawBufferPointer, _ at: Int) throws(JSONSyntaxError) -> Int {
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
        throw JSONSyntaxError("an object or array is cut off")
    }
}
