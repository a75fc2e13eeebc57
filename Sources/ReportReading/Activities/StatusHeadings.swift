import Oversight

/// Gives tables of activities that stand under the heading of their status a column with that status.
///
/// Such as `Status: Avslutad (3 aktiviteter)` over a table with titles and days, for each status a table of its own.
enum StatusHeadings {
    /// How many such tables a document has at least.
    private static let fewest = 2

    /// The longest header and row that are widened, in characters.
    private static let widest = 400

    // A literal in a function is parsed anew at each call. A regex is not Sendable, but matching leaves it as it is.
    /// How many activities a heading says that there are.
    private nonisolated(unsafe) static let count = /\s*\(\d+(?:\s+\p{L}+)?\)$/

    /// The lines with the status at the end of each row.
    static func widened(_ lines: [TextLine]) -> [TextLine] {
        let heads = lines.indices.compactMap { index in
            status(lines[index]).flatMap { status in header(lines, below: index).map { (status: status, header: $0) } }
        }
        guard heads.count >= fewest else { return lines }
        var lines = lines
        for (place, head) in heads.enumerated() {
            let end = place + 1 < heads.count ? heads[place + 1].header : lines.count
            widen(&lines, from: head.header, to: end, with: head.status)
        }
        return lines
    }

    /// The words of a status after their label; `nil` if a line says anything else.
    private static func status(_ line: TextLine) -> String? {
        guard line.text.utf8.count <= 80, line.text.contains(":"), line.cellTexts == nil,
            let fields = FieldLine(HeadingCandidates.plain(line.text))?.fields, fields.count == 1,
            fields[0].role == .status
        else { return nil }
        let words = fields[0].value.replacing(count, with: "")
        return (1...4).contains(PlainWords.count(words)) ? words : nil
    }

    /// The index of the header directly below a heading that has titles and days, and no status.
    private static func header(_ lines: [TextLine], below index: Int) -> Int? {
        guard let below = lines.indices[(index + 1)...].prefix(3).first(where: { !lines[$0].isBlank }),
            let cells = lines[below].cellTexts, cells.count > 2
        else { return nil }
        let roles = cells.map { ActivityColumns.role($0) }
        let hasDays = roles.contains { [.start, .end, .span].contains($0) }
        return roles.contains(.title) && hasDays && !roles.contains(.status) ? below : nil
    }

    private static func widen(_ lines: inout [TextLine], from header: Int, to end: Int, with status: String) {
        let isDelimited = DelimitedLine(lines[header]) != nil
        let count = lines[header].cellTexts?.count ?? 0
        // The table goes on over blank lines and wrapped cells, and ends at text.
        var last = header
        for index in (header + 1)..<max(end, header + 1) where lines[index].text.count <= widest {
            if lines[index].text.hasPrefix("#") { break }
            if isRow(lines[index], of: count, isDelimited: isDelimited) { last = index }
        }
        let width = (lines[header...last].map(\.text.count).max() ?? 0) + 4
        guard width <= widest else { return }
        for index in header...last {
            let isHeader = index == header
            guard isHeader || isRow(lines[index], of: count, isDelimited: isDelimited) else { continue }
            let cell = isHeader ? ActivityRole.status.label : status
            let text = lines[index].text
            if text.utf8.contains(0x09) {
                lines[index].text = text + "\t" + cell
            } else if isDelimited {
                lines[index].text = text.trimmed + (text.trimmed.hasSuffix("|") ? " " : " | ") + cell + " |"
            } else {
                lines[index].text = text + String(repeating: " ", count: width - text.count) + cell
            }
        }
    }

    /// Whether a line is the first of a row: it has a day, and the cells of the header where marks part them.
    private static func isRow(_ line: TextLine, of count: Int, isDelimited: Bool) -> Bool {
        guard let cells = line.cellTexts, !isDelimited || cells.count == count else { return false }
        return cells.dropFirst().contains { DateText.isDateCell($0) && $0.contains(where: \.isNumber) }
    }
}
