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
        let lines = PublishedPages.lines(of: document)
        let outline = DocumentOutline(lines)
        let kind: ReportKind
        switch try KindDetection.detect(lines, outline: outline, all: document.lines) {
        case .known(let found): kind = found
        case .yearReport(let year): return withFront(year.report(), document.lines)
        }
        let front = FrontMatter(outline, namesUnit: kind == .oversight)
        var report = ReadReport(kind: kind, title: front.title, unit: front.unit, committee: front.committee)
        report.goalYear = front.title.flatMap { FrontMatter.year(in: $0) } ?? FrontMatter.goalYear(in: lines)
        if kind == .oversight {
            OversightDocument.read(outline, front: front, into: &report)
        } else {
            FourMonthDocument.read(outline, front: front, into: &report)
        }
        guard !report.rows.isEmpty || !report.goals.isEmpty else { throw .nothingToRead }
        (report.decision, report.diaryNumber) = (front.decision, front.diaryNumber)
        report.unrecognised += front.unsure.map { UnrecognisedLine(line: $0.number, text: $0.tidy) }
        return finished(report)
    }

    /// Adds to what the chapters of a year's report say what its first pages print.
    private static func withFront(_ read: ReadReport, _ lines: [TextLine]) -> ReadReport {
        var report = read
        let front = PrintedDecision.front(lines)
        report.decision = PrintedDecision.find(in: front)
        report.diaryNumber = PrintedDecision.diaryNumber(in: front)
        return finished(report)
    }

    /// Adds what follows from all of it.
    private static func finished(_ read: ReadReport) -> ReadReport {
        var report = read
        report.unrecognised.sort { $0.line < $1.line }
        report.findings = (report.findings + report.undatedFindings()).sorted(by: ReadReport.inOrder)
        return report
    }
}
