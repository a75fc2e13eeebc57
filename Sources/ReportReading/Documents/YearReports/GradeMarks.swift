/// Finds the places outside of tables that say how a goal is met or how an assignment stands.
struct GradeMarks {
    /// The words of a grade, and where they stand.
    struct Mark: Sendable {
        var words: String
        /// The line of the words, from 1.
        var line: Int
        /// The index of the line that announces them, or their own.
        var index: Int
        /// All lines of it.
        var lines: [Int]
        /// Whether nothing but their meaning makes them a grade.
        var isAlone: Bool
        /// Whether they belong to a goal only if its heading has a label.
        var needsGoal = false
        /// Whether the same words announce grades below other goals.
        var isRecurring = false
        /// Whether they name several grades, so that it cannot be told which is meant.
        var isAmbiguous = false
    }

    private let lines: [TextLine]
    private let candidates: HeadingCandidates

    init(_ candidates: HeadingCandidates) {
        lines = candidates.lines
        self.candidates = candidates
    }

    /// The grades, in order.
    ///
    /// - Parameters:
    ///   - headings: The headings of the document, in order.
    ///   - known: The words of the grades in the document's tables of goals.
    func all(headings: [HeadingCandidates.Candidate], known: [String]) -> [Mark] {
        let headingIndices = Dictionary(headings.map { ($0.index, $0) }) { first, _ in first }
        var marks = announced(headingIndices)
        marks += recurring(headings, beside: Set(marks.flatMap(\.lines)))
        var words = Set((known + marks.map(\.words)).map { $0.lowercased() })
        words.remove("")
        let taken = Set(marks.flatMap(\.lines))
        var isAfterHeading = false
        for (index, line) in lines.enumerated() where !line.isBlank {
            if candidates.isOfTable(index) {
                isAfterHeading = false
                continue
            }
            if headingIndices[index] != nil, !(isAfterHeading && isGrade(line, words)) {
                isAfterHeading = true
                continue
            }
            if HeadingCandidates.isRule(line.text) { continue }
            if !taken.contains(line.number), let sentence = GradeSentence.read(line.tidy),
                isAfterHeading || sentence.isWhole
            {
                marks.append(
                    Mark(
                        words: sentence.words, line: line.number, index: index,
                        lines: sentence.isWhole ? [line.number] : [], isAlone: true,
                        needsGoal: !sentence.isWhole || !isAfterHeading))
            } else if isAfterHeading, !taken.contains(line.number), isGrade(line, words) {
                marks.append(
                    Mark(
                        words: GradeText.cleaned(line.text), line: line.number, index: index, lines: [line.number],
                        isAlone: true))
            }
            isAfterHeading = false
        }
        return marks.sorted { $0.index < $1.index }
    }

    /// The grades that stand below most goals, whatever announces them.
    private func recurring(_ headings: [HeadingCandidates.Candidate], beside taken: Set<Int>) -> [Mark] {
        let goals = headings.filter { candidate in
            if case .goal = candidate.label?.meaning { return true }
            return false
        }
        // Without labels the goals are the headings of one level that have such a line below them.
        let groups =
            goals.count > 1
            ? [goals]
            : Dictionary(grouping: headings, by: \.depth).filter { $0.key != nil && $0.value.count > 2 }.map(\.value)
        let finder = RecurringGrades(lines, isOfTable: candidates.isOfTable)
        let found = groups.flatMap { finder.below($0.map { $0.index + $0.heading.lineCount }) }
        return found.filter { !taken.contains(lines[$0.index].number) }.map { grade in
            var mark = mark(grade.words, words: grade.index, head: grade.index)
            mark.isRecurring = true
            return mark
        }
    }

    private func isGrade(_ line: TextLine, _ known: Set<String>) -> Bool {
        guard line.text.utf8.count <= 90, !line.text.hasPrefix("#") else { return false }
        let words = GradeText.cleaned(line.text)
        let key = words.lowercased()
        guard GradeText.mayBeGrade(words), !GradeText.namesSeveral(words) else { return false }
        return known.contains(key) || (GradeText.isKnown(key) && PlainWords.count(key) <= 5)
    }

    /// The grades that a word such as `Bedömning` or the rest of a template announces.
    private func announced(_ headings: [Int: HeadingCandidates.Candidate]) -> [Mark] {
        var marks: [Mark] = []
        for (index, line) in lines.enumerated() {
            // The words below a heading were taken with it.
            if marks.last?.line == line.number { continue }
            guard !line.isBlank, line.text.utf8.count <= 300, !candidates.isOfTable(index) else { continue }
            let plain = HeadingCandidates.plain(line.text)
            if GradeText.isTemplate(plain) {
                let words = GradeText.cleaned(GradeHead.wordsAfter(plain) ?? plain)
                if !words.isEmpty {
                    marks.append(mark(words, words: index, head: index))
                    continue
                }
            }
            guard let rest = GradeHead.wordsAfter(unmarked(line.text)) else { continue }
            if !rest.isEmpty {
                if GradeText.mayBeGrade(rest) {
                    marks.append(mark(rest, words: index, head: index))
                } else if let sentence = GradeSentence.read(rest), sentence.isWhole {
                    marks.append(mark(sentence.words, words: index, head: index))
                }
            } else if let below = gradeBelow(index, headings, isStrict: isAlsoChapter(plain)) {
                marks.append(mark(below.words, words: below.index, head: index))
            }
        }
        return marks
    }

    /// A line without the marks of headings and italics; bold words inside it stay marked.
    private func unmarked(_ text: String) -> String {
        let inner = text.drop { $0 == "#" || $0 == " " }
        guard inner.hasPrefix("*"), !inner.hasPrefix("**"), inner.hasSuffix("*") else { return String(inner) }
        return String(inner.dropFirst().dropLast())
    }

    /// Whether a word that may announce a grade is often the name of a chapter.
    private func isAlsoChapter(_ plain: String) -> Bool {
        let key = plain.lowercased()
        return ["måluppfyllelse", "status", "resultat", "prognos", "utveckling"].contains { key.hasPrefix($0) }
    }

    private func mark(_ text: String, words: Int, head: Int) -> Mark {
        let (first, last) = (lines[head].number, lines[words].number)
        return Mark(
            words: text, line: last, index: head, lines: first == last ? [first] : [first, last], isAlone: false,
            isAmbiguous: GradeText.namesSeveral(text))
    }

    /// The words on the next line that has any, if they may be a grade.
    private func gradeBelow(
        _ index: Int, _ headings: [Int: HeadingCandidates.Candidate], isStrict: Bool
    ) -> (words: String, index: Int)? {
        var next = index + 1
        while next < lines.count, next < index + 9, lines[next].isBlank || HeadingCandidates.isRule(lines[next].text) {
            next += 1
        }
        guard next < lines.count, !lines[next].isBlank, !candidates.isOfTable(next), lines[next].text.utf8.count <= 120,
            Bullets.item(lines[next].text) == nil
        else { return nil }
        let words = GradeText.cleaned(unmarked(lines[next].text))
        let key = words.lowercased()
        let isKnown = GradeText.isKnown(key)
        guard GradeText.mayBeGrade(words), isKnown || !(isStrict || lines[next].text.hasPrefix("#")) else { return nil }
        // Another heading follows, and no grade.
        if let heading = headings[next], !isKnown {
            guard heading.label == nil, !heading.isListed, heading.heading.depth == nil || heading.heading.depth == 7
            else { return nil }
        }
        guard !HeadingWords.isChapter(key), !HeadingWords.isLabel(key) else { return nil }
        return (words, next)
    }
}
