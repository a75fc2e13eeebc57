import Oversight

// Headings of goals and assignments without a label, which what follows them tells.
extension HeadingCandidates {
    /// The heading of a goal, with or without a code, which a line that says how it is met follows.
    func goalAboveGrade(_ text: String, at index: Int, isFree: Bool, after previous: Candidate?) -> Candidate? {
        let plain = Self.plain(text)
        if let coded = Self.coded(plain), isGradeBelow(index, isKnown: false) {
            return goal(coded.title, number: coded.number, at: index, lineCount: 1)
        }
        if isFree, !Self.isMarked(text), isBetweenTextAndGrade(plain, at: index) {
            return goal(plain, number: nil, at: index, lineCount: 1)
        }
        let followsHeading = previous.map { $0.index + $0.heading.lineCount == index } ?? false
        guard !Self.isMarked(text), isFree || followsHeading || endsParagraph(index - 1), mayBeTitle(plain) else {
            return nil
        }
        let (title, lineCount) = joined(plain, at: index, isListed: false)
        guard isGradeBelow(index + lineCount - 1, isKnown: true) else { return nil }
        let section = Self.section(title)
        return goal(
            section?.title ?? title, number: section?.number, at: index, lineCount: lineCount, depth: section?.parts)
    }

    /// Whether a line stands between running text and a line with nothing but a grade, with text below: then it is the goal that
    /// the grade is of, though it has neither a label nor a mark.
    private func isBetweenTextAndGrade(_ title: String, at index: Int) -> Bool {
        guard title.utf8.count <= 120, isBlank(index + 1), mayBeTitle(title), !Self.saysHowGoalsAreMet(title) else {
            return false
        }
        guard let above = lines[..<index].suffix(3).last(where: { !$0.isBlank }), PlainWords.count(above.text) > 5,
            PlainWords.endsSentence(above.text)
        else { return false }
        let below = lines[(index + 1)...].prefix(6).filter { !$0.isBlank }
        guard below.count > 1, below[0].text.utf8.count <= 60 else { return false }
        return GradeVocabulary.isExact(below[0].tidy.lowercased())
            && !GradeVocabulary.isStatus(below[0].tidy.lowercased())
            && PlainWords.count(below[1].text) > 5
    }

    /// Whether the words of a line are of grades, and no goal.
    private static func saysHowGoalsAreMet(_ title: String) -> Bool {
        let key = title.lowercased()
        return ["bedömning", "uppfyll", "prognos", "status", "resultat", "sammanfatt", "utfall", "analys", "läge"]
            .contains { key.contains($0) }
    }

    /// Whether a line is a title, and the line after it says how a goal is met.
    func isTitleAboveGrade(_ index: Int) -> Bool {
        guard lines.indices.contains(index), !lines[index].isBlank, !isOfTable(index),
            lines[index].text.utf8.count <= 200, mayBeTitle(Self.plain(lines[index].text))
        else { return false }
        return isGradeBelowTitle(Self.plain(lines[index].text), at: index)
    }

    /// Whether the line after a title, which may be wrapped, says how a goal is met.
    func isGradeBelowTitle(_ title: String, at index: Int) -> Bool {
        isGradeBelow(index + joined(title, at: index, isListed: false).1 - 1, isKnown: true)
    }

    private static func isMarked(_ text: String) -> Bool { text.hasPrefix("#") || text.hasPrefix("*") }

    private func mayBeTitle(_ title: String) -> Bool {
        guard title.utf8.count <= 200, let first = title.first, first.isUppercase || first.isNumber,
            !PlainWords.endsSentence(title), !title.contains(". "), !title.contains("\t"), PlainWords.count(title) > 1,
            !FigureSplitting.endsInFigures(title, atLeast: 2)
        else { return false }
        let key = title.lowercased()
        return !HeadingWords.isLabel(key) && !HeadingWords.isChapter(key) && GradeHead.wordsAfter(title) == nil
            && HeadingLabels.match(title) == nil && AssignmentFields.fields(of: title) == nil
    }

    private func endsParagraph(_ index: Int) -> Bool {
        lines.indices.contains(index) && PlainWords.endsSentence(lines[index].text)
    }

    private func goal(_ title: String, number: String?, at index: Int, lineCount: Int, depth: Int? = nil) -> Candidate {
        Candidate(
            heading: ReportOutline.Heading(
                role: .chapter, label: "", number: number, title: title, line: lines[index].number,
                lineCount: lineCount, depth: depth ?? 7),
            label: nil, key: Wording.key(title), isListed: false, depth: depth ?? 7, index: index)
    }

    /// Whether the next line says how a goal is met.
    ///
    /// - Parameter isKnown: Whether the words must be those of a grade wherever they stand.
    private func isGradeBelow(_ index: Int, isKnown: Bool) -> Bool {
        var next = index + 1
        while next < lines.count, next < index + 3, lines[next].isBlank { next += 1 }
        guard next < lines.count, lines[next].text.utf8.count <= 120, !isOfTable(next) else { return false }
        guard let words = GradeHead.wordsAfter(String(lines[next].text.trimmed)) else {
            return GradeSentence.read(lines[next].tidy)?.isWhole == true
        }
        guard isKnown else { return GradeText.mayBeGrade(words) }
        let key = words.lowercased()
        if GradeText.isKnown(key) { return !GradeVocabulary.isStatus(key) }
        return next == index + 1 && GoalLines.isLabelledGrade(lines[next]) && Self.namesGoals(lines[next].text)
    }

    /// Whether the label of a grade says that it is that of a goal, so that a municipality's own words may follow.
    private static func namesGoals(_ text: String) -> Bool {
        let key = text.trimmed.prefix(30).lowercased()
        return ["måluppfyll", "målbedömning", "uppfyllelsegrad", "grad av uppfyll", "grad av måluppfyll"]
            .contains { key.hasPrefix($0) }
    }

    /// Whether a chapter is one of assignments, or a heading that of an assignment.
    static func isOfAssignments(_ candidate: Candidate) -> Bool {
        if case .assignment = candidate.label?.meaning { return true }
        return candidate.label == nil && candidate.key.contains("uppdrag")
    }

    /// The heading of an assignment without a label, with or without a number, whose fields stand on the line below.
    func assignment(at index: Int) -> Candidate? {
        var title = Self.plain(Self.withLabelParted(lines[index].text))
        guard HeadingLabels.match(title) == nil, AssignmentFields.fields(of: lines[index].text) == nil else {
            return nil
        }
        var number: String?
        var depth: Int?
        let digits = title.prefix { $0.isNumber }
        let rest = title.dropFirst(digits.count)
        if (1...2).contains(digits.count), rest.first == "." || rest.first == ")", rest.dropFirst().first == " " {
            (number, title) = (String(digits), String(rest.dropFirst().trimmed))
        } else if let section = Self.section(title) {
            (number, title, depth) = (section.number, section.title, section.parts)
        } else if let item = Bullets.item(title) {
            title = String(item.trimmed)
        }
        guard title.first?.isUppercase == true, !PlainWords.endsSentence(title), title.utf8.count <= 250 else {
            return nil
        }
        let (whole, lineCount) = joined(title, at: index, isListed: false)
        var next = index + lineCount
        if next < lines.count, lines[next].isBlank { next += 1 }
        guard hasFields(at: next) || hasStatus(at: next) else { return nil }
        let match = HeadingLabels.Match(
            meaning: .assignment(nil), label: "", number: number, title: whole, isParted: true)
        let marks = lines[index].text.trimmed.prefix { $0 == "#" }.count
        return Candidate(
            heading: ReportOutline.Heading(
                role: .assignment, label: "", number: number, title: whole, line: lines[index].number,
                lineCount: lineCount, depth: marks > 0 ? marks : nil),
            label: match, key: Wording.key(whole), isListed: false, depth: marks > 0 ? marks : depth, index: index)
    }

    /// Whether a line is the label and the title of an assignment, with its fields below.
    func isAboveFields(_ match: HeadingLabels.Match, at index: Int) -> Bool {
        guard case .assignment = match.meaning else { return false }
        let below = index + joined(match.title, at: index, isListed: false).1
        if hasFields(at: below) { return true }
        // `Uppdrag: …` has a label of its own, so that its status is enough.
        return match.isParted && hasStatus(at: below)
    }

    private func hasStatus(at index: Int) -> Bool {
        guard lines.indices.contains(index) else { return false }
        return AssignmentFields.fields(of: lines[index].text)?.contains { $0.kind == .status } ?? false
    }

    /// Whether the fields of an assignment stand on a line, or one to a line from it.
    private func hasFields(at index: Int) -> Bool {
        if let fields = FieldRow.fields(lines, at: index) { return AssignmentFields.areOfAssignment(fields) }
        var fields: [AssignmentFields.Field] = []
        for line in lines[min(index, lines.count)...].prefix(8) where !line.isBlank {
            guard let found = AssignmentFields.fields(of: line.text) else { break }
            fields += found
        }
        return AssignmentFields.areOfAssignment(fields)
    }
}
