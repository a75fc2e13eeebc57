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
        var index = start + 1
        while index < lines.count, let next = figures(lines[index], work: &work), next == count { index += 1 }
        return index - start >= proof ? index - start : 0
    }

    /// How many figures end a line of words; `nil` if it has a sentence, or other words after them.
    private static func figures(_ line: TextLine, work: inout Int) -> Int? {
        guard line.text.utf8.count <= 300, !line.isBlank, line.text.utf8.first != UInt8(ascii: "|") else { return nil }
        work += line.text.utf8.count
        let segments =
            SpacedSegment.hasGap(line.text) ? SpacedSegment.split(line.text).map(\.text) : []
        if segments.count > 2 {
            guard segments[0].contains(where: \.isLetter) else { return nil }
            let rest = segments.dropFirst()
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
