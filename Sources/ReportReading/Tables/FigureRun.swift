/// Finds rows of figures whose header is missing or not understood.
///
/// What the figures are cannot be told, so the lines are for a person to check.
enum FigureRun {
    /// How many rows after each other are surely those of a table.
    private static let proof = 3

    /// The number of rows from a line on, each with as many figures as the first; 0 if they are too few to be a table.
    ///
    /// - Parameter work: Is increased by the number of bytes examined.
    static func length(_ lines: [TextLine], at start: Int, work: inout Int) -> Int {
        guard let count = figures(lines[start], work: &work), count > 1 else { return 0 }
        var rows = 1
        var index = start + 1
        while index < lines.count {
            if let next = figures(lines[index], work: &work), next == count {
                rows += 1
                index += 1
            } else if let next = next(after: index, in: lines, of: count, work: &work) {
                index = next
            } else {
                break
            }
        }
        return rows >= proof ? index - start : 0
    }

    /// The index of the next row, beyond a blank line and the rest of a wrapped title.
    private static func next(after index: Int, in lines: [TextLine], of count: Int, work: inout Int) -> Int? {
        var words = 0
        for next in lines.indices[index...].prefix(4) {
            let line = lines[next]
            if line.isBlank { continue }
            if figures(line, work: &work) == count { return next }
            words += 1
            guard words < 2, next == index, line.text.utf8.count <= 120, !line.startsPage,
                line.tidy.first?.isLowercase == true, !PlainWords.endsSentence(line.text)
            else { return nil }
        }
        return nil
    }

    /// How many figures end a line of words; `nil` if it has a sentence, or other words after them.
    private static func figures(_ line: TextLine, work: inout Int) -> Int? {
        guard line.text.utf8.count <= 300, !line.isBlank, line.text.utf8.first != UInt8(ascii: "|") else { return nil }
        work += line.text.utf8.count
        let segments =
            SpacedSegment.hasGap(line.text) ? SpacedSegment.split(line.text).map(\.text) : []
        if segments.count > 2 {
            guard segments[0].contains(where: \.isLetter) else { return nil }
            // After the figures a word may say how they are judged.
            var rest = segments.dropFirst()
            if rest.count > 2, let last = rest.last, last.utf8.count <= 40, CellFigures(last).isText {
                rest.removeLast()
            }
            return rest.allSatisfy({ !CellFigures($0).isText }) ? rest.count : nil
        }
        let words = line.text.split(whereSeparator: \.isWhitespace).map(String.init)
        // The dots of a list of contents are none.
        let figures = words.reversed().prefix { FigureSplitting.mayBePart($0) && !$0.hasPrefix(".") }.count
        guard figures > 1, figures < words.count, words[0].contains(where: \.isLetter) else { return nil }
        // Years after a word are no row.
        guard words.suffix(figures).contains(where: { $0.contains(where: \.isNumber) && !HeaderRow.isYear($0) }) else {
            return nil
        }
        return figures
    }
}
