/// Tells the lines of a goal from the rows of tables, which may look alike.
enum GoalLines {
    /// Whether a line is no part of a table: the grade of a goal, its comment, or its title in two cells.
    static func isApart(_ lines: [TextLine], at index: Int) -> Bool {
        let line = lines[index]
        guard line.text.utf8.count <= 2_000, !line.isBlank, line.text.utf8.first != UInt8(ascii: "|") else {
            return false
        }
        if isGrade(line) || isOfAssignment(line) { return true }
        if index > 0, !lines[index - 1].isBlank, isLabelledGrade(line) { return true }
        guard line.text.utf8.contains(0x09) else { return false }
        let cells = line.text.split(separator: "\t")
        guard cells.count == 2 else { return false }
        if index > 0, isGrade(lines[index - 1]), HeadingWords.isLabel(cells[0].trimmed.lowercased()) { return true }
        if isAlone(lines, index), GradedTitle(line.text) != nil, !followsGoals(lines, index) { return true }
        guard HeadingCandidates.withLabelParted(line.text) != line.text else { return false }
        return nextLine(lines, after: index).map(isGrade) ?? false
    }

    /// Whether a line is the title of a goal whose grade stands on the line below.
    static func isTitle(_ lines: [TextLine], at index: Int) -> Bool {
        guard index + 1 < lines.count, lines[index].text.utf8.count <= 200, !lines[index].isBlank,
            let next = nextLine(lines, after: index),
            isGrade(next) || next.number <= lines[index].number + 1 && isLabelledGrade(next)
        else { return false }
        let title = lines[index].tidy
        guard let first = title.first, first.isUppercase || first.isNumber, !PlainWords.endsSentence(title),
            !lines[index].text.utf8.contains(0x09), !title.contains("|"),
            !FigureSplitting.endsInFigures(title, atLeast: 2)
        else { return false }
        return lines[index - 1].isBlank || lines[index].startsPage || HeadingLabels.match(title)?.number != nil
            || next.number == lines[index].number + 1
    }

    /// Whether a line says, with words that are known, how a goal is met.
    static func isGrade(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= 160 else { return false }
        if let words = GradeHead.wordsAfter(String(line.text.trimmed)) {
            let key = words.lowercased()
            return GradeText.isKnown(key) && !GradeVocabulary.isStatus(key)
        }
        return GradeSentence.read(line.tidy)?.isWhole == true
    }

    /// Whether a line is a label of grades with a few words after it, known or not: `Måluppfyllelse: Acceptabel`.
    static func isLabelledGrade(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= 90, line.text.utf8.contains(UInt8(ascii: ":")),
            let words = GradeHead.wordsAfter(String(line.text.trimmed)), let first = words.first
        else { return false }
        return first.isUppercase && PlainWords.count(words) <= 3 && !words.contains(where: \.isNumber)
            && !PlainWords.endsSentence(words) && !GradeVocabulary.isStatus(words.lowercased())
    }

    /// Whether a line has fields of an assignment, such as `Slut: 2024-10-31   Status: Pågår`.
    static func isOfAssignment(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= 300, line.text.utf8.contains(UInt8(ascii: ":")),
            let fields = AssignmentFields.fields(of: line.text)
        else { return false }
        return fields.contains { [.start, .end, .span, .status].contains($0.kind) && !$0.text.isEmpty }
    }

    /// Whether a line announces how a goal is met, in whatever words.
    static func announcesGrade(_ line: TextLine) -> Bool {
        line.text.utf8.count <= 120 && (GradeHead.wordsAfter(line.tidy) != nil || isGrade(line))
    }

    /// Whether a line of two cells has the header of a table of goals and their grades above it, and is a row of that.
    private static func followsGoals(_ lines: [TextLine], _ index: Int) -> Bool {
        for line in lines[..<index].suffix(100).reversed() where line.text.utf8.contains(0x09) {
            guard let header = DelimitedLine(line), header.cells.count == 2, !header.isSeparator else { continue }
            guard let row = HeaderRow.recognise(header.cells) else { continue }
            return row.columns[row.titleColumn].meaning.titleKind == .goal
                && row.columns.contains { $0.meaning.role == .assessment }
        }
        return false
    }

    private static func isAlone(_ lines: [TextLine], _ index: Int) -> Bool {
        (index == 0 || lines[index - 1].isBlank) && (index + 1 >= lines.count || lines[index + 1].isBlank)
    }

    private static func nextLine(_ lines: [TextLine], after index: Int) -> TextLine? {
        lines[(index + 1)...].prefix(3).first { !$0.isBlank }
    }
}
