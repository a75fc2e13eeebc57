extension TextLine {
    /// The longest line that is divided, in bytes.
    private static let longestRow = 4_000

    /// The texts of its cells, which tabs, bars or wide gaps part; `nil` if it is one text, blank, or a rule.
    var cellTexts: [String]? {
        guard !isBlank, text.utf8.count <= Self.longestRow else { return nil }
        if let row = DelimitedLine(self) { return row.isSeparator ? nil : row.cells.map(\.text) }
        return SpacedSegment.hasGap(text) ? SpacedSegment.split(text).map(\.text) : nil
    }
}
