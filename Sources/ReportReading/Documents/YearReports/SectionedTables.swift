/// Reads the tables of a document whose headings end them.
///
/// A table goes on after blank lines, text and headings, since pages cut tables so. The heading of a goal or of a chapter
/// ends it, since what follows has a table of its own.
enum SectionedTables {
    /// The tables of a document.
    static func read(_ lines: [TextLine]) -> TableReading {
        let contents = ContentsEntries(lines, known: [])
        let sections = SectionSequence.find(in: lines, contents: contents)
        let ends = Array(lines.indices).parallelMap(by: 128) { index -> End? in
            if GoalLines.isApart(lines, at: index) { return .apart }
            let isEnd = index > 0 && (sections.contains(index) || endsTable(lines, at: index, contents: contents))
            return isEnd ? .before : nil
        }
        var parts: [Range<Int>] = []
        var start = 0
        for (index, end) in ends.enumerated() {
            guard let end else { continue }
            parts.append(start..<index)
            start = end == .apart ? index + 1 : index
        }
        parts.append(start..<lines.count)
        var reading = TableReading()
        let found = parts.parallelMap(by: 4) { part in
            TableReader.read(Array(lines[part]), following: restOfPage(lines, after: part))
        }
        for found in found {
            reading.tables += found.tables
            reading.contentsLines += found.contentsLines
            reading.unplaced += found.unplaced
            reading.work += found.work
        }
        reading.unplaced.sort { $0.line < $1.line }
        return reading
    }

    /// The lines after a part on the page of its last line, if the part goes over pages.
    private static func restOfPage(_ lines: [TextLine], after part: Range<Int>) -> ArraySlice<TextLine> {
        guard lines[part].contains(where: \.startsPage) else { return [] }
        return lines[part.upperBound...].prefix(PageColumns.maximumLines).prefix { $0.isBlank || !$0.startsPage }
    }

    /// How a line ends the tables before it.
    private enum End {
        /// It is no part of a table.
        case apart
        /// What follows it has tables of its own.
        case before
    }

    private static func endsTable(_ lines: [TextLine], at index: Int, contents: ContentsEntries) -> Bool {
        let line = lines[index]
        if GoalLines.isTitle(lines, at: index) { return true }
        guard line.text.utf8.count <= 300, !line.isBlank, lines[index - 1].isBlank || line.startsPage,
            !line.text.utf8.contains(0x09), !contents.lines.contains(line.number)
        else { return false }
        let isMarked = line.text.hasPrefix("#")
        let title = HeadingCandidates.plain(line.text)
        guard title.first?.isLetter == true || title.first?.isNumber == true else { return false }
        let section = HeadingCandidates.section(title)
        let isAlone = index + 1 >= lines.count || lines[index + 1].isBlank
        if let label = HeadingLabels.match(section?.title ?? title), label.isParted, !label.title.isEmpty {
            return !isMarked
                && (isAlone || label.number != nil || GoalLines.announcesGrade(lines[index + 1])
                    || GoalLines.isOfAssignment(lines[index + 1]) || isLabelled(lines[index + 1]))
        }
        if isAlone, !isMarked, HeadingLabels.match(title)?.meaning == .area { return true }
        guard isAlone, !isMarked, !PlainWords.endsSentence(title), !standsAboveRow(lines, at: index) else {
            return false
        }
        let key = title.lowercased()
        // A single word may be the title of a row.
        if HeadingWords.isChapter(key), key.contains(" ") || chapters.contains(key) { return true }
        if section != nil, title.utf8.count <= 120, !hasCells(line) { return true }
        return contents.contains(title)
    }

    /// Whether a line is a heading with its label, such as the goal directly below its area.
    private static func isLabelled(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= 300, !hasCells(line),
            let label = HeadingLabels.match(HeadingCandidates.plain(line.text)), label.isParted, !label.title.isEmpty
        else { return false }
        if case .goal = label.meaning { return true }
        return label.number != nil
    }

    /// Whether wide gaps part the words after a number, as in a row that begins with one.
    private static func hasCells(_ line: TextLine) -> Bool {
        let text = GradedTitle(line.text)?.title ?? line.text
        return text.trimmed.drop { $0.isNumber || $0 == "." }.trimmed.contains("   ")
    }

    private static let chapters: Set<String> = [
        "uppdrag", "ekonomi", "indikatorer", "nyckeltal", "sammanfattning", "måluppfyllelse", "framtid", "framåtblick",
        "bilagor",
    ]

    /// Whether a row of figures stands directly below a line, so that the header of its columns is above the line.
    private static func standsAboveRow(_ lines: [TextLine], at index: Int) -> Bool {
        guard let below = lines[(index + 1)...].prefix(3).firstIndex(where: { !$0.isBlank }) else { return false }
        var work = 0
        guard let segments = AlignedHeader.segments(of: lines[below], work: &work), segments.count > 2,
            segments[0].text.first?.isLetter == true
        else { return false }
        let figures = segments.dropFirst().count { HeaderRow.holdsData($0.text) }
        return figures > 0
    }
}
