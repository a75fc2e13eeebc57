/// Checks JSON values and finds where they end, so that their bytes can be copied unchanged and are never encoded again.
///
/// It accepts exactly what RFC 8259 defines, nested no deeper than ``depthLimit``, since its input may come from anywhere.
/// The tokens are those of ``JSONScan``.
package struct JSONText {
    /// How deep arrays and objects may be nested.
    package static let depthLimit = 256

    private let bytes: UnsafeRawBufferPointer
    private(set) var position = 0

    /// A reader of text whose encoding was checked.
    ///
    /// - Parameter bytes: The text in UTF-8; the buffer must outlive the reader.
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Whether the bytes are exactly one value, with nothing before or after it and no line break inside.
    ///
    /// - Parameter bytes: Text in UTF-8 whose encoding was checked.
    package static func isOneLine(_ bytes: [UInt8]) -> Bool {
        guard !bytes.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return false }
        return bytes.withUnsafeBytes { buffer in
            var text = JSONText(buffer)
            return text.skipValue() && text.isAtEnd
        }
    }

    var isAtEnd: Bool { position == bytes.count }

    /// Skips a character; `false` if the next one is another.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    mutating func skipSpace() { position = JSONScan.space(bytes, position) }

    /// Skips one value; `false` if it is malformed, or nested too deep.
    mutating func skipValue() -> Bool {
        // What is open, innermost last: true for objects.
        var open: [Bool] = []
        while true {
            var isValueComplete = true
            guard position < bytes.count else { return false }
            switch bytes[position] {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                let isObject = bytes[position] == UInt8(ascii: "{")
                position += 1
                skipSpace()
                if skip(isObject ? "}" : "]") { break }
                guard open.count < Self.depthLimit else { return false }
                open.append(isObject)
                if isObject, !skipKey() { return false }
                isValueComplete = false
            case UInt8(ascii: "\""): guard skipString() else { return false }
            case UInt8(ascii: "t"): guard skip(word: "true") else { return false }
            case UInt8(ascii: "f"): guard skip(word: "false") else { return false }
            case UInt8(ascii: "n"): guard skip(word: "null") else { return false }
            default: guard skipNumber() else { return false }
            }
            while isValueComplete {
                guard let isObject = open.last else { return true }
                skipSpace()
                if skip(isObject ? "}" : "]") {
                    open.removeLast()
                } else if skip(",") {
                    skipSpace()
                    if isObject, !skipKey() { return false }
                    isValueComplete = false
                } else {
                    return false
                }
            }
        }
    }

    /// Skips a string; `false` if it is malformed, or holds an unescaped control character.
    ///
    /// Half a surrogate pair is accepted: the string is JSON, though it has no text.
    mutating func skipString() -> Bool {
        guard skip("\"") else { return false }
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return true
            case UInt8(ascii: "\\"):
                position += 1
                guard skipEscape() else { return false }
            case 0..<0x20: return false
            default: position += 1
            }
        }
        return false
    }

    private mutating func skipEscape() -> Bool {
        guard position < bytes.count else { return false }
        let letter = bytes[position]
        position += 1
        guard letter == UInt8(ascii: "u") else { return #""\/bfnrt"#.utf8.contains(letter) }
        return JSONScan.hexadecimal(bytes, &position) != nil
    }

    private mutating func skipKey() -> Bool {
        guard skipString() else { return false }
        skipSpace()
        guard skip(":") else { return false }
        skipSpace()
        return true
    }

    private mutating func skip(word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard position + length <= bytes.count,
            word.withUTF8Buffer({ $0.elementsEqual(bytes[position..<position + length]) })
        else { return false }
        position += length
        return true
    }

    private mutating func skipNumber() -> Bool {
        _ = skip("-")
        if !skip("0") { guard skipDigits() else { return false } }
        if skip(".") { guard skipDigits() else { return false } }
        if skip("e") || skip("E") {
            if !skip("+") { _ = skip("-") }
            guard skipDigits() else { return false }
        }
        return true
    }

    private mutating func skipDigits() -> Bool {
        let first = position
        while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
        return position > first
    }
}
