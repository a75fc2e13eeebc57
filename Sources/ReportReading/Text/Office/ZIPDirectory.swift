/// The entries of a ZIP file, as the directory at its end lists them (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
///
/// Larger files than are read would need the 64-bit fields; a file that has them is not taken.
struct ZIPDirectory {
    /// A file in the archive.
    struct Entry {
        /// Its path in the archive.
        var name: String
        /// Whether it needs a password.
        var isEncrypted: Bool
        /// How it is packed: 0 if it is not, 8 for deflate.
        var method: Int
        /// The checksum of its bytes when unpacked.
        var checksum: UInt32
        /// Its size in the archive.
        var packedSize: Int
        /// Its size when unpacked.
        var size: Int
        /// Where its own header starts.
        var start: Int
    }

    /// The most entries that are looked at; a document has some dozens.
    private static let mostEntries = 10_000

    /// The entries in the order of the directory.
    let entries: [Entry]
    private let bytes: [UInt8]

    /// Whether a file is a ZIP file, by what it begins with; an empty one has only the end of the directory.
    static func isArchive(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// Reads the directory.
    ///
    /// - Parameter bytes: The whole file.
    /// - Returns: `nil` if it is cut off or damaged.
    init?(_ bytes: [UInt8]) {
        guard let end = Self.end(in: bytes) else { return nil }
        var place = Self.number(bytes, end + 16, 4)
        var entries: [Entry] = []
        for _ in 0..<min(Self.number(bytes, end + 10, 2), Self.mostEntries) {
            guard place + 46 <= end, Self.number(bytes, place, 4) == 0x0201_4B50 else { return nil }
            let nameEnd = place + 46 + Self.number(bytes, place + 28, 2)
            guard nameEnd <= end else { return nil }
            entries.append(
                Entry(
                    name: String(decoding: bytes[(place + 46)..<nameEnd], as: UTF8.self),
                    isEncrypted: Self.number(bytes, place + 8, 2) & 1 == 1,
                    method: Self.number(bytes, place + 10, 2),
                    checksum: UInt32(truncatingIfNeeded: Self.number(bytes, place + 16, 4)),
                    packedSize: Self.number(bytes, place + 20, 4), size: Self.number(bytes, place + 24, 4),
                    start: Self.number(bytes, place + 42, 4)))
            place = nameEnd + Self.number(bytes, place + 30, 2) + Self.number(bytes, place + 32, 2)
        }
        (self.entries, self.bytes) = (entries, bytes)
    }

    /// The first entry with a name.
    subscript(name: String) -> Entry? { entries.first { $0.name == name } }

    /// The bytes of an entry as they are packed.
    ///
    /// - Returns: `nil` if they are not where the directory says.
    func packed(_ entry: Entry) -> ArraySlice<UInt8>? {
        let header = entry.start
        guard header + 30 <= bytes.count, Self.number(bytes, header, 4) == 0x0403_4B50 else { return nil }
        let nameEnd = header + 30 + Self.number(bytes, header + 26, 2)
        guard nameEnd <= bytes.count, bytes[(header + 30)..<nameEnd].elementsEqual(entry.name.utf8) else { return nil }
        let start = nameEnd + Self.number(bytes, header + 28, 2)
        guard start + entry.packedSize <= bytes.count else { return nil }
        return bytes[start..<(start + entry.packedSize)]
    }

    /// Where the end of the directory is: the last place from which a comment fills the rest of the file.
    private static func end(in bytes: [UInt8]) -> Int? {
        var place = bytes.count - 22
        while place >= max(0, bytes.count - 22 - 0xFFFF) {
            if bytes[place] == 0x50, number(bytes, place, 4) == 0x0605_4B50,
                place + 22 + number(bytes, place + 20, 2) == bytes.count
            {
                return place
            }
            place -= 1
        }
        return nil
    }

    /// The number in some bytes, the lowest first.
    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
}
