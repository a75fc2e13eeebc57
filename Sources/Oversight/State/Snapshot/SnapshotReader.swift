/// Reads values one after the other, as ``SnapshotWriter`` wrote them.
///
/// The bytes may be anything: what cannot be read is an error, never a trap, and no more room is taken than the bytes
/// themselves account for.
struct SnapshotReader {
    private let bytes: UnsafeRawBufferPointer
    /// Where the next value begins.
    private(set) var offset = 0

    /// A reader from the first byte on.
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// How many bytes are left.
    var remaining: Int { bytes.count - offset }

    /// Reads one byte.
    mutating func byte() throws(SnapshotError) -> UInt8 {
        guard offset < bytes.count else { throw SnapshotError(.endTooSoon, at: offset) }
        let byte = bytes[offset]
        offset += 1
        return byte
    }

    /// Reads a number of things, each of which takes a byte at least, so that there cannot be more than bytes left.
    mutating func count() throws(SnapshotError) -> Int {
        let start = offset
        let bits = try bits()
        guard bits <= UInt64(remaining) else { throw SnapshotError(.endTooSoon, at: start) }
        return Int(bits)
    }

    /// Reads a number of either sign.
    mutating func number() throws(SnapshotError) -> Int {
        let start = offset
        let bits = try bits()
        let wide = Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1)
        guard let number = Int(exactly: wide) else { throw SnapshotError(.number, at: start) }
        return number
    }

    /// Reads a text.
    mutating func text() throws(SnapshotError) -> String {
        let start = offset
        let utf8 = try run()
        guard let text = String(validating: utf8.assumingMemoryBound(to: UInt8.self), as: UTF8.self) else {
            throw SnapshotError(.text, at: start)
        }
        return text
    }

    /// Reads a text's bytes, for a word that is known by them; they hold as long as the reader's do.
    mutating func run() throws(SnapshotError) -> UnsafeRawBufferPointer {
        let count = try count()
        let run = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
        offset += count
        return run
    }

    /// Reads four bytes as a number.
    mutating func four() throws(SnapshotError) -> UInt32 {
        guard remaining >= 4 else { throw SnapshotError(.endTooSoon, at: offset) }
        let four = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        offset += 4
        return UInt32(littleEndian: four)
    }

    /// Makes sure that nothing is left.
    func end() throws(SnapshotError) {
        guard remaining == 0 else { throw SnapshotError(.goOn, at: offset) }
    }

    private mutating func bits() throws(SnapshotError) -> UInt64 {
        let start = offset
        var bits: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try byte()
            // The tenth byte has room for one bit; and a last byte of zero is one that is never written.
            guard shift < 63 || byte <= 1, byte != 0 || shift == 0 else { throw SnapshotError(.number, at: start) }
            bits |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return bits }
            shift += 7
        }
    }
}
