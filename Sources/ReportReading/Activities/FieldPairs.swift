/// Gives labels and values that stand beside each other in two columns, or in a paragraph for each, the form `Label: value`.
///
/// An activity is such a run of labels from that of its title on, with one of its status. In two columns its labels are the
/// cells of rows, and its title may stand above them without a label; in paragraphs each label is a line with its value below.
enum FieldPairs {
    /// The fewest labels of an activity.
    private static let fewest = 3

    /// The most lines of a title above two columns.
    private static let mostTitleLines = 3

    /// A label with its value.
    private struct Pair {
        var role: ActivityRole
        var line: TextLine
        /// The further lines of the value.
        var rest: [TextLine] = []
        /// The index of the line after it.
        var end: Int
        /// Whether it is a paragraph.
        var isParagraph = false
    }

    /// The lines with each such activity as lines of `Label: value` without blank lines between them.
    static func labelled(_ lines: [TextLine]) -> [TextLine] {
        var labelled: [TextLine] = []
        var index = 0
        while index < lines.count {
            guard let (pairs, end) = activity(lines, at: index) else {
                labelled.append(lines[index])
                index += 1
                continue
            }
            if labelled.last?.isBlank == false { labelled.append(blank(lines[index])) }
            for (place, pair) in pairs.enumerated() {
                var lines = [pair.line] + pair.rest
                if place > 0 { for line in lines.indices { lines[line].startsPage = false } }
                labelled += lines
            }
            if end < lines.count, !lines[end].isBlank { labelled.append(blank(lines[end - 1])) }
            index = end
        }
        return labelled
    }

    /// The pairs of the activity that begins at a line, and the index of the line after it; `nil` if none does.
    private static func activity(_ lines: [TextLine], at start: Int) -> (pairs: [Pair], end: Int)? {
        guard let first = pair(lines, at: start) ?? title(lines, at: start), first.role == .title else { return nil }
        var pairs = [first]
        var seen: Set<ActivityRole> = [.title]
        var end = first.end
        while true {
            var next = end
            while next < lines.count, next - end < 2, lines[next].isBlank { next += 1 }
            guard next < lines.count, let pair = pair(lines, at: next), pair.isParagraph == first.isParagraph,
                seen.insert(pair.role).inserted
            else { break }
            pairs.append(pair)
            end = pair.end
        }
        let hasDays = !seen.isDisjoint(with: [.start, .end, .span])
        return pairs.count >= fewest && seen.contains(.status) && hasDays ? (pairs, end) : nil
    }

    /// The title that stands directly above labels in two columns, such as `Aktivitet 1.1 Laga muren`.
    private static func title(_ lines: [TextLine], at start: Int) -> Pair? {
        let line = lines[start]
        let isFree = start == 0 || lines[start - 1].isBlank || line.startsPage || isNumberedTitle(line)
        guard isFree, !line.isBlank, line.text.utf8.count <= 300,
            HeadingLabels.match(HeadingCandidates.plain(line.text)) == nil
        else { return nil }
        let above = lines[start...].prefix(mostTitleLines + 1)
            .prefix { !$0.isBlank && $0.text.utf8.count <= 300 && cells(of: $0) == nil && FieldLine($0.text) == nil }
        guard let first = above.first, above.count <= mostTitleLines, above.endIndex < lines.count,
            let next = pair(lines, at: above.endIndex), !next.isParagraph, next.role != .title,
            !above.dropFirst().contains(where: isNumberedTitle)
        else { return nil }
        let whole = above.dropFirst().reduce(HeadingCandidates.plain(first.text)) { Hyphenation.joined($0, $1.tidy) }
        return Pair(role: .title, line: first.labelled("Aktivitet", withoutLabel(whole)), end: above.endIndex)
    }

    /// Whether a line begins like `Aktivitet 1.1 Laga muren`.
    private static func isNumberedTitle(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= 300 else { return false }
        let words = HeadingCandidates.plain(line.text).split(separator: " ", maxSplits: 2)
        return words.count == 3 && ActivityColumns.role(String(words[0])) == .title
            && words[1].contains(where: \.isNumber)
            && words[1].allSatisfy { $0.isNumber || $0.isUppercase || ".:".contains($0) }
    }

    /// A title without "Aktivitet 1.1" or the number of a section before it.
    private static func withoutLabel(_ title: String) -> String {
        if let section = HeadingCandidates.section(title) { return section.title }
        guard let label = title.split(separator: " ").first, ActivityColumns.role(String(label)) == .title else {
            return title
        }
        let rest = title.dropFirst(label.count).drop { $0.isNumber || ". :–-".contains($0) }
        return rest.isEmpty ? title : String(rest)
    }

    private static func pair(_ lines: [TextLine], at index: Int) -> Pair? {
        let line = lines[index]
        guard !line.isBlank, line.text.utf8.count <= 2_000 else { return nil }
        if let cells = cells(of: line) {
            guard cells.count == 2, let role = role(of: cells[0]), ActivityColumns.role(cells[1]) == .other else {
                return nil
            }
            let rest = lines[(index + 1)...].prefix(20).prefix { isBelowValue($0, of: line) }
            return Pair(
                role: role, line: line.labelled(cells[0], cells[1]), rest: Array(rest), end: index + 1 + rest.count)
        }
        guard let role = role(of: line.tidy), index == 0 || lines[index - 1].isBlank || line.startsPage else {
            return nil
        }
        let value = lines[(index + 1)...].prefix(40).prefix { !$0.isBlank && !$0.startsPage }
        guard let first = value.first, ActivityColumns.role(first.tidy) == .other, FieldLine(first.text) == nil,
            cells(of: first) == nil
        else { return nil }
        return Pair(
            role: role, line: line.labelled(line.tidy, first.tidy), rest: Array(value.dropFirst()),
            end: index + 1 + value.count, isParagraph: true)
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

    /// The filled cells of a line; `nil` if it has only one.
    private static func cells(of line: TextLine) -> [String]? {
        if let row = DelimitedLine(line) { return row.cells.map(\.text).filter { !$0.isEmpty } }
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

    private static func blank(_ line: TextLine) -> TextLine {
        var blank = line
        (blank.text, blank.startsPage) = ("", false)
        return blank
    }
}

extension TextLine {
    fileprivate func labelled(_ label: String, _ value: String) -> TextLine {
        var line = self
        line.text = label + (label.hasSuffix(":") ? " " : ": ") + value
        return line
    }
}
