import Oversight

/// Gives activities whose status stands at the right of their title, with who does them and when on the next line, the form
/// of labels.
///
/// Such as `1.1  Laga muren        ● Klart` over `Murarlaget   jan 2025 – apr 2025` and the comment.
enum StatusTitles {
    /// The lines with each such activity as lines of `Label: value` that stand apart.
    static func labelled(_ lines: [TextLine]) -> [TextLine] {
        // The cells of a row may stand like this too.
        guard lines.contains(where: { title($0) != nil }), !ActivityTables.headers(lines).contains(true) else {
            return lines
        }
        var labelled: [TextLine] = []
        var index = 0
        while index < lines.count {
            guard let title = title(lines[index]), index + 1 < lines.count, let facts = facts(lines[index + 1]) else {
                labelled.append(lines[index])
                index += 1
                continue
            }
            labelled += [lines[index].blanked, lines[index].labelled(.title, title.title)]
            labelled += facts.map { lines[index + 1].labelled($0.roleOfFact, $0) }
            labelled.append(lines[index].labelled(.status, title.status))
            index += 2
            var comment: [TextLine] = []
            while index < lines.count, !lines[index].isBlank, !lines[index].startsPage,
                lines[index].text.hasPrefix(" "),
                self.title(lines[index]) == nil
            {
                comment.append(lines[index])
                index += 1
            }
            if let first = comment.first {
                labelled.append(first.labelled(.comment, first.tidy))
                labelled += comment.dropFirst()
            }
            labelled.append(lines[index - 1].blanked)
        }
        return labelled
    }

    private static func title(_ line: TextLine) -> (title: String, status: String)? {
        guard let cells = line.cellTexts, (2...3).contains(cells.count), let last = cells.last,
            DelimitedLine(line) == nil
        else { return nil }
        let status = StatusWords.stated(last)
        let isMarked = last.unicodeScalars.first.map { Bullets.scalars.contains($0) } == true
        guard
            isMarked && PlainWords.count(status) <= 4 || StatusWords.looksLikeStatus(status)
                || StatusWords.status(of: status) != nil || KnownWords.status(status) != nil
        else { return nil }
        let words = cells.count == 3 ? cells[1] : cells[0]
        if cells.count == 3, !cells[0].allSatisfy({ $0.isNumber || $0.isUppercase || "." == $0 }) { return nil }
        guard PlainWords.count(words) > 1 || words.count > 5, words.contains(where: \.isLetter),
            ActivityColumns.role(words) == .other
        else { return nil }
        return (words, status)
    }

    /// The unit and the time of a line that has nothing else.
    private static func facts(_ line: TextLine) -> [String]? {
        guard line.text.hasPrefix(" "), let cells = line.cellTexts, (2...3).contains(cells.count),
            DelimitedLine(line) == nil,
            cells.count(where: { $0.roleOfFact == .span }) == 1
        else { return nil }
        return cells
    }
}
