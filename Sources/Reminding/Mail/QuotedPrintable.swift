/// The content transfer encoding "quoted-printable" (RFC 2045, 6.7), with line feeds as line ends.
enum QuotedPrintable {
    /// The maximum length of a line, without its line feed (RFC 2045, 6.7 (5)).
    static let maximumLineLength = 76

    /// Encodes a text.
    ///
    /// Some bytes are encoded although they need not be, because mail programs are known to change them: a line that
    /// begins with "From ", and a leading dot.
    ///
    /// - Parameter text: Lines that end in line feeds.
    /// - Returns: Lines of printable ASCII, in which `=_` never occurs.
    static func encode(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { lines(of: $0) }.joined(separator: "\n")
    }

    private static func lines(of line: Substring) -> String {
        let bytes = Array(line.utf8)
        var encoded = ""
        var length = 0
        for index in bytes.indices {
            let isLast = index == bytes.count - 1
            var part = part(of: bytes, at: index, startsLine: length == 0)
            // A soft line break takes one character, unless the line ends here anyway.
            if length + part.utf8.count > maximumLineLength - (isLast ? 0 : 1) {
                encoded += "=\n"
                length = 0
                part = Self.part(of: bytes, at: index, startsLine: true)
            }
            encoded += part
            length += part.utf8.count
        }
        return encoded
    }

    private static func part(of bytes: [UInt8], at index: Int, startsLine: Bool) -> String {
        let byte = bytes[index]
        let isLiteral: Bool =
            switch byte {
            case UInt8(ascii: "="): false
            // White space at the end of a line may be removed in transport.
            case UInt8(ascii: " "), UInt8(ascii: "\t"): index < bytes.count - 1
            case UInt8(ascii: "."): !startsLine
            case UInt8(ascii: "F"): !startsLine || !bytes[index...].starts(with: "From ".utf8)
            default: (0x21...0x7E).contains(byte)
            }
        return isLiteral ? String(Character(Unicode.Scalar(byte))) : "=" + HexadecimalByte.text(byte)
    }
}
