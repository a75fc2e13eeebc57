import Oversight

/// Reads published reports from their extracted text.
package enum ReportReader {
    /// Reads a document: detects its kind, and extracts goals, activities and grades.
    ///
    /// Every line of an activity table ends up in a row or among the report's unrecognised lines. Nothing is guessed.
    ///
    /// - Parameters:
    ///   - bytes: The whole file, at most ``DocumentText/maximumSize`` bytes; check the size before reading it.
    ///   - isWanted: Asked between the steps whether the result is still wanted.
    /// - Throws: ``ReadingError`` if the file is not text, is of no known kind, has neither a goal nor an activity, or is
    ///   no longer wanted.
    package static func read(
        _ bytes: [UInt8], while isWanted: () -> Bool = { true }
    ) throws(ReadingError) -> ReadReport {
        try read(DocumentText(bytes), while: isWanted)
    }

    /// Reads a document that has been decoded.
    ///
    /// - Parameters:
    ///   - document: The decoded text.
    ///   - isWanted: Asked between the steps whether the result is still wanted.
    /// - Throws: ``ReadingError`` if it is of no known kind, has neither a goal nor an activity, or is no longer wanted.
    package static func read(
        _ document: DocumentText, while isWanted: () -> Bool = { true }
    ) throws(ReadingError) -> ReadReport {
        func goOn() throws(ReadingError) {
            guard isWanted() else { throw .abandoned }
        }
        try goOn()
        let all = SeparatedValues.document(HTMLSource.plain(document.lines))
        try goOn()
        let pages = PageFurniture.removed(from: all)
        try goOn()
        var cover = Cover(pages)
        try goOn()
        let lines = WholeHeaders.lines(of: pages, names: cover.names)
        try goOn()
        let outline = DocumentOutline(lines)
        try goOn()
        let found = try KindDetection.detect(lines, outline: outline, pages: pages, all: all, cover: cover)
        if case .activities(let document) = found { cover = Cover(pages.filter { $0.number < document.start }) }
        cover.takeUnit(of: found.kind, in: outline)
        if cover.diaryNumber == nil {
            let kept = Set(pages.lazy.map(\.number))
            cover.takeDiaryNumber(ofPages: all.lazy.filter { !kept.contains($0.number) })
        }
        try goOn()

        var report = ReadReport(cover, kind: found.kind, lines: lines)
        switch found {
        case .oversight: OversightDocument.read(outline, into: &report)
        case .fourMonth: FourMonthDocument.read(outline, into: &report)
        case .yearReport(let document): document.read(into: &report)
        case .activities(let document): document.read(into: &report)
        }
        guard !report.isEmpty else { throw .nothingToRead }
        report.listUnrecordedComments()
        try goOn()
        report.finish(cover)
        if case .activities(let document) = found { document.noteAssumedKind(in: &report) }
        return report
    }
}
