import Oversight

// Grades and rows of goals.
extension OutlineBuilder {
    func isGraded(_ goal: Int) -> Bool { graded.contains(goals[goal].line) }

    mutating func grade(_ words: String, line: Int) {
        guard let goal else { return }
        graded.insert(goals[goal].line)
        grades.append(ReadGrade(goalLine: goals[goal].line, label: words, line: line))
    }

    mutating func take(_ mark: GradeMarks.Mark) {
        guard !mark.isAmbiguous else {
            unrecognised.append(mark.line)
            return
        }
        if place.assignmentLine != nil, let last = assignments.indices.last {
            if assignments[last].status.isEmpty {
                assignments[last].status = mark.words
            } else {
                unrecognised.append(mark.line)
            }
            return
        }
        let needsGoal = mark.needsGoal || GradeVocabulary.isStatus(mark.words.lowercased())
        if !needsGoal, let index = lastPlain, mayBeGoal(index, mark) {
            promote(index)
            grade(mark.words, line: mark.line)
        } else if let goal, !isGraded(goal) {
            grade(mark.words, line: mark.line)
        } else {
            unrecognised.append(mark.line)
        }
    }

    /// Whether a heading without label is that of a goal, since a grade follows it.
    func mayBeGoal(_ index: Int, _ mark: GradeMarks.Mark) -> Bool {
        let candidate = candidates[index]
        guard !HeadingWords.isChapter(candidate.key), !HeadingWords.isLabel(candidate.key) else { return false }
        let isAdjacent = textBefore[candidate.index] == textBefore[mark.index]
        guard let goal else { return isAdjacent || GradeText.isKnown(mark.words.lowercased()) }
        // The headings after one that has turned out to be of a goal are like it.
        let isAlike = candidate.depth != nil && candidate.depth == promotedDepth && isGraded(goal)
        return isAdjacent && (isGraded(goal) || mark.isAlone)
            || isAlike && GradeText.isKnown(mark.words.lowercased())
    }

    /// The level of a goal without label.
    var unlabelledLevel: GoalLevel { council != nil || hasCommitteeLabels ? .committee : neutralLevel }

    mutating func promote(_ index: Int) {
        let candidate = candidates[index]
        let level = unlabelledLevel
        roles[index] = .goal(level)
        if place.chapterLine == candidate.heading.line { (place.chapter, place.chapterLine) = (nil, nil) }
        add(
            title: candidate.heading.title, number: candidate.heading.number, level: level, line: candidate.heading.line
        )
        (lastPlain, promotedDepth) = (nil, candidate.depth)
        begin(at: candidate.heading.line)
    }

    mutating func take(_ row: GoalRows.Row) {
        let key = Wording.key(row.title)
        if let target = titles.target(of: key), target.line != row.line {
            // The goal has a heading of its own, or stands in a table before.
            if let words = row.grade, titles.isUngraded(target.line), graded.insert(target.line).inserted {
                grades.append(ReadGrade(goalLine: target.line, label: words, line: row.line))
            }
            return
        }
        let before = (place, goal, council, goalDepth)
        add(title: row.title, number: row.number, level: row.level ?? tableLevel, line: row.line)
        if let words = row.grade { grade(words, line: row.line) }
        if row.opensText { begin(at: row.line) } else { (place, goal, council, goalDepth) = before }
    }

    /// The level of a goal in a table whose header does not say it.
    var tableLevel: GoalLevel { council != nil ? .committee : neutralLevel }

    /// Gives goals without a grade of their own the one that a list of them states.
    mutating func takeListedGrades(_ lines: [TextLine], finder: HeadingCandidates) {
        guard goals.contains(where: { !graded.contains($0.line) }) else { return }
        let headings = Set(candidates.map(\.index))
        let listed = ListedGrades.find(in: lines) { headings.contains($0) || finder.isOfTable($0) }
        for goal in goals where !graded.contains(goal.line) {
            guard let found = listed[Wording.key(goal.title)], found.line != goal.line else { continue }
            graded.insert(goal.line)
            grades.append(ReadGrade(goalLine: goal.line, label: found.words, line: found.line))
        }
    }
}
