import Oversight

/// Gives the rows of a table of titles and days the form of labels, where everything else stands in labels below each row.
///
/// Such as the cells `Laga muren`, `2025-01-20` and `2025-05-16` under `Aktivitet`, `Startdatum` and `Slutdatum`, over
/// `Enhet: Parkenheten` and `Status: Pågående`.
enum DatedRows {
    /// How many lines of a wrapped title stand below a row at most.
    private static let mostTitleLines = 3

    /// The lines with each such row as lines of `Label: value`.
    static func labelled(_ lines: [TextLine]) -> [TextLine] {
        var labelled: [TextLine] = []
        var columns: [ActivityRole] = []
        var index = 0
        while index < lines.count {
            let line = lines[index]
            if let roles = header(line), let first = firstRow(lines, below: index), row(lines, at: first, roles) != nil
            {
                columns = roles
                labelled.append(line.blanked)
                index = first
                continue
            }
            guard !columns.isEmpty, let (fields, end) = row(lines, at: index, columns) else {
                labelled.append(line)
                index += 1
                continue
            }
            if let last = labelled.last, !last.isBlank { labelled.append(last.blanked) }
            labelled += fields
            index = end
        }
        return labelled
    }

    /// What the columns of a header hold, if they are those of titles and days and no others.
    private static func header(_ line: TextLine) -> [ActivityRole]? {
        guard TableHeader(line.text) == nil, let cells = line.cellTexts, (2...3).contains(cells.count) else {
            return nil
        }
        let roles = cells.map { ActivityColumns.role($0) }
        guard roles.first == .title, Set(roles).count == roles.count,
            roles.dropFirst().allSatisfy({ [.start, .end, .span].contains($0) })
        else { return nil }
        return roles
    }

    /// The index of the first line below a header that is neither blank nor a rule.
    private static func firstRow(_ lines: [TextLine], below header: Int) -> Int? {
        lines.indices[(header + 1)...].prefix(3).first {
            !lines[$0].isBlank && DelimitedLine(lines[$0])?.isSeparator != true
        }
    }

    private static func row(
        _ lines: [TextLine], at start: Int, _ columns: [ActivityRole]
    ) -> (fields: [TextLine], end: Int)? {
        guard let cells = lines[start].cellTexts, cells.count == columns.count, cells[0].contains(where: \.isLetter),
            zip(columns, cells).dropFirst().allSatisfy({ $1.isEmpty || DateText.isDateCell($1) || $0 == .span })
        else { return nil }
        var title = cells[0]
        var next = start + 1
        while next < lines.count, next - start <= mostTitleLines, !lines[next].isBlank,
            FieldLine(lines[next].text) == nil,
            lines[next].cellTexts == nil
        {
            title = Hyphenation.joined(title, lines[next].tidy)
            next += 1
        }
        guard next < lines.count, let below = FieldLine(lines[next].text),
            below.has(.status) || below.has(.units) || below.has(.comment)
        else { return nil }
        var fields = [lines[start].labelled(.title, title)]
        for (role, cell) in zip(columns, cells).dropFirst() where !cell.isEmpty {
            fields.append(lines[start].labelled(role, cell))
        }
        return (fields, next)
    }
}
