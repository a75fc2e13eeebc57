import Oversight

/// Finds the comments of activities that stand in a table of their own, by the number or the title of each.
///
/// Such as the cells `4` and `Muren är lagad.` under `Nr` and `Kommentar`.
enum TabledComments {
    /// The rows with these comments, and the indices of the lines that say them.
    ///
    /// - Parameters:
    ///   - lines: The lines of the document.
    ///   - isTaken: For each index whether the line is one of an activity already.
    ///   - rows: The activities, of which only those without a comment get one.
    static func taken(
        _ lines: [TextLine], isTaken: [Bool], into rows: [ActivityDraft]
    ) -> (rows: [ActivityDraft], lines: [Int]) {
        var rows = rows
        var taken: [Int] = []
        var index = 0
        while index < lines.count {
            guard !isTaken[index], let columns = header(lines[index]) else {
                index += 1
                continue
            }
            let head = index
            index += 1
            var last: Int?
            var found: [Int] = []
            while index < lines.count, !isTaken[index] {
                let line = lines[index]
                if line.isBlank || DelimitedLine(line)?.isSeparator == true {
                    // A blank line ends a wrapped comment.
                    last = nil
                } else if let cells = line.cellTexts, cells.count == columns.count,
                    let place = place(of: cells, columns, in: rows)
                {
                    for (role, cell) in zip(columns, cells) where role == .comment {
                        rows[place].add(cell, to: .comment)
                    }
                    last = place
                    found.append(index)
                } else if let place = last, !line.text.utf8.contains(0x09), line.text.hasPrefix("    ") {
                    rows[place].add(line.tidy, to: .comment)
                    found.append(index)
                } else {
                    break
                }
                index += 1
            }
            if !found.isEmpty { taken += [head] + found }
        }
        return (rows, taken)
    }

    /// Whether a line is the header of such a table, which ends the table of activities above it.
    static func isHeader(_ line: TextLine) -> Bool { header(line) != nil }

    /// What the columns of a header hold, if they are comments beside numbers or titles.
    private static func header(_ line: TextLine) -> [ActivityRole]? {
        guard let cells = line.cellTexts, (2...3).contains(cells.count) else { return nil }
        let roles = cells.map { ActivityColumns.role($0) }
        guard roles.last == .comment, Set(roles).count == roles.count,
            roles.dropLast().allSatisfy({ $0 == .number || $0 == .title })
        else { return nil }
        return roles
    }

    /// The only activity with the number and the title of a row that has no comment yet.
    private static func place(of cells: [String], _ columns: [ActivityRole], in rows: [ActivityDraft]) -> Int? {
        let fits = rows.indices.filter { row in
            zip(columns, cells).allSatisfy { role, cell in
                switch role {
                case .number: !cell.isEmpty && number(rows[row].number) == number(cell)
                case .title: Wording.key(rows[row].title) == Wording.key(cell)
                default: true
                }
            }
        }
        return fits.count == 1 && rows[fits[0]].comment.isEmpty ? fits[0] : nil
    }

    private static func number(_ text: String) -> String { String(text.trimmingEnd { ".) ".contains($0) }) }
}
