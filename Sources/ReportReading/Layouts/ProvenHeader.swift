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

    /// Whether words stand over figures, as one of a few lines below proves: a figure of it ends where each word does.
    ///
    /// The first words may be those over the titles.
    ///
    /// - Parameters:
    ///   - lines: The lines below.
    ///   - words: The words.
    ///   - work: Is increased by the number of bytes examined.
    static func endsOver(_ lines: ArraySlice<TextLine>, _ words: [SpacedSegment], work: inout Int) -> Bool {
        for line in lines where !line.isBlank {
            guard let cells = AlignedHeader.segments(of: line, work: &work) else { return false }
            guard cells.count > words.count / 2 + 1, cells[0].text.first?.isLetter == true,
                cells.dropFirst().allSatisfy({ HeaderRow.holdsData($0.text) })
            else { continue }
            return words.indices.allSatisfy { index in
                index == 0 && words[0].start <= cells[0].end
                    || cells.dropFirst().contains { abs($0.end - words[index].end) <= tolerance }
            }
        }
        return false
    }

    /// Whether a text may be the label of a column: a few words without figures.
    private static func isLabel(_ text: String) -> Bool {
        text.utf8.count <= 40 && text.first?.isLetter == true && !text.contains(where: \.isNumber)
            && ![".", ":", "!", ","].contains { text.hasSuffix($0) }
    }
}
