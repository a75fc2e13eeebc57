/// A word processor's document in a ZIP file: DOCX (ISO/IEC 29500) or ODT (ISO/IEC 26300).
///
/// Of its parts one is the text. It is unpacked outside, by a program that has no rights, and checked here.
package struct OfficeFile: Sendable {
    /// What the text is written in.
    package enum Kind: Sendable, Hashable, CaseIterable {
        /// WordprocessingML, of a DOCX file.
        case word
        /// OpenDocument, of an ODT file.
        case openDocument
    }

    /// The part with the text, as it is in the file.
    package enum Part: Sendable {
        /// Not packed.
        case plain([UInt8])
        /// Packed, in the form of a gzip file (RFC 1952).
        case packed([UInt8])
    }

    /// The largest part that is read, in bytes: its text has at most half of them in a document that somebody wrote.
    package static let maximumPartSize = 2 * DocumentText.maximumSize

    /// What the text is written in.
    package let kind: Kind
    /// The part with the text.
    package let part: Part
    /// The size of the part when it is unpacked.
    package let size: Int
    private let checksum: UInt32

    /// Whether a file is an archive, and so perhaps such a document, by what it begins with.
    ///
    /// - Parameter bytes: The whole file.
    package static func isArchive(_ bytes: [UInt8]) -> Bool { ZIPDirectory.isArchive(bytes) }

    /// Finds the part with the text; what the archive is, its entries say and not its name.
    ///
    /// - Parameter bytes: The whole file.
    /// - Throws: ``ReadingError`` if it is another archive, encrypted, damaged or too large.
    package init(_ bytes: [UInt8]) throws(ReadingError) {
        guard bytes.count <= DocumentText.maximumSize else { throw .tooLarge(bytes.count) }
        guard let directory = ZIPDirectory(bytes) else { throw .damagedDocument }
        let (kind, entry) = try Self.text(in: directory)
        if entry.isEncrypted { throw .encryptedDocument }
        guard entry.size <= Self.maximumPartSize else { throw .unpackedTooLarge(entry.size) }
        guard let packed = directory.packed(entry) else { throw .damagedDocument }
        switch entry.method {
        case 0:
            // ODF stores what it encrypts, and says so in another part.
            let isXML = packed.first == UInt8(ascii: "<") || packed.starts(with: [0xEF, 0xBB, 0xBF])
            guard isXML || kind != .openDocument else { throw .encryptedDocument }
            part = .plain(Array(packed))
        case 8:
            part = .packed(Self.gzip(packed, checksum: entry.checksum, size: entry.size))
        default: throw .damagedDocument
        }
        (self.kind, size, checksum) = (kind, entry.size, entry.checksum)
    }

    /// The text of the document, as the reader of reports takes it.
    ///
    /// - Parameter xml: The part when unpacked.
    /// - Throws: ``ReadingError`` if it is not what was packed, no XML, or without text.
    package func text(of xml: [UInt8]) throws(ReadingError) -> [UInt8] {
        guard xml.count == size, CRC32.checksum(xml) == checksum else { throw .damagedDocument }
        let text = try OfficeText(xml, kind).text
        guard text.contains(where: { $0 > 0x20 }) else { throw .documentWithoutText }
        return text
    }

    /// Refuses an archive that is no text document, or one whose text is not wanted here.
    ///
    /// - Parameter bytes: The whole file.
    /// - Throws: ``ReadingError`` always: it says what the file is.
    static func refuse(_ bytes: [UInt8]) throws(ReadingError) -> Never {
        let remedy = "save it as plain text, and give that"
        switch try Self(bytes).kind {
        case .word: throw .binary("a Word document (DOCX)", remedy)
        case .openDocument: throw .binary("an OpenDocument text (ODT)", remedy)
        }
    }

    private static func text(in directory: ZIPDirectory) throws(ReadingError) -> (Kind, ZIPDirectory.Entry) {
        if let type = openDocumentType(of: directory) {
            switch type {
            case "text", "text-template":
                // A document that is encrypted as a whole is a part of another one (ODF 1.4).
                if directory["encrypted-package"] != nil { throw .encryptedDocument }
                guard let entry = directory["content.xml"] else { throw .damagedDocument }
                return (.openDocument, entry)
            case "spreadsheet": throw .binary("a spreadsheet (ODS)", remedy)
            case "presentation": throw .binary("a presentation (ODP)", remedy)
            default: throw .binary("an OpenDocument file without text", remedy)
            }
        }
        if directory["[Content_Types].xml"] != nil {
            func has(_ folder: String) -> Bool { directory.entries.contains { $0.name.hasPrefix(folder) } }
            if has("word/") {
                // Word for the web numbers it.
                let main = ["word/document.xml", "word/document2.xml", "word/document1.xml"].lazy
                guard let entry = main.compactMap({ directory[$0] }).first else { throw .damagedDocument }
                return (.word, entry)
            }
            if has("xl/") { throw .binary("a spreadsheet (XLSX)", remedy) }
            if has("ppt/") { throw .binary("a presentation (PPTX)", remedy) }
        }
        throw .binary("an archive (ZIP)", "take the report out of it, and give that")
    }

    private static let remedy = "save the report as a PDF, and give that"

    /// What kind of OpenDocument an archive is by its first entry, which is not packed; `nil` if it is none.
    private static func openDocumentType(of directory: ZIPDirectory) -> String? {
        guard let entry = directory["mimetype"], entry.start == 0, entry.method == 0, entry.size <= 100,
            let packed = directory.packed(entry)
        else { return nil }
        let type = String(decoding: packed, as: UTF8.self)
        let prefix = "application/vnd.oasis.opendocument."
        return type.hasPrefix(prefix) ? String(type.dropFirst(prefix.count)) : nil
    }

    /// A gzip file with what deflate made of an entry: the programs for those are on every machine, and read a stream.
    private static func gzip(_ packed: ArraySlice<UInt8>, checksum: UInt32, size: Int) -> [UInt8] {
        var file: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
        file.reserveCapacity(packed.count + 18)
        file += packed
        for number in [checksum, UInt32(truncatingIfNeeded: size)] {
            for shift in stride(from: 0, to: 32, by: 8) { file.append(UInt8(truncatingIfNeeded: number >> shift)) }
        }
        return file
    }
}
