import Oversight

/// Reads published reports from their extracted text.
package enum ReportReader {
    /// Reads a document: detects its kind, and extracts goals, activities and grades.
    ///
    /// Every line of an activity table ends up in a row or among the report's unrecognised lines. Nothing is guessed.
    ///
    /// - Parameter bytes: The whole file, at most ``DocumentText/maximumSize`` bytes; check the size before reading it.
    /// - Throws: ``ReadingError`` if the file is not text, is of no known kind, or has neither a goal nor an activity.
    package static func read(_ bytes: [UInt8]) throws(ReadingError) -> ReadReport {
        try read(DocumentText(bytes))
    }

    /// Reads a document that has been decoded.
    ///
    /// - Parameter document: The decoded text.
    /// - Throws: ``ReadingError`` if it is of no known kind, or has neither a goal nor an activity.
    package static func read(_ document: DocumentText) throws(ReadingError) -> ReadReport {
        let pages = PageFurniture.removed(from: document.lines)
        var cover = Cover(pages)
        let lines = WholeHeaders.lines(of: pages, names: cover.names)
        let outline = DocumentOutline(lines)
        let found = try KindDetection.detect(lines, outline: outline, pages: pages, all: document.lines, cover: cover)
        if case .activities(let document) = found { cover = Cover(pages.filter { $0.number < document.start }) }
        cover.takeUnit(of: found.kind, in: outline)

        var report = ReadReport(cover, kind: found.kind, lines: lines)
        switch found {
        case .oversight: OversightDocument.read(outline, into: &report)
        case .fourMonth: FourMonthDocument.read(outline, into: &report)
        case .yearReport(let document): document.read(into: &report)
        case .activities(let document): document.read(into: &report)
        }
        guard !report.isEmpty else { throw .nothingToRead }
        report.finish(cover)
        return report
    }
}
