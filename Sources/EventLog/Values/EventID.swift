/// The id of an event, a correlation or a cause: a UUID of version 7 (RFC 9562) if this log made it.
package struct EventID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The first eight bytes, most significant first.
    package let high: UInt64
    /// The last eight bytes, most significant first.
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The id with these bytes, or `nil` if there are not sixteen.
    ///
    /// - Parameter bytes: Sixteen bytes in network order.
    package init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 16 else { return nil }
        self.init(
            high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
            low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }

    /// Reads the usual text form.
    ///
    /// - Parameter text: 8-4-4-4-12 hexadecimal digits, in either case; anything else gives `nil`.
    package init?(_ text: some StringProtocol) {
        var halves: (UInt64, UInt64) = (0, 0)
        var digits = 0
        var position = 0
        for byte in text.utf8 {
            if position == 8 || position == 13 || position == 18 || position == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard let nibble = HexDigits.value(of: byte) else { return nil }
                if digits < 16 {
                    halves.0 = halves.0 << 4 | UInt64(nibble)
                } else {
                    halves.1 = halves.1 << 4 | UInt64(nibble)
                }
                digits += 1
            }
            position += 1
        }
        guard position == 36 else { return nil }
        self.init(high: halves.0, low: halves.1)
    }

    /// Sixteen bytes in network order.
    package var bytes: [UInt8] {
        (0..<16).map { index in
            UInt8(truncatingIfNeeded: (index < 8 ? high : low) >> UInt64(56 - 8 * (index % 8)))
        }
    }

    private static let hyphen = UInt8(ascii: "-")

    /// The length of the text that ``description`` gives, in bytes.
    package static let textLength = 36

    /// The lower-case hyphenated text, 36 characters.
    package var description: String {
        String(unsafeUninitializedCapacity: Self.textLength) { buffer in
            write(to: buffer)
            return Self.textLength
        }
    }

    /// Writes the text of ``description``.
    ///
    /// - Parameter buffer: At least ``textLength`` bytes.
    package func write(to buffer: UnsafeMutableBufferPointer<UInt8>) {
        let text = UnsafeMutableRawBufferPointer(buffer)
        // Four digits for each sixteen bits, and a hyphen before those that begin a group.
        func put(_ bits: UInt64, at first: Int, _ second: Int) {
            let digits = HexDigits.lowerCase(of: UInt32(truncatingIfNeeded: bits))
            text.storeBytes(of: UInt32(digits >> 32).bigEndian, toByteOffset: first, as: UInt32.self)
            text.storeBytes(of: UInt32(truncatingIfNeeded: digits).bigEndian, toByteOffset: second, as: UInt32.self)
        }
        put(high >> 32, at: 0, 4)
        put(high, at: 9, 14)
        put(low >> 32, at: 19, 24)
        put(low, at: 28, 32)
        (text[8], text[13], text[18], text[23]) = (Self.hyphen, Self.hyphen, Self.hyphen, Self.hyphen)
    }

    /// Orders by the bytes, which for ids of one generator is the order in which they were made.
    package static func < (left: Self, right: Self) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}
