/// Brings the heading of an activity together with the labelled values below it: `### 2.1 Resepolicy`, a blank line, and then
/// `- **Start:** 2025-03-01`.
enum TitledFields {
    /// How far below a heading its values begin.
    private static let maximumGap = 3

    /// The lines with each such heading as the label of a title directly above its values.
    static func joined(_ lines: [TextLine]) -> [TextLine] {
        var joined: [TextLine] = []
        var index = 0
        // In some documents numbers are those of activities, in others those of goals with titles of activities below.
        let numbered = Set(
            lines.indices.lazy.filter { title(lines, at: $0) != nil && values(lines, below: $0) != nil }
                .compactMap { parts(of: lines[$0]) })
        while index < lines.count {
            let last = lastLine(of: index, in: lines, numbered: numbered)
            guard let title = title(lines, at: index), let values = values(lines, below: last) else {
                joined.append(lines[index])
                index += 1
                continue
            }
            var heading = lines[index]
            let isMarked = heading.text.hasPrefix("#")
            let rest = index < last ? lines[(index + 1)...last] : []
            heading = heading.labelled(.title, rest.reduce(title) { Hyphenation.joined($0, $1.tidy) })
            if let last = joined.last, !last.isBlank { joined.append(last.blanked) }
            joined.append(heading)
            joined += lines[values].filter { !$0.isBlank }
            index = values.upperBound
            if isMarked { index = takeRest(lines, from: index, into: &joined) }
        }
        return joined
    }

    /// The index of the last line of a title: the one directly above its values, if it is wrapped.
    private static func lastLine(of index: Int, in lines: [TextLine], numbered: Set<Int>) -> Int {
        guard let parts = parts(of: lines[index]), numbered.contains(parts) else { return index }
        var last = index
        while last + 1 < lines.count, last - index < 2, !lines[last + 1].isBlank,
            FieldLine(lines[last + 1].text) == nil,
            !lines[last + 1].text.utf8.contains(0x09), lines[last + 1].text.utf8.count <= 200,
            title(lines, at: last + 1) == nil
        {
            last += 1
        }
        guard last > index else { return index }
        return last + 1 < lines.count && FieldLine(lines[last + 1].text) != nil ? last : index
    }

    /// How many parts the number of a heading without a mark has.
    private static func parts(of line: TextLine) -> Int? {
        guard !line.text.hasPrefix("#") else { return nil }
        return FieldPairs.numberedTitle(line) != nil
            ? 0 : HeadingCandidates.section(HeadingCandidates.plain(line.text))?.parts
    }

    /// The title of a heading with a number or a mark; `nil` if the line is none, or the heading is that of a goal.
    private static func title(_ lines: [TextLine], at index: Int) -> String? {
        let line = lines[index]
        guard !line.isBlank, line.text.utf8.count <= 300, !line.text.utf8.contains(0x09), !line.text.hasPrefix("|"),
            index == 0 || lines[index - 1].isBlank || line.text.hasPrefix("#") || FieldPairs.numberedTitle(line) != nil
                || isGoal(lines[index - 1])
        else { return nil }
        let text = HeadingCandidates.plain(line.text)
        let section = HeadingCandidates.section(text)
        if let title = FieldPairs.numberedTitle(line) { return title }
        let isNumbered = section.map { $0.parts > 1 || isAboveIndentedFields(lines, index) } ?? false
        guard line.text.hasPrefix("#") || isNumbered else { return nil }
        let title = section?.title ?? text
        if HeadingLabels.match(title) != nil { return nil }
        let bare = withoutLabel(title)
        return bare.isEmpty ? nil : bare
    }

    /// Whether a line is the heading of a goal or an area by its label.
    private static func isGoal(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= 300, let label = HeadingLabels.match(HeadingCandidates.plain(line.text)) else {
            return false
        }
        if case .assignment = label.meaning { return false }
        return label.isParted && !label.title.isEmpty
    }

    /// Whether labels that are indented more than a line stand directly below it, so that its number is that of an activity.
    private static func isAboveIndentedFields(_ lines: [TextLine], _ index: Int) -> Bool {
        guard index + 1 < lines.count, let below = FieldLine(lines[index + 1].text), !below.has(.title) else {
            return false
        }
        func indent(_ line: TextLine) -> Int { line.text.prefix { $0 == " " }.count }
        return indent(lines[index + 1]) > indent(lines[index])
    }

    /// A title without the label before it: `Aktivitet 1.1 Resepolicy`, `Aktivitet: Resepolicy`.
    static func withoutLabel(_ title: String) -> String {
        guard let label = title.split(separator: " ").first, ActivityColumns.role(String(label)) == .title else {
            return title
        }
        return String(title.dropFirst(label.count).drop { $0.isNumber || ". :–-".contains($0) })
    }

    /// The lines of values below a heading, of which one is a status and none a title.
    private static func values(_ lines: [TextLine], below index: Int) -> Range<Int>? {
        var start = index + 1
        while start < lines.count, start - index < maximumGap, lines[start].isBlank { start += 1 }
        guard start < lines.count, let first = FieldLine(lines[start].text), !first.has(.title), !first.has(.comment)
        else { return nil }
        var (end, next) = (start, start)
        var (hasStatus, hasDay) = (false, false)
        let isMarked = lines[index].text.hasPrefix("#")
        while next < lines.count, next - start < 16, let fields = FieldLine(lines[next].text) {
            if fields.has(.title) { return nil }
            hasStatus = hasStatus || fields.has(.status)
            hasDay = hasDay || fields.has(.start) || fields.has(.end) || fields.has(.span)
            next += 1
            end = next
            // Below a heading each may be a paragraph of its own.
            if isMarked, !fields.has(.comment) {
                while next < lines.count, next - end < 2, lines[next].isBlank { next += 1 }
            }
        }
        // A goal has a status too, but no days.
        return hasStatus && hasDay ? start..<end : nil
    }

    /// Takes the paragraphs up to the next heading as comments, since they stand under that of the activity.
    private static func takeRest(_ lines: [TextLine], from start: Int, into joined: inout [TextLine]) -> Int {
        var end = start
        while end < lines.count, !lines[end].text.hasPrefix("#"), !lines[end].text.hasPrefix("|"),
            !lines[end].text.utf8.contains(0x09),
            lines[end].isBlank || title(lines, at: end) == nil && !CoverNotes.isPageFoot(lines[end].tidy)
        {
            end += 1
        }
        var opensParagraph = true
        for line in lines[start..<end] {
            if line.isBlank || CommentLines.isLabel(line) {
                opensParagraph = true
            } else {
                var rest = line
                if opensParagraph, FieldLine(line.text) == nil { rest = line.labelled(.comment, line.tidy) }
                joined.append(rest)
                opensParagraph = false
            }
        }
        if let last = joined.last { joined.append(last.blanked) }
        return end
    }
}
