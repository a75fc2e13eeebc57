/// The character references that occur in published Swedish text.
enum Entities {
    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "shy": "", "bull": "•", "middot": "·",
        "ndash": "–", "mdash": "—", "hellip": "…", "rdquo": "”", "ldquo": "“", "rsquo": "’", "lsquo": "‘",
        "aring": "å", "auml": "ä", "ouml": "ö", "Aring": "Å", "Auml": "Ä", "Ouml": "Ö", "eacute": "é", "Eacute": "É",
        "uuml": "ü", "sect": "§", "minus": "−", "times": "×", "euro": "€", "deg": "°", "frac12": "½", "le": "≤",
        "ge": "≥",
        "thinsp": " ", "ensp": " ", "emsp": " ", "laquo": "«", "raquo": "»", "egrave": "è", "agrave": "à", "Uuml": "Ü",
    ]

    /// Decodes the reference that starts at an `&`.
    ///
    /// - Returns: The UTF-8 of the character and the index after the reference; `nil` if no known reference starts there.
    static func decode(_ bytes: [UInt8], at start: Int) -> (utf8: [UInt8], end: Int)? {
        let limit = min(start + 12, bytes.count)
        guard let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        if let text = named[name] { return (Array(text.utf8), end + 1) }
        guard name.hasPrefix("#"), let scalar = numeric(name.dropFirst()) else { return nil }
        return (Array(String(scalar).utf8), end + 1)
    }

    private static func numeric(_ digits: Substring) -> Unicode.Scalar? {
        let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
        let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        // References to control characters are rejected, since the text was cleaned of control characters.
        guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else { return nil }
        return scalar == "\u{A0}" ? " " : scalar
    }
}
