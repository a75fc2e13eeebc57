/// Hexadecimal digits as ASCII bytes.
package enum HexDigits {
    /// The value of a digit in either case, or `nil`.
    package static func value(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// The lower-case digit for the lowest four bits.
    package static func lowerCase(_ nibble: UInt8) -> UInt8 {
        nibble & 15 < 10 ? UInt8(ascii: "0") + (nibble & 15) : UInt8(ascii: "a") + (nibble & 15) - 10
    }
}
