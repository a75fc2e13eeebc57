/// The text of a PDF as `pdftotext -layout` gives it, and what its absence means.
package enum PDFText {
    /// The arguments of the program: the columns kept side by side, UTF-8, from standard input to standard output.
    package static let arguments = ["-layout", "-enc", "UTF-8", "-", "-"]

    /// Whether a file is a PDF, by what it begins with.
    ///
    /// - Parameter bytes: The whole file.
    package static func isPDF(_ bytes: [UInt8]) -> Bool {
        let lead = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return bytes.dropFirst(lead).prefix(64).drop { $0 <= 0x20 }.starts(with: Array("%PDF-".utf8))
    }

    /// Checks a PDF before its text is taken out.
    ///
    /// - Parameter bytes: The whole file.
    /// - Throws: ``ReadingError`` if it is too large, or cut off: text from the pages that are left would look whole.
    package static func check(_ bytes: [UInt8]) throws(ReadingError) {
        guard bytes.count <= DocumentText.maximumSize else { throw .tooLarge(bytes.count) }
        guard bytes.suffix(2048).contains(inARow: "%%EOF".utf8) else { throw .damagedPDF }
    }

    /// Checks the text that was taken out of a PDF.
    ///
    /// - Parameters:
    ///   - text: What the program wrote.
    ///   - bytes: The PDF.
    /// - Returns: The text.
    /// - Throws: ``ReadingError`` if there is none: the file is encrypted or damaged, or has pictures of text only.
    package static func checked(_ text: [UInt8], of bytes: [UInt8]) throws(ReadingError) -> [UInt8] {
        guard text.count <= DocumentText.maximumSize else { throw .tooLarge(text.count) }
        if text.contains(where: { $0 > 0x20 }) { return text }
        if !text.isEmpty { throw .noTextLayer }
        throw bytes.contains(inARow: "/Encrypt".utf8) ? .encryptedPDF : .damagedPDF
    }
}
