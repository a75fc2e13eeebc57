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

    /// The eight lower-case digits of a number, the first in the most significant byte: all at once, as ids are written a
    /// million times a second.
    package static func lowerCase(of number: UInt32) -> UInt64 {
        // Each half moves apart until every byte holds one nibble.
        var nibbles = UInt64(number)
        nibbles = (nibbles << 16 | nibbles) & 0x0000_FFFF_0000_FFFF
        nibbles = (nibbles << 8 | nibbles) & 0x00FF_00FF_00FF_00FF
        nibbles = (nibbles << 4 | nibbles) & 0x0F0F_0F0F_0F0F_0F0F
        // One where a nibble is more than nine: adding six carries into the next bit then.
        let letters = (nibbles &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
        return nibbles &+ 0x3030_3030_3030_3030 &+ letters &* UInt64(UInt8(ascii: "a") - UInt8(ascii: "0") - 10)
    }
}
