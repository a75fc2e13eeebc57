import Oversight

/// Gives rows of values parted by semicolons or commas, as programs export them, the form of rows with tabs.
enum SeparatedRows {
    /// The most lines of one row, whose quoted cells may go over several.
    private static let maximumLines = 30

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
            let row = row(lines, at: index, mark)
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
            return ActivityColumns(cells(of: line.text, mark).cells) != nil
        }
    }

    /// The cells of the row that begins at a line, and on how many lines it is.
    private static func row(_ lines: [TextLine], at index: Int, _ mark: Character) -> (cells: [String], count: Int) {
        var text = lines[index].text
        let first = cells(of: text, mark)
        guard first.isOpen else { return (first.cells, 1) }
        for count in 2...maximumLines where index + count <= lines.count {
            let next = lines[index + count - 1].text
            text += " " + next
            // Only a quotation mark can end what one has begun.
            guard next.contains("\"") else { continue }
            let whole = cells(of: text, mark)
            if !whole.isOpen { return (whole.cells, count) }
        }
        // The quotation mark is never closed, so it is one of the text.
        return (lines[index].text.split(separator: mark, omittingEmptySubsequences: false).map(\.tidied), 1)
    }

    /// The cells of a line, and whether a quotation mark is still open at its end.
    ///
    /// A cell that begins with a quotation mark ends with the next one, and two of them are one of its text (RFC 4180).
    private static func cells(of text: String, _ mark: Character) -> (cells: [String], isOpen: Bool) {
        var cells: [String] = []
        var current = ""
        var isQuoted = false
        var rest = text[...]
        while let character = rest.popFirst() {
            if character == "\"", isQuoted, rest.first == "\"" {
                current.append("\"")
                rest.removeFirst()
            } else if character == "\"", isQuoted || current.utf8.count <= 2 && current.allSatisfy({ $0 == " " }) {
                isQuoted.toggle()
            } else if character == mark, !isQuoted {
                cells.append(current.tidied)
                current = ""
            } else {
                current.append(character)
            }
        }
        cells.append(current.tidied)
        return (cells, isQuoted)
    }
}
