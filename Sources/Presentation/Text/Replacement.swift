/// What is printed in place of a character that may not be.
struct Replacement {
    /// How many bytes it takes the place of.
    let length: Int
    /// What is printed.
    let bytes: [UInt8]

    private static let unknown = Array("\u{FFFD}".utf8)

    /// Whether a character that begins so may have to be replaced: a quick no for nearly every byte.
    static func mayBegin(with byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
    }

    private init(_ length: Int, _ bytes: [UInt8]) {
        self.length = length
        self.bytes = bytes
    }

    /// The replacement of the character that begins at a byte, or `nil` if it is printed as it is.
    ///
    /// Works on bytes because it looks at every byte of every text.
    ///
    /// - Parameters:
    ///   - index: The byte.
    ///   - text: Well-formed UTF-8.
    init?(at index: Int, in text: UnsafeBufferPointer<UInt8>) {
        func next(_ distance: Int) -> UInt8 { index + distance < text.count ? text[index + distance] : 0 }
        switch text[index] {
        case 0x0A: return nil
        case 0x0D: self.init(next(1) == 0x0A ? 2 : 1, [0x0A])
        case 0x09, 0x0B, 0x0C: self.init(1, [0x20])
        // The pictures of the control characters, U+2400 and on, stand in the order of the characters.
        case let control where control < 0x20: self.init(1, [0xE2, 0x90, 0x80 + control])
        case 0x7F: self.init(1, Array("\u{2421}".utf8))
        case 0xC2:
            switch next(1) {
            case 0x85: self.init(2, [0x0A])
            case 0xAD: self.init(2, [])  // a soft hyphen: a place to break, not a character
            case 0x80..<0xA0: self.init(2, Self.unknown)
            default: return nil
            }
        case 0xE2:
            switch (next(1), next(2)) {
            case (0x80, 0xA8), (0x80, 0xA9): self.init(3, [0x0A])  // separators of lines and paragraphs
            case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): self.init(3, Self.unknown)  // directions
            default: return nil
            }
        case 0xEF:
            switch (next(1), next(2)) {
            case (0xBB, 0xBF): self.init(3, [])  // a byte order mark
            case (0xBF, 0xBE), (0xBF, 0xBF): self.init(3, Self.unknown)  // no characters at all
            default: return nil
            }
        default: return nil
        }
    }
}
