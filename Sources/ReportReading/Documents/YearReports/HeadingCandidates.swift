import Oversight

/// Finds the lines that are headings by their marks, their label, the list of contents, or the lines around them.
struct HeadingCandidates {
    /// A heading before it is known what it is.
    struct Candidate: Sendable {
        var heading: ReportOutline.Heading
        var label: HeadingLabels.Match?
        /// The title in lower case.
        var key: String
        /// Whether the list of contents names it.
        var isListed: Bool
        /// The number of parts of its section number, or else of its marks.
        var depth: Int?
        /// The index of its line.
        var index: Int
    }

    let lines: [TextLine]
    let contents: ContentsEntries
    /// For each line number whether the line is part of a table.
    let isTable: [Bool]
    private let hasMarks: Bool
    /// Whether the text has lost its blank lines.
    private let isDense: Bool
    /// The indices of the lines whose section numbers follow each other.
    private let sections: Set<Int>

    init(_ lines: [TextLine], contents: ContentsEntries, isTable: [Bool]) {
        self.lines = lines
        self.contents = contents
        self.isTable = isTable
        sections = SectionSequence.find(in: lines, contents: contents)
        isDense = lines.count(where: \.isBlank) * 20 < lines.count
        hasMarks = lines.lazy.filter { $0.text.hasPrefix("#") }.prefix(5).count == 5
    }

    /// The headings, in order.
    func all() -> [Candidate] {
        let words = Array(lines.indices).parallelMap(by: 128) { self.words(at: $0) }
        var found: [Candidate] = []
        var index = 0
        var isUnderAssignments = false
        while index < lines.count {
            if let candidate = candidate(
                at: index, words[index], after: found.last, isUnderAssignments: isUnderAssignments)
            {
                found.append(candidate)
                isUnderAssignments = Self.isOfAssignments(candidate)
                index += candidate.heading.lineCount
            } else {
                index += 1
            }
        }
        return found
    }

    /// The words of a line without marks of headings, bold or italics.
    static func plain(_ text: String) -> String {
        var inner = text.trimmed
        if inner.utf8.first == UInt8(ascii: "#") { inner = inner.drop { $0 == "#" }.trimmed }
        let isPlain = inner.utf8.allSatisfy { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "<") && $0 != 0x26 }
        if isPlain { return inner.tidied }
        let cell = TableCell(markup: inner).text
        return cell.hasPrefix("*") && cell.hasSuffix("*") ? String(cell.dropFirst().dropLast()).tidied : cell
    }

    func isBlank(_ index: Int) -> Bool {
        !lines.indices.contains(index) || lines[index].isBlank || Self.isRule(lines[index].text)
    }

    /// The depth of a heading that is underlined with `=` or `-`; `nil` if it is not.
    private func underlined(_ index: Int) -> Int? {
        guard index + 1 < lines.count, Self.isRule(lines[index + 1].text) else { return nil }
        switch lines[index + 1].text.trimmed.utf8.first {
        case UInt8(ascii: "="): return 1
        case UInt8(ascii: "-"): return 2
        default: return nil
        }
    }

    /// Whether a line only parts others, such as `---`.
    static func isRule(_ text: String) -> Bool {
        guard let first = text.utf8.first(where: { $0 != 0x20 }), "-_=*".utf8.contains(first), text.utf8.count >= 3
        else {
            return false
        }
        return text.utf8.allSatisfy { $0 == first || $0 == 0x20 }
    }

    func isOfTable(_ index: Int) -> Bool {
        let number = lines[index].number
        return isTable[number] || contents.lines.contains(number)
    }

    /// The words of a line that may be a heading, whatever stands around it.
    private struct Words: Sendable {
        var graded: GradedTitle?
        /// The line without its grade, a label parted from its title.
        var text: String
        /// Whether marks make it a heading.
        var isMarked: Bool
        /// The text without marks.
        var whole: String
        var section: (number: String, title: String, parts: Int)?
        var label: HeadingLabels.Match?
    }

    /// The words of a line; `nil` if it cannot be a heading but of an assignment.
    private func words(at index: Int) -> Words? {
        guard mayBeHeading(index) else { return nil }
        let line = lines[index]
        let graded = GradedTitle(line.text)
        let text = graded?.title ?? Self.withLabelParted(line.text)
        let trimmed = text.trimmed
        let isMarked = TableLabel.heading(line) != nil
        if !isMarked, Bullets.item(trimmed) != nil || trimmed.utf8.contains(0x09) { return nil }
        let whole = Self.plain(text)
        guard whole.contains(where: \.isLetter) else { return nil }
        // "**Målet är delvis uppfyllt**" is the grade of the goal above it.
        if isMarked, !text.hasPrefix("#"), GradeSentence.read(whole + ".")?.isWhole == true { return nil }
        let section = Self.section(whole)
        return Words(
            graded: graded, text: text, isMarked: isMarked, whole: whole, section: section,
            label: HeadingLabels.match(section?.title ?? whole))
    }

    private func mayBeHeading(_ index: Int) -> Bool {
        let line = lines[index]
        return line.text.utf8.count <= 400 && !line.isBlank && !isOfTable(index) && !Self.isRule(line.text)
    }

    private func candidate(
        at index: Int, _ words: Words?, after previous: Candidate?, isUnderAssignments: Bool
    ) -> Candidate? {
        if isUnderAssignments, mayBeHeading(index), let assignment = assignment(at: index) { return assignment }
        guard let words else { return nil }
        let line = lines[index]
        let (graded, text, isMarked, whole) = (words.graded, words.text, words.isMarked, words.whole)
        let section = words.section
        let trimmed = text.trimmed
        let marks = trimmed.prefix { $0 == "#" }.count
        var title = section?.title ?? whole
        var lineCount = 1
        var titleLine = line.number
        var label = words.label
        let isFree = isBlank(index - 1) || line.startsPage || isOfTable(index - 1)
        if let match = label {
            let followsHeading = previous.map { $0.index + $0.heading.lineCount == index } ?? false
            guard
                accepts(match, at: index, isMarked: isMarked, isFree: isFree, isNumbered: section != nil)
                    || (match.isParted && !match.title.isEmpty && (followsHeading || isAboveFields(match, at: index)))
            else { return nil }
            if match.title.isEmpty {
                if let next = titleBelow(index, label: match) {
                    label?.title = next.title
                    (lineCount, titleLine) = (next.lineCount, next.line)
                } else {
                    label = nil
                }
            } else if !match.isParted, !isMarked, section == nil, !contents.contains(title),
                !(title.count <= 90 && !PlainWords.endsSentence(title) && standsAlone(index, isFree: isFree, match))
            {
                label = nil
            }
        }
        let isListed = contents.contains(title) || contents.contains(whole)
        if label == nil, !isMarked, !isListed, GradeVocabulary.isExact(title.lowercased()) { return nil }
        if label == nil, let goal = goalAboveGrade(text, at: index, isFree: isFree, after: previous) { return goal }
        if label == nil {
            let isSection =
                (section.map { $0.parts > 1 || isBlank(index + 1) } ?? false) && isFree || sections.contains(index)
            guard
                isMarked || (isListed && (isFree || isBlank(index + 1) || isDense && previous != nil))
                    || isPlainHeading(title, written: trimmed, at: index, isFree)
                    || (isSection && !PlainWords.endsSentence(title) && title.utf8.count <= 160)
            else { return nil }
        }
        title = label?.title ?? title
        if lineCount == 1, graded == nil || !trimmed.utf8.contains(0x09) {
            (title, lineCount) = joined(title, at: index, isListed: isListed)
        }
        var heading = ReportOutline.Heading(
            role: .chapter, label: label?.label ?? "", number: label?.number ?? section?.number, title: title,
            grade: graded?.grade, line: titleLine, lineCount: lineCount,
            depth: isMarked ? (marks > 0 ? marks : 7) : underlined(index))
        label?.title = title
        if heading.grade == nil { GradedTitle.takeGrade(from: &heading) }
        return Candidate(
            heading: heading, label: label, key: Wording.key(heading.title),
            isListed: isListed, depth: section?.parts ?? heading.depth, index: index)
    }

    private func accepts(
        _ match: HeadingLabels.Match, at index: Int, isMarked: Bool, isFree: Bool, isNumbered: Bool
    ) -> Bool {
        if isMarked || isNumbered { return true }
        // "Nämndmål 1" alone on a line has its title below.
        guard let first = match.title.first else { return isFree || match.number != nil }
        guard first.isUppercase || first.isNumber || first == "”" || first == "\"" else { return false }
        return match.number != nil || isFree || isGradeBelowTitle(match.title, at: index)
            || standsAlone(index, isFree: false, match)
    }

    /// Whether a label and its title without a mark between them stand by themselves: between blank lines, or headings.
    private func standsAlone(_ index: Int, isFree: Bool, _ match: HeadingLabels.Match) -> Bool {
        let leadsToHeading =
            isBlank(index + 1) || lines.indices.contains(index + 1) && isOfTable(index + 1)
            || HeadingLabels.match(Self.plain(lines[index + 1].text))?.isParted == true
        if isFree { return leadsToHeading }
        let above = lines[index - 1].text
        return match.meaning == .area && leadsToHeading
            && (PlainWords.endsSentence(above) || PlainWords.count(above) <= 4)
    }

    /// A short line by itself, in a document that does not mark its headings.
    private func isPlainHeading(_ title: String, written: Substring, at index: Int, _ isFree: Bool) -> Bool {
        guard !hasMarks, isFree, title.count <= 90, PlainWords.count(title) <= 12, title.first?.isUppercase == true,
            !PlainWords.endsSentence(title), !title.hasPrefix("Belopp "), title.last != ",", title.last != ";",
            title.last != "-",
            !title.contains(": "), !written.contains("  "), !GradeText.isKnown(title.lowercased())
        else { return false }
        let digits = title.split { !$0.isNumber }
        guard digits.allSatisfy({ HeaderRow.isYear(String($0)) }) else { return false }
        guard index + 1 < lines.count else { return false }
        if isBlank(index + 1) || isOfTable(index + 1) { return true }
        if isTitleAboveGrade(index + 1) { return true }
        let next = lines[index + 1].text
        return next.utf8.count >= 60 && next.trimmed.first?.isUppercase == true
    }
}
