/// Gives labels and values that stand beside each other in two columns, or in a paragraph for each, the form `Label: value`.
///
/// An activity is such a run of labels from that of its title on, with one of its status. In two columns its labels are the
/// cells of rows, and its title may stand above them without a label; in paragraphs each label is a line with its value below.
enum FieldPairs {
    /// The fewest labels of an activity.
    private static let fewest = 3

    /// The most lines of a title above two columns.
    private static let mostTitleLines = 3

    /// The lines with each such activity as lines of `Label: value` without blank lines between them.
    static func labelled(_ lines: [TextLine]) -> [TextLine] {
        var labelled: [TextLine] = []
        var index = 0
        while index < lines.count {
            guard let (pairs, end) = activity(lines, at: index) else {
                labelled.append(goal(lines, at: index) ?? lines[index])
                index += 1
                continue
            }
            if labelled.last?.isBlank == false { labelled.append(lines[index].blanked) }
            for (place, pair) in pairs.enumerated() {
                var lines = [pair.line] + pair.rest
                if place > 0 { for line in lines.indices { lines[line].startsPage = false } }
                labelled += lines
            }
            if end < lines.count, !lines[end].isBlank { labelled.append(lines[end - 1].blanked) }
            index = end
        }
        return labelled
    }

    /// The pairs of the activity that begins at a line, and the index of the line after it; `nil` if none does.
    private static func activity(_ lines: [TextLine], at start: Int) -> (pairs: [FieldPair], end: Int)? {
        var pairs = FieldPair.read(lines, at: start)
        if pairs.isEmpty { pairs = title(lines, at: start).map { [$0] } ?? [] }
        guard let first = pairs.first, first.role == .title else { return nil }
        var seen = Set(pairs.map(\.role))
        var end = first.end
        while true {
            var next = end
            while next < lines.count, next - end < 2, lines[next].isBlank { next += 1 }
            guard next < lines.count else { break }
            let read = FieldPair.read(lines, at: next)
            // Apart from the labels of an activity, the goal is that of the next ones.
            if next > end, read.first?.role == .goal, seen.contains(.status) { break }
            guard let last = read.last, last.isParagraph == first.isParagraph,
                read.allSatisfy({ seen.insert($0.role).inserted })
            else { break }
            pairs += read
            end = last.end
        }
        let hasDays = pairs.contains { pair in
            // "Klar: 5" is a count.
            [.start, .end, .span].contains(pair.role)
                && pair.line.text.contains { $0.isLetter }
                && Self.mayBeTime(String(pair.line.text.drop { $0 != ":" }.dropFirst().trimmed))
        }
        return pairs.count >= fewest && seen.contains(.status) && hasDays ? (pairs, end) : nil
    }

    /// The line of a goal in two columns above an activity in these, with a colon after its label.
    private static func goal(_ lines: [TextLine], at index: Int) -> TextLine? {
        guard !lines[index].isBlank, lines[index].text.utf8.count <= 300, let cells = FieldPair.cells(of: lines[index]),
            cells.count == 2, let label = HeadingLabels.match(cells[0]), case .goal = label.meaning,
            label.title.isEmpty,
            PlainWords.count(cells[1]) > 1,
            let below = lines.indices[(index + 1)...].prefix(3).first(where: { !lines[$0].isBlank }),
            let first = FieldPair.read(lines, at: below).first, first.role == .title
        else { return nil }
        return lines[index].labelled(cells[0], cells[1])
    }

    private static func mayBeTime(_ text: String) -> Bool {
        DateText.isDateCell(text) || WrittenDate.span(text) != nil || text.utf8.count > 3
    }

    /// The title that stands directly above labels in two columns, such as `Aktivitet 1.1 Laga muren`.
    private static func title(_ lines: [TextLine], at start: Int) -> FieldPair? {
        let line = lines[start]
        let isFree = start == 0 || lines[start - 1].isBlank || line.startsPage || isNumberedTitle(line)
        guard isFree, !line.isBlank, line.text.utf8.count <= 300,
            HeadingLabels.match(HeadingCandidates.plain(line.text)) == nil
        else { return nil }
        let above = lines[start...].prefix(mostTitleLines + 1)
            .prefix {
                !$0.isBlank && $0.text.utf8.count <= 300 && FieldPair.cells(of: $0) == nil && FieldLine($0.text) == nil
            }
        let isMarked = line.text.hasPrefix("#")
        var below = above.endIndex
        // A table stands apart from the heading above it.
        while isMarked, below < lines.count, below - above.endIndex < 2, lines[below].isBlank { below += 1 }
        guard let first = above.first, above.count <= mostTitleLines, below < lines.count,
            let next = FieldPair.read(lines, at: below).first, !next.isParagraph, next.role != .title,
            !above.dropFirst().contains(where: isNumberedTitle)
        else { return nil }
        if isMarked { return FieldPair(role: .title, line: first, end: below) }
        let whole = above.dropFirst().reduce(HeadingCandidates.plain(first.text)) { Hyphenation.joined($0, $1.tidy) }
        return FieldPair(role: .title, line: first.labelled(.title, withoutLabel(whole)), end: above.endIndex)
    }

    /// Whether a line begins like `Aktivitet 1.1 Laga muren`.
    private static func isNumberedTitle(_ line: TextLine) -> Bool { numberedTitle(line) != nil }

    /// The title of a line such as `Aktivitet 1.1 Laga muren`; `nil` if it is none.
    static func numberedTitle(_ line: TextLine) -> String? {
        guard line.text.utf8.count <= 300 else { return nil }
        let words = HeadingCandidates.plain(line.text).split(separator: " ", maxSplits: 2)
        guard words.count == 3, ActivityColumns.role(String(words[0])) == .title,
            words[1].contains(where: \.isNumber),
            words[1].allSatisfy({ $0.isNumber || $0.isUppercase || ".:".contains($0) })
        else { return nil }
        return String(words[2])
    }

    /// A title without "Aktivitet 1.1" or the number of a section before it; as it is if it has nothing else.
    private static func withoutLabel(_ title: String) -> String {
        let bare = TitledFields.withoutLabel(HeadingCandidates.section(title)?.title ?? title)
        return bare.isEmpty ? title : bare
    }
}
