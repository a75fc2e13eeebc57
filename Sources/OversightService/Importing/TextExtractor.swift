import ReportReading

/// Takes the text out of a PDF, outside the process or in it.
package protocol TextExtractor: Sendable {
    /// The text of a PDF in UTF-8, with its columns side by side; empty if it cannot be read.
    ///
    /// - Parameter bytes: The whole file.
    /// - Throws: `ReadingError` if there is no program for it, or if it takes too long.
    func text(ofPDF bytes: [UInt8]) async throws -> [UInt8]
}

extension OversightService {
    /// The text of a file: of a PDF what its pages say, of any other file the file itself.
    ///
    /// - Parameter bytes: The file.
    /// - Throws: `ReadingError` if it is a PDF whose text cannot be taken out.
    func text(of bytes: [UInt8]) async throws -> [UInt8] {
        guard PDFText.isPDF(bytes) else { return bytes }
        try PDFText.check(bytes)
        guard let textExtractor else { throw ReadingError.noConverter }
        await conversions.lock()
        defer { conversions.unlock() }
        return try PDFText.checked(try await textExtractor.text(ofPDF: bytes), of: bytes)
    }
}
