/// Writes values one after the other, in the form that ``SnapshotReader`` reads.
package struct SnapshotWriter {
    /// What was written.
    package private(set) var bytes: [UInt8] = []

    /// A writer that has written nothing.
    package init() {}

    /// Discards what was written and keeps the capacity.
    package mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    /// Writes one byte.
    package mutating func write(byte: UInt8) { bytes.append(byte) }

    /// Writes a count: seven bits to a byte, the lowest first, all but the last byte with the high bit set.
    package mutating func write(count: Int) { write(bits: UInt64(count)) }

    /// Writes a number of either sign, small ones of both in few bytes: 0, -1, 1, -2 as the counts 0, 1, 2, 3.
    package mutating func write(number: Int) {
        let wide = Int64(number)
        write(bits: UInt64(bitPattern: (wide << 1) ^ (wide >> 63)))
    }

    /// Writes a text: its number of bytes, then its UTF-8.
    package mutating func write(text: String) {
        let utf8 = text.utf8
        write(count: utf8.count)
        // The array's own appending of a text goes byte by byte.
        let copied: Void? = utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
        if copied == nil { bytes.append(contentsOf: utf8) }
    }

    /// Writes a number as its four bytes, the lowest first.
    package mutating func write(four: UInt32) {
        bytes.append(UInt8(truncatingIfNeeded: four))
        bytes.append(UInt8(truncatingIfNeeded: four >> 8))
        bytes.append(UInt8(truncatingIfNeeded: four >> 16))
        bytes.append(UInt8(truncatingIfNeeded: four >> 24))
    }

    private mutating func write(bits: UInt64) {
        var rest = bits
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }
}
