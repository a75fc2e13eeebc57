/// A byte as two upper-case hexadecimal digits.
enum HexadecimalByte {
    private static let digits = Array("0123456789ABCDEF")

    static func text(_ byte: UInt8) -> String {
        String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }
}
