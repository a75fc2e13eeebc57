extension StringProtocol {
    /// The text with single spaces, and none at its ends.
    ///
    /// Every reading of a document asks for it many times a line, and nearly always the text is so already or has only
    /// spaces and tabs too many. Then it is told by its bytes; other text is split at white space of any kind.
    package var tidied: String {
        let known: String?? = utf8.withContiguousStorageIfAvailable { bytes in
            switch SingleSpaces.state(of: bytes) {
            case .tidy: String(self)
            case .spaced: SingleSpaces.joined(bytes)
            case .unsure: nil
            }
        }
        return (known ?? nil) ?? split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// Tells by the bytes of a text whether its words have single spaces between them.
private enum SingleSpaces {
    enum State {
        /// Single spaces, and none at the ends.
        case tidy
        /// Other white space, all of it in ASCII.
        case spaced
        /// It may have white space that is not in ASCII, or a space may be part of a longer character.
        case unsure
    }

    static func state(of bytes: UnsafeBufferPointer<UInt8>) -> State {
        var isTidy = true
        var isAfterSpace = true
        for (place, byte) in bytes.enumerated() {
            if isSpace(byte) {
                if isAfterSpace || byte != 0x20 { isTidy = false }
                isAfterSpace = true
            } else {
                if byte >= 0xC0, !isOrdinary(byte, bytes[(place + 1)...].prefix(2)) { return .unsure }
                isAfterSpace = false
            }
        }
        return isTidy && !isAfterSpace ? .tidy : bytes.isEmpty ? .tidy : .spaced
    }

    /// The words with a space between each two.
    static func joined(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count) { joined in
            var count = 0
            var isPending = false
            for byte in bytes {
                if isSpace(byte) {
                    isPending = count > 0
                    continue
                }
                if isPending {
                    joined[count] = 0x20
                    count += 1
                    isPending = false
                }
                joined[count] = byte
                count += 1
            }
            return count
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Whether a character beyond ASCII is neither white space nor one that joins with a space beside it: a Latin letter,
    /// a sign of punctuation, a mathematical sign, an arrow or a geometric shape.
    ///
    /// - Parameters:
    ///   - first: Its first byte.
    ///   - rest: The two bytes after it, or fewer at the end of the text.
    private static func isOrdinary(_ first: UInt8, _ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let second = rest.first, let third = rest.last else { return false }
        switch first {
        // U+0085 and U+00A0 are white space.
        case 0xC2: return second != 0x85 && second != 0xA0
        // The rest of Latin, to the first combining mark, U+0300.
        case 0xC3..<0xCC: return true
        // U+2010 to U+203F without the line separators and the narrow no-break space.
        case 0xE2 where second == 0x80: return third >= 0x90 && ![0xA8, 0xA9, 0xAF].contains(third)
        // U+2080 to U+20BF and U+2100 to U+28FF; combining marks for symbols are between them.
        case 0xE2: return second == 0x82 || (0x84...0xA3).contains(second)
        default: return false
        }
    }
}
