/// Recognises a header none of whose words is known by the rows below it: figures that end where its words end.
enum ProvenHeader {
    /// How many rows prove a header.
    private static let rows = 3
    /// How far the ends of figures and words may be apart, in characters.
    private static let tolerance = 2

    /// The header on a line; `nil` if the lines below do not prove it.
    ///
    /// - Parameter work: Is increased by the number of bytes examined.
    static func recognise(_ lines: [TextLine], at start: Int, work: inout Int) -> AlignedHeader? {
        guard start == 0 || lines[start - 1].isBlank, start + rows < lines.count,
            let words = AlignedHeader.segments(of: lines[start], work: &work), words.count > 2,
            words.allSatisfy({ isLabel($0.text) })
        else { return nil }
        for line in lines[(start + 1)...].prefix(rows) {
            guard let cells = AlignedHeader.segments(of: line, work: &work), cells.count == words.count,
                cells[0].text.first?.isLetter == true
            else { return nil }
            let isRow = zip(words, cells).dropFirst().allSatisfy { word, cell in
                abs(word.end - cell.end) <= tolerance && !CellFigures(cell.text).isText
            }
            guard isRow else { return nil }
        }
        let row = HeaderRow(words: words.map(\.text))
        guard row.columns.count == words.count, row.titleColumn == 0 else { return nil }
        return AlignedHeader(
            row: row, spans: words.map { $0.start..<$0.end }, lines: [lines[start].number], end: start + 1)
    }

    /// Whether a text may be the label of a column: a few words without figures.
    private static func isLabel(_ text: String) -> Bool {
        text.utf8.count <= 40 && text.first?.isLetter == true && !text.contains(where: \.isNumber)
            && ![".", ":", "!", ","].contains { text.hasSuffix($0) }
    }
}
