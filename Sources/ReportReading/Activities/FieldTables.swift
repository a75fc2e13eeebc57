import Oversight

/// Gives a table of one row below the title of an activity the form of labels with their values.
///
/// Such as `Aktivitet: Laga muren` over the cells `Status`, `Startdatum` and `Slutdatum`, each with its value under it.
enum FieldTables {
    /// How many blank lines part the title and the table.
    private static let mostBlank = 2

    /// How many lines the row has at most.
    private static let mostLines = 6

    /// The lines with each such table as lines of `Label: value` below the title.
    static func labelled(_ lines: [TextLine]) -> [TextLine] {
        var labelled: [TextLine] = []
        var index = 0
        while index < lines.count {
            guard let title = title(lines[index]) ?? plainTitle(lines, at: index),
                let (values, end) = table(lines, below: index)
            else {
                labelled.append(lines[index])
                index += 1
                continue
            }
            if let last = labelled.last, !last.isBlank { labelled.append(last.blanked) }
            // What stands below a heading belongs to it, which is seen to with the values.
            let isMarked = lines[index].text.hasPrefix("#")
            labelled.append(isMarked ? lines[index] : lines[index].labelled(.title, title))
            labelled += values
            index = end
        }
        return labelled
    }

    /// The title that a line has after the label of one, with or without a number; `nil` if it has none.
    private static func title(_ line: TextLine) -> String? {
        guard line.text.utf8.count <= 300, !line.isBlank, !line.text.utf8.contains(0x09) else { return nil }
        let text = HeadingCandidates.plain(line.text)
        if let fields = FieldLine(text)?.fields, fields.count == 1, fields[0].role == .title, !fields[0].value.isEmpty {
            return fields[0].value
        }
        if let title = FieldPairs.numberedTitle(line) { return title }
        guard line.text.hasPrefix("#"), HeadingLabels.match(text) == nil else { return nil }
        let title = TitledFields.withoutLabel(HeadingCandidates.section(text)?.title ?? text)
        return title.isEmpty ? nil : title
    }

    /// A line that has nothing but words, directly above a table; a header without titles does not stand by itself.
    private static func plainTitle(_ lines: [TextLine], at index: Int) -> String? {
        let line = lines[index]
        guard index + 1 < lines.count, !lines[index + 1].isBlank, !line.isBlank,
            (4...160).contains(line.text.utf8.count),
            !line.text.utf8.contains(0x09), DelimitedLine(line) == nil, !SpacedSegment.hasGap(line.text),
            !PlainWords.endsSentence(line.text), line.text.trimmed.first?.isUppercase == true,
            HeadingLabels.match(HeadingCandidates.plain(line.text)) == nil, FieldLine(line.text) == nil
        else { return nil }
        return line.tidy
    }

    /// The values of the table below a line, and the index of the line after it; `nil` if there is none.
    private static func table(_ lines: [TextLine], below title: Int) -> (values: [TextLine], end: Int)? {
        var header = title + 1
        while header < lines.count, header - title <= mostBlank, lines[header].isBlank { header += 1 }
        guard header + 1 < lines.count, let labels = cells(lines[header]), (2...6).contains(labels.count) else {
            return nil
        }
        let roles = labels.map { ActivityColumns.role($0.text) }
        guard roles.contains(.status), roles.contains(where: { [.start, .end, .span].contains($0) }),
            roles.allSatisfy({ $0 != .other && $0 != .title && $0 != .goal })
        else { return nil }
        var row = header + 1
        if let line = DelimitedLine(lines[row]), line.isSeparator { row += 1 }
        if row + 1 < lines.count, lines[row].isBlank { row += 1 }
        let isDelimited = DelimitedLine(lines[header]) != nil
        var values = Array(repeating: "", count: labels.count)
        var end = row
        while end < lines.count, end - row < (isDelimited ? 1 : mostLines), !lines[end].isBlank,
            let found = cells(lines[end], isAlone: end > row)
        {
            for (place, cell) in found.enumerated() {
                // Cells that stand under each other have no other mark of their column.
                let column = isDelimited ? place : labels.lastIndex { cell.start >= $0.start - 2 } ?? 0
                guard column < values.count else { return nil }
                values[column] = Hyphenation.joined(values[column], cell.text)
            }
            end += 1
        }
        guard end > row, !values[roles.firstIndex(of: .status) ?? 0].isEmpty else { return nil }
        return (zip(labels, values).filter { !$1.isEmpty }.map { lines[row].labelled($0.text, $1) }, end)
    }

    /// The cells of a line with where they start; `nil` if it is a single text and must not be.
    private static func cells(_ line: TextLine, isAlone: Bool = false) -> [(text: String, start: Int)]? {
        guard line.text.utf8.count <= 1_000 else { return nil }
        if let row = DelimitedLine(line) { return row.cells.map { ($0.text, 0) } }
        let segments = SpacedSegment.split(line.text)
        // The rest of a cell stands below it, not at the edge of the page.
        if isAlone, segments.count == 1, segments[0].start < 4 { return nil }
        return segments.count > 1 || isAlone ? segments.map { ($0.text, $0.start) } : nil
    }
}
