/// Brings the label of a comment that is alone on its line together with the text on the next one.
enum CommentLines {
    /// How many lines a row may have above the label.
    private static let maximumRowLines = 6

    /// The lines with each such label before its text.
    ///
    /// The label stands below the cells of a row, or below the first blank line after them. Among lines of which each is a
    /// cell or a label, it is one of those.
    static func labelled(_ lines: [TextLine]) -> [TextLine] {
        var labelled: [TextLine] = []
        var index = 0
        while index < lines.count {
            var line = lines[index]
            if isLabel(line), index + 1 < lines.count, mayBeText(lines[index + 1]), isBelowRow(lines, index),
                !isListOfComments(lines[index + 1])
            {
                line = line.labelled(.comment, lines[index + 1].tidy)
                index += 1
            }
            labelled.append(line)
            index += 1
        }
        return labelled
    }

    private static let labels: Set<String> = ["kommentar", "kommentarer", "hur har det gått?", "vad har vi gjort?"]

    /// Whether a line is only the label of a comment.
    static func isLabel(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= 24 else { return false }
        let key = HeadingCandidates.plain(line.text).lowercased()
        return labels.contains(key.hasSuffix(":") ? String(key.dropLast()) : key)
    }

    /// Whether a line is an item such as `- Laga muren: Den spricker.`, of one activity among several.
    private static func isListOfComments(_ line: TextLine) -> Bool {
        guard let item = Bullets.item(line.text.trimmed), let colon = item.firstIndex(of: ":") else { return false }
        return item[..<colon].utf8.count > 8 && ActivityColumns.role(String(item[..<colon])) == .other
    }

    private static func mayBeText(_ line: TextLine) -> Bool {
        !line.isBlank && !line.text.utf8.contains(0x09) && !line.text.hasPrefix("|")
            && (line.text.utf8.count > 40 || ActivityColumns.role(line.tidy) == .other)
    }

    /// Whether a line of cells stands above in the same paragraph, or in the one above a label that begins its own.
    private static func isBelowRow(_ lines: [TextLine], _ index: Int) -> Bool {
        let above = lines[..<index].dropLast(while: \.isBlank)
        for line in above.suffix(maximumRowLines).reversed() {
            if line.isBlank { return false }
            if let cells = DelimitedLine(line) { return cells.filledCount > 2 }
            if SpacedSegment.split(line.text).count > 2 || FieldLine(line.text)?.isOfRow == true { return true }
        }
        return false
    }
}

extension ArraySlice {
    /// The slice without the last elements that are such.
    fileprivate func dropLast(while isSuch: (Element) -> Bool) -> Self {
        self[..<(lastIndex { !isSuch($0) }.map { $0 + 1 } ?? startIndex)]
    }
}
