/// Detects the encoding of a text and decodes it.
enum TextEncoding {
    /// Decodes a file.
    ///
    /// - Throws: ``ReadingError`` if it is empty, not text, or damaged UTF-8.
    static func decode(_ bytes: [UInt8]) throws(ReadingError) -> String {
        guard !bytes.isEmpty else { throw .empty }
        try refuseKnownFormats(bytes)
        let text: String
        if bytes.starts(with: [0xFF, 0xFE]) {
            text = try utf16(bytes, littleEndian: true)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            text = try utf16(bytes, littleEndian: false)
        } else {
            let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
            if let utf8 = String(validating: body, as: UTF8.self) {
                text = utf8
            } else {
                try refuseDamagedUTF8(body)
                text = Windows1252.decode(body)
            }
        }
        try refuseBinary(text)
        return text
    }

    private static func refuseKnownFormats(_ bytes: [UInt8]) throws(ReadingError) {
        if bytes.starts(with: Array("%PDF-".utf8)) {
            throw .binary("a PDF", "take the text out first, for example with `pdftotext -layout`")
        }
        if OfficeFile.isArchive(bytes) { try OfficeFile.refuse(bytes) }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            // A Word document with a password is in a file of the old form, in a part of this name (MS-OFFCRYPTO 2.3.2).
            let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
            if bytes.contains(inARow: name) { throw .encryptedDocument }
            throw .binary("a Word document (DOC)", "save it as DOCX or as a PDF, and give that")
        }
    }

    private static func utf16(_ bytes: [UInt8], littleEndian: Bool) throws(ReadingError) -> String {
        let body = bytes.dropFirst(2)
        guard body.count.isMultiple(of: 2) else { throw .binary }
        var units: [UInt16] = []
        units.reserveCapacity(body.count / 2)
        for index in stride(from: body.startIndex, to: body.endIndex, by: 2) {
            let (first, second) = (UInt16(body[index]), UInt16(body[index + 1]))
            units.append(littleEndian ? second << 8 | first : first << 8 | second)
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw .binary }
        return text
    }

    /// Refuses a file that is UTF-8 except for a few bytes: read as Windows-1252 all its letters would be wrong.
    private static func refuseDamagedUTF8(_ bytes: [UInt8]) throws(ReadingError) {
        var whole = 0
        var broken = 0
        var firstBrokenLine = 0
        var line = 1
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A { line += 1 }
            let length =
                switch byte {
                case 0xC2...0xDF: 2
                case 0xE0...0xEF: 3
                case 0xF0...0xF4: 4
                default: 1
                }
            if byte < 0x80 {
                index += 1
            } else if length > 1, index + length <= bytes.count,
                bytes[(index + 1)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
            {
                whole += 1
                index += length
            } else {
                if broken == 0 { firstBrokenLine = line }
                broken += 1
                index += 1
            }
        }
        if whole > broken { throw .damagedEncoding(line: firstBrokenLine) }
    }

    private static func refuseBinary(_ text: String) throws(ReadingError) {
        var control = 0
        var visible = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0: throw .binary
            case 0x09, 0x0A, 0x0C, 0x0D, 0x20: break
            case 0x01...0x1F, 0x7F...0x84, 0x86...0x9F: control += 1
            default: visible += 1
            }
        }
        // Text from PDFs has stray control characters, but not a twentieth of the text.
        if control * 20 > visible { throw visible + control == 0 ? .empty : .binary }
    }
}
