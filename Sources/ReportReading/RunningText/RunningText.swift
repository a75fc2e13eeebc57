import Oversight

/// Reads the running text of a half-year or annual document: what its tables do not say.
enum RunningText {
    /// Reads the running text into a report whose tables, goals and assignments have been read.
    ///
    /// - Parameters:
    ///   - lines: All lines of the document but page furniture, in order.
    ///   - outline: What each line is, and what it stands under.
    ///   - report: The report to fill.
    static func read(_ lines: [TextLine], outline: ReportOutline, into report: inout ReadReport) {
        report.contributions = ContributionReader.read(lines, outline: outline)
        report.providerFollowUp = ProviderSection.read(lines, outline: outline)
        let paragraphs = RunningParagraph.of(lines) { outline.isRunningText($0.number) }
        var reader = FigureReader(report, outline: outline)
        reader.read(paragraphs, into: &report)
    }
}
