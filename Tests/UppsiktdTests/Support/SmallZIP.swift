/// A ZIP file, as small as one can be: what is packed is in the blocks of deflate that hold bytes as they are.
struct SmallZIP {
    struct Entry {
        var name: String
        var contents: [UInt8]
        var isPacked = true
        var isEncrypted = false
        /// The size that the directory says; `nil` for the true one.
        var statedSize: Int?

        init(_ name: String, _ text: String, isPacked: Bool = true) {
            (self.name, contents, self.isPacked) = (name, Array(text.utf8), isPacked)
        }
    }

    let bytes: [UInt8]

    init(_ entries: [Entry]) {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let start = file.count
            let packed = entry.isPacked ? Self.deflated(entry.contents) : entry.contents
            let common =
                Self.number(20, 2) + Self.number(entry.isEncrypted ? 1 : 0, 2) + Self.number(entry.isPacked ? 8 : 0, 2)
                + Self.number(0, 4) + Self.number(Int(Self.checksum(entry.contents)), 4) + Self.number(packed.count, 4)
                + Self.number(entry.statedSize ?? entry.contents.count, 4) + Self.number(entry.name.utf8.count, 2)
                + Self.number(0, 2)
            file += Self.number(0x0403_4B50, 4) + common + entry.name.utf8 + packed
            directory += Self.number(0x0201_4B50, 4) + Self.number(20, 2) + common
            directory += Self.number(0, 10) + Self.number(start, 4) + entry.name.utf8
        }
        let count = Self.number(entries.count, 2)
        bytes =
            file + directory + Self.number(0x0605_4B50, 4) + Self.number(0, 4) + count + count
            + Self.number(directory.count, 4) + Self.number(file.count, 4) + Self.number(0, 2)
    }

    /// A DOCX file with paragraphs.
    static func word(_ paragraphs: [String], document: (inout Entry) -> Void = { _ in }) -> SmallZIP {
        let body = paragraphs.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
        var entry = Entry("word/document.xml", "<w:document><w:body>\(body)</w:body></w:document>")
        document(&entry)
        return SmallZIP([Entry("[Content_Types].xml", "<Types/>"), Entry("_rels/.rels", "<Relationships/>"), entry])
    }

    /// An ODT file with a body, or another OpenDocument file.
    static func openDocument(_ body: String, type: String = "text", isPacked: Bool = true) -> SmallZIP {
        SmallZIP([
            Entry("mimetype", "application/vnd.oasis.opendocument.\(type)", isPacked: false),
            Entry("content.xml", body, isPacked: isPacked),
        ])
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var packed: [UInt8] = []
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(0xFFFF)
            rest = rest.dropFirst(block.count)
            packed += [rest.isEmpty ? 1 : 0] + number(block.count, 2) + number(~block.count & 0xFFFF, 2) + block
        } while !rest.isEmpty
        return packed
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { value, byte in
            (0..<8).reduce(value ^ UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
        }
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
