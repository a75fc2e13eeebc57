import Oversight

/// A label with its value, beside it in a cell of its own or on the lines below it.
struct FieldPair {
    var role: ActivityRole
    /// The first line of both, as `Label: value`.
    var line: TextLine
    /// The further lines of the value.
    var rest: [TextLine] = []
    /// The index of the line after it.
    var end: Int
    /// Whether it is a paragraph.
    var isParagraph = false

    /// How many pairs of cells a row has at most.
    private static let mostInRow = 4

    /// The pairs that begin at a line: all those of a row of cells, or the one of a paragraph; none if there are none.
    static func read(_ lines: [TextLine], at index: Int) -> [FieldPair] {
        let line = lines[index]
        guard !line.isBlank, line.text.utf8.count <= 2_000 else { return [] }
        if let cells = cells(of: line) { return row(cells, lines, at: index) }
        guard let role = role(of: line.tidy), index == 0 || lines[index - 1].isBlank || line.startsPage else {
            return []
        }
        let value = lines[(index + 1)...].prefix(40).prefix { !$0.isBlank && !$0.startsPage }
        guard let first = value.first, mayBeValue(first.tidy, of: role), FieldLine(first.text) == nil,
            self.cells(of: first) == nil
        else { return [] }
        return [
            FieldPair(
                role: role, line: line.labelled(line.tidy, first.tidy), rest: Array(value.dropFirst()),
                end: index + 1 + value.count, isParagraph: true)
        ]
    }

    /// The pairs of a row whose cells are labels and values in turn.
    private static func row(_ cells: [String], _ lines: [TextLine], at index: Int) -> [FieldPair] {
        guard cells.count.isMultiple(of: 2), cells.count <= 2 * mostInRow else { return [] }
        var pairs: [FieldPair] = []
        for place in stride(from: 0, to: cells.count, by: 2) {
            guard let role = role(of: cells[place]), mayBeValue(cells[place + 1], of: role) else { return [] }
            pairs.append(
                FieldPair(role: role, line: lines[index].labelled(cells[place], cells[place + 1]), end: index + 1))
        }
        guard pairs.count == 1 else { return pairs }
        pairs[0].rest = lines[(index + 1)...].prefix(20).prefix { isBelowValue($0, of: lines[index]) }
        pairs[0].end += pairs[0].rest.count
        return pairs
    }

    /// Whether words may be a value and not another label; "Klar" is a status, and over a column it is the day of the end.
    private static func mayBeValue(_ words: String, of role: ActivityRole) -> Bool {
        ActivityColumns.role(words) == .other
            || role == .status
                && (StatusWords.looksLikeStatus(words) || KnownWords.activityStatus(words) != nil
                    || ["klar", "klart", "klara"].contains(words.lowercased()))
    }

    /// Whether a line goes on with the value of a line in two columns: it stands below it.
    private static func isBelowValue(_ line: TextLine, of first: TextLine) -> Bool {
        guard !line.isBlank, !line.text.utf8.contains(0x09), !SpacedSegment.hasGap(String(line.text.trimmed)) else {
            return false
        }
        let segments = SpacedSegment.split(first.text)
        guard segments.count == 2, segments[1].start > 2 else { return false }
        return line.text.prefix { $0 == " " }.count >= segments[1].start - 1
    }

    /// The cells of a line without those that are empty at its end; `nil` if it has only one.
    static func cells(of line: TextLine) -> [String]? {
        if let row = DelimitedLine(line) {
            var cells = row.cells.map(\.text)
            while cells.count > 2, cells.last?.isEmpty == true { cells.removeLast() }
            return cells
        }
        guard SpacedSegment.hasGap(line.text) else { return nil }
        let segments = SpacedSegment.split(line.text)
        return segments.count > 1 ? segments.map(\.text) : nil
    }

    private static func role(of label: String) -> ActivityRole? {
        guard label.utf8.count <= 40 else { return nil }
        let words = label.hasSuffix(":") ? String(label.dropLast()) : label
        let role = ActivityColumns.role(words)
        return role == .other || role == .number ? nil : role
    }
}

extension TextLine {
    /// A blank line with the same number, to part what stands before it from what stands behind.
    var blanked: TextLine {
        var line = self
        (line.text, line.startsPage) = ("", false)
        return line
    }

    /// The line as a label with its value, as far from the margin as the line is.
    func labelledInPlace(_ label: String, _ value: String) -> TextLine {
        var line = labelled(label, value)
        line.text = String(text.prefix { $0 == " " }) + line.text
        return line
    }

    /// The line as a label with its value.
    func labelled(_ label: String, _ value: String) -> TextLine {
        var line = self
        line.text = label + (label.hasSuffix(":") ? " " : ": ") + value
        return line
    }
}
