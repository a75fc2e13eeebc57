/// Reads values one after the other, as ``SnapshotWriter`` wrote them.
///
/// The bytes may be anything: invalid ones are an error, never a trap, and no more memory is reserved than their number
/// accounts for.
package struct SnapshotReader {
    private let bytes: UnsafeRawBufferPointer
    /// Where the next value begins.
    package private(set) var offset = 0

    /// A reader from the first byte on.
    package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// How many bytes are left.
    package var remaining: Int { bytes.count - offset }

    /// Reads one byte.
    package mutating func byte() throws(SnapshotError) -> UInt8 {
        guard offset < bytes.count else { throw SnapshotError(.endTooSoon, at: offset) }
        let byte = bytes[offset]
        offset += 1
        return byte
    }

    /// Reads a count of values.
    ///
    /// Each value takes at least one byte, so a count above the number of bytes left is an error.
    package mutating func count() throws(SnapshotError) -> Int {
        let start = offset
        let bits = try bits()
        guard bits <= UInt64(remaining) else { throw SnapshotError(.endTooSoon, at: start) }
        return Int(bits)
    }

    /// Reads a number of either sign.
    package mutating func number() throws(SnapshotError) -> Int {
        let start = offset
        let bits = try bits()
        let wide = Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1)
        guard let number = Int(exactly: wide) else { throw SnapshotError(.number, at: start) }
        return number
    }

    /// Reads a text.
    package mutating func text() throws(SnapshotError) -> String {
        let start = offset
        let utf8 = try run()
        guard let text = String(validating: utf8.assumingMemoryBound(to: UInt8.self), as: UTF8.self) else {
            throw SnapshotError(.text, at: start)
        }
        return text
    }

    /// Reads the UTF-8 of a text without copying it.
    ///
    /// The result is valid as long as the reader's bytes are.
    package mutating func run() throws(SnapshotError) -> UnsafeRawBufferPointer {
        let count = try count()
        let run = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
        offset += count
        return run
    }

    /// Reads four bytes as a number.
    package mutating func four() throws(SnapshotError) -> UInt32 {
        guard remaining >= 4 else { throw SnapshotError(.endTooSoon, at: offset) }
        let four = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        offset += 4
        return UInt32(littleEndian: four)
    }

    /// Checks that nothing is left.
    ///
    /// - Throws: ``SnapshotError`` if bytes follow.
    package func end() throws(SnapshotError) {
        guard remaining == 0 else { throw SnapshotError(.goOn, at: offset) }
    }

    private mutating func bits() throws(SnapshotError) -> UInt64 {
        let start = offset
        var bits: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try byte()
            // The tenth byte can hold one bit only, and no number is written with a last byte of zero.
            guard shift < 63 || byte <= 1, byte != 0 || shift == 0 else { throw SnapshotError(.number, at: start) }
            bits |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return bits }
            shift += 7
        }
    }
}
