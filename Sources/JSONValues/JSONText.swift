/// Finds where JSON values end, so that their bytes can be taken as they stand and never be encoded again.
///
/// Strict as RFC 8259 asks, for values of no more than ``depthLimit`` levels. It trusts nothing, since what it reads may
/// come from anywhere; events that the log holds already are read by the scanner of `EventCatalogue`, which is faster.
package struct JSONText {
    /// How many arrays and objects may lie in each other.
    package static let depthLimit = 256

    private let bytes: [UInt8]
    private(set) var position = 0

    /// A reader of text in UTF-8, whose encoding was checked.
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether all bytes are one value, with nothing before or after it and no line break in it.
    package static func isOneLine(_ bytes: [UInt8]) -> Bool {
        guard !bytes.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return false }
        var text = JSONText(bytes)
        return text.skipValue() && text.isAtEnd
    }

    var isAtEnd: Bool { position == bytes.count }

    /// Passes over a character, or gives `false` if another one stands.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    mutating func skipSpace() {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    }

    /// Passes over one value, or gives `false` if there is none.
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

    /// Passes over a string, or gives `false` if there is none.
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
        guard letter == UInt8(ascii: "u") else { return Array(#""\/bfnrt"#.utf8).contains(letter) }
        for _ in 0..<4 {
            guard position < bytes.count, Self.hexDigit(bytes[position]) != nil else { return false }
            position += 1
        }
        return true
    }

    /// The value of a hexadecimal digit in either case; `nil` for any other byte.
    static func hexDigit(_ byte: UInt8) -> UInt16? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt16($0) }
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
