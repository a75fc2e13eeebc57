/// The header of a table with single spaces between its cells.
struct SingleSpacedHeader {
    var row: HeaderRow
    /// The numbers of the lines it stands on.
    var numbers: [Int]
    /// The index of the line after it.
    var end: Int
    /// Whether the number of a row stands before its title.
    var isNumbered = false
    /// The letters of all its lines, by which its repetition on another page is known; empty if it has one line.
    private let letters: String

    /// Creates a header of the lines from one to the one before another.
    init(row: HeaderRow, at start: Int, until end: Int? = nil, of lines: [TextLine]) {
        self.row = row
        self.end = end ?? start + 1
        numbers = lines[start..<self.end].map(\.number)
        letters = self.end - start > 1 ? lines[start..<self.end].map { HeaderRow.letters($0.text) }.joined() : ""
    }

    /// The index after the lines that are this header again, on whatever lines its words are; `nil` if they are not.
    func repetition(in lines: [TextLine], at start: Int, work: inout Int) -> Int? {
        guard !letters.isEmpty else { return nil }
        var rest = letters[...]
        var index = start
        while !rest.isEmpty {
            guard index < lines.count, index - start < StackedHeader.mostLines,
                lines[index].text.utf8.count <= StackedHeader.longestLine
            else { return nil }
            let text = HeaderRow.letters(lines[index].text)
            work += lines[index].text.utf8.count
            guard !text.isEmpty, rest.hasPrefix(text) else { return nil }
            rest = rest.dropFirst(text.count)
            index += 1
        }
        return index
    }

    /// The words of a line that is neither laid out in columns nor marked up.
    static func words(of line: TextLine, work: inout Int) -> [String]? {
        guard line.text.utf8.count <= 400, !line.isBlank, !SpacedSegment.hasGap(line.text),
            !line.text.utf8.contains(0x09), !line.text.hasPrefix("#"), !line.text.hasPrefix("|"),
            !line.text.hasPrefix("<")
        else { return nil }
        work += line.text.utf8.count
        return line.text.split(separator: " ").map(String.init)
    }
}

extension HeaderRow {
    /// Whether a column after the titles holds more than figures.
    var holdsWords: Bool { columns.dropFirst().contains { $0.meaning.role.content != .figures } }
}
