import ReportReading

/// Takes the text out of files that are no text, outside the process or in it.
package protocol TextExtractor: Sendable {
    /// The text of a PDF in UTF-8, with its columns side by side; empty if it cannot be read.
    ///
    /// - Parameter bytes: The whole file.
    /// - Throws: `ReadingError` if there is no program for it, or if it takes too long.
    func text(ofPDF bytes: [UInt8]) async throws -> [UInt8]

    /// What is in a gzip file; other bytes or fewer than it says if it is damaged, and never many more.
    ///
    /// - Parameters:
    ///   - packed: The whole file.
    ///   - size: The size that it says to have when it is unpacked.
    /// - Throws: `ReadingError` if there is no program for it, or if it takes too long.
    func unpacked(_ packed: [UInt8], size: Int) async throws -> [UInt8]
}

extension OversightService {
    /// The text of a file: of a PDF what its pages say, of a word processor's document its paragraphs and tables, of any
    /// other file the file itself.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - place: Its place among those that are being read.
    /// - Throws: `ReadingError` if it is a file whose text cannot be taken out.
    func text(of bytes: [UInt8], in place: ReadingPlace) async throws -> [UInt8] {
        if PDFText.isPDF(bytes) {
            try PDFText.check(bytes)
            guard let textExtractor else { throw ReadingError.noConverter }
            return try PDFText.checked(try await converting { try await textExtractor.text(ofPDF: bytes) }, of: bytes)
        }
        guard OfficeFile.isArchive(bytes) else { return bytes }
        let file = try OfficeFile(bytes)
        let xml: [UInt8]
        switch file.part {
        case .plain(let part): xml = part
        case .packed(let packed):
            guard let textExtractor else { throw ReadingError.noUnpacker }
            xml = try await converting { try await textExtractor.unpacked(packed, size: file.size) }
        }
        return try await place.run { _ in try file.text(of: xml) }
    }

    /// Converts one file at a time.
    private func converting(_ conversion: @Sendable () async throws -> [UInt8]) async throws -> [UInt8] {
        await conversions.lock()
        defer { conversions.unlock() }
        return try await conversion()
    }
}
