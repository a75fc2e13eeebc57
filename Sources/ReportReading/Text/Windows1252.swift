/// Windows-1252, a superset of Latin-1's printable characters: every byte is a character.
enum Windows1252 {
    /// The characters of 0x80 to 0x9F; 0 if a byte is not assigned.
    private static let high: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D,
        0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
        0x017E, 0x0178,
    ]

    /// Decodes bytes.
    static func decode(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let mapped = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : 0
            // An unassigned byte remains a control character, which counts as a sign of a binary file.
            text.append(mapped == 0 ? Unicode.Scalar(byte) : Unicode.Scalar(mapped) ?? "\u{FFFD}")
        }
        return String(text)
    }
}
