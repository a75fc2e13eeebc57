import Oversight

/// Gives rows of values parted by semicolons or commas, as programs export them, the form of rows with tabs.
enum SeparatedRows {
    /// The lines with each such row as one line.
    static func parted(_ lines: [TextLine]) -> [TextLine] {
        guard lines.contains(where: { Self.mark(of: $0) != nil }) else { return lines }
        var parted: [TextLine] = []
        var separator: Character?
        var index = 0
        while index < lines.count {
            let line = lines[index]
            if let found = mark(of: line) { separator = found }
            guard let mark = separator, !line.isBlank, line.text.contains(mark) else {
                // Text below the rows ends them; a blank line may be at a page.
                if !line.isBlank { separator = nil }
                parted.append(line)
                index += 1
                continue
            }
            let row = SeparatedValues.row(lines, at: index, mark)
            var whole = line
            whole.text = row.cells.map { $0.replacing("\t", with: " ") }.joined(separator: "\t")
            parted.append(whole)
            index += row.count
        }
        return parted
    }

    /// The mark that parts the words of a header of activities; `nil` if the line is none.
    private static func mark(of line: TextLine) -> Character? {
        guard line.text.utf8.count <= 600, !line.text.utf8.contains(0x09), !line.text.hasPrefix("|") else { return nil }
        return [";", ","].first { mark in
            guard line.text.contains(mark) else { return false }
            return ActivityColumns(SeparatedValues.cells(of: line.text, mark).cells) != nil
        }
    }
}
