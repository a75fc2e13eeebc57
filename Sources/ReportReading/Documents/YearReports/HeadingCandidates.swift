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

    init(_ lines: [TextLine], contents: ContentsEntries, isTable: [Bool]) {
        self.lines = lines
        self.contents = contents
        self.isTable = isTable
        hasMarks = lines.lazy.filter { $0.text.hasPrefix("#") }.prefix(5).count == 5
    }

    /// The headings, in order.
    func all() -> [Candidate] {
        var found: [Candidate] = []
        var index = 0
        while index < lines.count {
            if let candidate = candidate(at: index) {
                found.append(candidate)
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

    private func isBlank(_ index: Int) -> Bool {
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

    private func candidate(at index: Int) -> Candidate? {
        let line = lines[index]
        guard line.text.utf8.count <= 400, !line.isBlank, !isOfTable(index), !Self.isRule(line.text) else { return nil }
        let trimmed = line.text.trimmed
        let marks = trimmed.prefix { $0 == "#" }.count
        let isMarked = TableLabel.heading(line) != nil
        if !isMarked, Bullets.item(trimmed) != nil || trimmed.utf8.contains(0x09) { return nil }
        let whole = Self.plain(line.text)
        guard whole.contains(where: \.isLetter) else { return nil }
        let section = Self.section(whole)
        var title = section?.title ?? whole
        var lineCount = 1
        var label = HeadingLabels.match(title)
        let isFree = isBlank(index - 1) || line.startsPage || isOfTable(index - 1)
        if let match = label {
            guard accepts(match, at: index, isMarked: isMarked, isFree: isFree, isNumbered: section != nil) else {
                return nil
            }
            if match.title.isEmpty {
                if let next = titleBelow(index, label: match.label.lowercased()) {
                    label?.title = next.title
                    lineCount = next.lineCount
                } else {
                    label = nil
                }
            } else if !match.isParted, !isMarked, section == nil, !contents.contains(title),
                !(isFree && isBlank(index + 1) && title.count <= 90 && !PlainWords.endsSentence(title))
            {
                label = nil
            }
        }
        let isListed = contents.contains(title) || contents.contains(whole)
        if label == nil, let coded = Self.coded(title), isGradeBelow(index) {
            return Candidate(
                heading: ReportOutline.Heading(
                    role: .chapter, label: "", number: coded.number, title: coded.title, line: line.number, depth: 7),
                label: nil, key: Wording.key(coded.title), isListed: false, depth: 7, index: index)
        }
        if label == nil {
            guard
                isMarked || (isListed && (isFree || isBlank(index + 1))) || isPlainHeading(title, at: index, isFree)
                    || (section.map { $0.parts > 1 || isBlank(index + 1) } ?? false && isFree
                        && !PlainWords.endsSentence(title) && title.utf8.count <= 160)
            else { return nil }
        }
        title = label?.title ?? title
        if lineCount == 1 { (title, lineCount) = joined(title, at: index, isListed: isListed) }
        var heading = ReportOutline.Heading(
            role: .chapter, label: label?.label ?? "", number: label?.number ?? section?.number, title: title,
            line: line.number, lineCount: lineCount, depth: isMarked ? (marks > 0 ? marks : 7) : underlined(index))
        label?.title = title
        takeGrade(into: &heading)
        return Candidate(
            heading: heading, label: label, key: Wording.key(heading.title),
            isListed: isListed, depth: section?.parts ?? heading.depth, index: index)
    }

    private func accepts(
        _ match: HeadingLabels.Match, at index: Int, isMarked: Bool, isFree: Bool, isNumbered: Bool
    ) -> Bool {
        if isMarked || isNumbered { return true }
        guard let first = match.title.first else { return isFree }
        guard first.isUppercase || first.isNumber || first == "”" || first == "\"" else { return false }
        return match.number != nil || isFree
    }

    private static let chapterLabels: Set<String> = [
        "mål", "uppdrag", "vision", "strategi", "målsättning", "perspektiv", "område", "inriktning", "nämndens mål",
        "kommunens mål", "fullmäktiges mål", "kommunfullmäktiges mål", "förvaltningens mål", "övergripande mål",
        "fokusområden", "strategisk inriktning",
    ]

    /// The title on the line below a label that stands alone.
    private func titleBelow(_ index: Int, label key: String) -> (title: String, lineCount: Int)? {
        // Words that are names of chapters too.
        guard !Self.chapterLabels.contains(key), !HeadingWords.isChapter(key) else { return nil }
        var next = index + 1
        while next < lines.count, next < index + 3, lines[next].isBlank { next += 1 }
        guard next < lines.count, !lines[next].isBlank, !isOfTable(next), lines[next].text.utf8.count <= 250 else {
            return nil
        }
        let title = Self.plain(lines[next].text)
        guard title.first?.isUppercase == true, !PlainWords.endsSentence(title),
            HeadingLabels.match(title)?.isParted != true,
            GradeText.afterHead(title) == nil, Bullets.item(lines[next].text) == nil
        else { return nil }
        return (title, next - index + 1)
    }

    /// A short line by itself, in a document that does not mark its headings.
    private func isPlainHeading(_ title: String, at index: Int, _ isFree: Bool) -> Bool {
        guard !hasMarks, isFree, title.count <= 90, PlainWords.count(title) <= 12, title.first?.isUppercase == true,
            !PlainWords.endsSentence(title), !title.hasPrefix("Belopp "), title.last != ",", title.last != ";",
            title.last != "-",
            !title.contains(": "), !lines[index].text.trimmed.contains("  ")
        else { return false }
        let digits = title.split { !$0.isNumber }
        guard digits.allSatisfy({ HeaderRow.isYear(String($0)) }) else { return false }
        guard index + 1 < lines.count else { return false }
        if isBlank(index + 1) || isOfTable(index + 1) { return true }
        let next = lines[index + 1].text
        return next.utf8.count >= 60 && next.trimmed.first?.isUppercase == true
    }

    /// The title with the next lines if it was wrapped.
    private func joined(_ title: String, at index: Int, isListed: Bool) -> (String, Int) {
        var title = title
        var count = 1
        guard !isListed else { return (title, count) }
        while count < 4, index + count < lines.count {
            let next = lines[index + count]
            guard !next.isBlank, next.text.utf8.count <= 200, !isOfTable(index + count), !next.startsPage else { break }
            let words = Self.plain(next.text)
            guard words.first?.isLowercase == true, Bullets.item(next.text) == nil, !PlainWords.endsSentence(title)
            else {
                break
            }
            title += title.hasSuffix("-") && !title.hasSuffix(" -") ? words : " " + words
            count += 1
        }
        return (title, count)
    }

    /// A title with a code before it, such as `A1.`.
    private static func coded(_ text: String) -> (number: String, title: String)? {
        guard let first = text.first, first.isUppercase, first.isASCII, let space = text.firstIndex(of: " ") else {
            return nil
        }
        let code = text[..<space].trimmingEnd { $0 == "." || $0 == ":" }
        let title = text[space...].trimmed
        guard (2...4).contains(code.count), code.dropFirst().allSatisfy({ $0.isNumber || $0 == "." }),
            title.first?.isUppercase == true
        else { return nil }
        return (String(code), String(title))
    }

    /// Whether the next line says how a goal is met.
    private func isGradeBelow(_ index: Int) -> Bool {
        var next = index + 1
        while next < lines.count, next < index + 3, lines[next].isBlank { next += 1 }
        guard next < lines.count, lines[next].text.utf8.count <= 120 else { return false }
        return GradeText.afterHead(lines[next].tidy).map { GradeText.mayBeGrade($0) } ?? false
    }

    /// Takes the grade in brackets or after a dash from the end of a title.
    private func takeGrade(into heading: inout ReportOutline.Heading) {
        let title = heading.title
        if title.hasSuffix(")"), let open = title.lastIndex(of: "(") {
            let words = String(title[title.index(after: open)...].dropLast())
            if GradeText.isKnown(words.lowercased()), !title[..<open].trimmed.isEmpty {
                (heading.grade, heading.title) = (words, String(title[..<open].trimmed))
            }
        } else if let dash = title.ranges(of: " – ").last ?? title.ranges(of: " - ").last {
            let words = String(title[dash.upperBound...])
            if GradeText.isKnown(words.lowercased()) {
                (heading.grade, heading.title) = (words, String(title[..<dash.lowerBound]))
            }
        }
    }

    /// The number of a section before a title.
    static func section(_ text: String) -> (number: String, title: String, parts: Int)? {
        guard let first = text.utf8.first, (48...57).contains(first), let space = text.firstIndex(of: " ") else {
            return nil
        }
        let number = text[..<space].hasSuffix(".") ? text[..<space].dropLast() : text[..<space]
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        let title = text[space...].trimmed
        guard (1...4).contains(parts.count),
            parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }),
            title.first?.isUppercase == true
        else { return nil }
        return (String(number), String(title), parts.count)
    }
}
