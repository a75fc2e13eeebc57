import Oversight

// What each heading is, in the order of the lines.
extension OutlineBuilder {
    mutating func walk(_ lines: [TextLine], rows: [GoalRows.Row], marks: [GradeMarks.Mark]) {
        var (heading, mark, row) = (0, 0, 0)
        func line(_ index: Int) -> Int { lines[index].number }
        while true {
            let next = heading < candidates.count ? candidates[heading].heading.line : Int.max
            let nextMark = mark < marks.count ? line(marks[mark].index) : Int.max
            let nextRow = row < rows.count ? rows[row].line : Int.max
            if next == Int.max, nextMark == Int.max, nextRow == Int.max { return }
            if next <= nextMark, next <= nextRow {
                take(heading)
                heading += 1
            } else if nextMark <= nextRow {
                take(marks[mark])
                mark += 1
            } else {
                take(rows[row])
                row += 1
            }
        }
    }

    mutating func begin(at line: Int) { outline.start(place, at: line) }

    mutating func take(_ index: Int) {
        let candidate = candidates[index]
        defer { begin(at: candidate.heading.line) }
        if let label = candidate.label, titles.isCanonical(candidate) {
            takeLabelled(index, label.meaning)
            return
        }
        if let target = titles.target(of: candidate.key), target.line != candidate.heading.line {
            refer(to: target, index)
            return
        }
        takePlain(index)
    }

    mutating func takeLabelled(_ index: Int, _ meaning: HeadingLabels.Meaning) {
        let candidate = candidates[index]
        switch meaning {
        case .area: openArea(index)
        case .overarching:
            if overarchingGoals.contains(candidate.heading.line) {
                openGoal(index, level: .council)
            } else {
                openArea(index)
            }
        case .goal(let level): openGoal(index, level: level ?? neutralLevel)
        case .assignment(let kind):
            closeGoal(keeping: candidate.depth)
            place.assignmentLine = candidate.heading.line
            (place.theme, place.themeLine) = (nil, nil)
            roles[index] = .assignment
            var assignment = HeadedAssignment(heading: candidate.heading, kind: kind, place: place)
            assignment.status = candidate.heading.grade ?? ""
            assignments.append(assignment)
        }
        lastPlain = nil
    }

    /// The level of a goal whose label does not say it.
    var neutralLevel: GoalLevel { hasCommitteeLabels ? .council : .committee }

    mutating func openArea(_ index: Int) {
        let heading = candidates[index].heading
        roles[index] = .area
        areas.append(ReadArea(title: heading.title, line: heading.line))
        areaLines[heading.title] = heading.line
        place = ReportOutline.Place(
            chapter: place.chapter, chapterLine: place.chapterLine, area: heading.title, areaLine: heading.line)
        (goal, council, goalDepth, areaDepth) = (nil, nil, nil, candidates[index].depth)
        isInLabelledArea = true
        lastPlain = nil
    }

    mutating func openGoal(_ index: Int, level: GoalLevel) {
        let candidate = candidates[index]
        roles[index] = .goal(level)
        add(
            title: candidate.heading.title, number: candidate.heading.number, level: level, line: candidate.heading.line
        )
        goalDepth = candidate.depth
        lastPlain = nil
        if let words = candidate.heading.grade { grade(words, line: candidate.heading.line) }
    }

    mutating func add(title: String, number: String?, level: GoalLevel, line: Int) {
        let isBelow = level == .committee || level == .board
        let parent = isBelow ? council : nil
        goals.append(
            ReadGoal(
                number: number, title: title, area: place.area, level: level,
                parentNumber: parent.flatMap { goals[$0].number }, parentLine: parent.map { goals[$0].line }, line: line
            ))
        goal = goals.count - 1
        goalIndices[line] = goal
        if !isBelow { council = level == .council ? goal : nil }
        place.goalLine = line
        place.parentLine = parent.map { goals[$0].line }
        (place.assignmentLine, place.theme, place.themeLine) = (nil, nil, nil)
    }

    /// Ends the goal before an assignment, unless the assignment is a part of the goal by its depth.
    mutating func closeGoal(keeping depth: Int?) {
        if let depth, let goalDepth, depth > goalDepth, depth < 7 { return }
        (goal, council, goalDepth) = (nil, nil, nil)
        (place.goalLine, place.parentLine, place.assignmentLine) = (nil, nil, nil)
    }

    mutating func refer(to target: KnownTitles.Target, _ index: Int) {
        roles[index] = .reference
        lastPlain = nil
        (place.assignmentLine, place.theme, place.themeLine) = (nil, nil, nil)
        (goalDepth, council) = (nil, nil)
        if target.isArea {
            (place.area, place.areaLine) = (target.title, target.line)
            (goal, place.goalLine, place.parentLine) = (nil, nil, nil)
            return
        }
        place.goalLine = target.line
        goal = goalIndices[target.line]
        place.parentLine = goal.flatMap { goals[$0].parentLine }
        if let area = goal.flatMap({ goals[$0].area }) {
            place.area = area
            place.areaLine = areaLines[area]
        }
    }

    mutating func takePlain(_ index: Int) {
        let candidate = candidates[index]
        if impliedAreas.contains(index) {
            openArea(index)
            isInLabelledArea = false
            return
        }
        if candidate.heading.grade != nil, mayBeGradedGoal(candidate) {
            openGoal(index, level: unlabelledLevel)
            return
        }
        let isOpen = place.areaLine != nil || place.goalLine != nil || place.assignmentLine != nil
        if HeadingWords.isLabel(candidate.key), isOpen ? !endsGoals(index) : GradeHead.isHead(candidate.key) {
            roles[index] = .label
            return
        }
        if isOpen, endsGoals(index) {
            if isInLabelledArea, candidate.isListed, !HeadingWords.isChapter(candidate.key), leadsToGoal(index) {
                openArea(index)
                return
            }
            closeAll()
        } else if isOpen, place.ofLine != nil {
            roles[index] = .theme
            (place.theme, place.themeLine) = (candidate.heading.title, candidate.heading.line)
            lastPlain = index
            return
        }
        roles[index] = .chapter
        (place.chapter, place.chapterLine) = (candidate.heading.title, candidate.heading.line)
        lastPlain = index
    }

    /// Whether a heading without label that has a grade is that of a goal, and does not only name it.
    private func mayBeGradedGoal(_ candidate: HeadingCandidates.Candidate) -> Bool {
        !HeadingWords.isChapter(candidate.key) && !HeadingWords.isLabel(candidate.key) && counts[candidate.key] == 1
            && place.assignmentLine == nil
    }

    mutating func closeAll() {
        place = ReportOutline.Place()
        (goal, council, goalDepth, areaDepth) = (nil, nil, nil, nil)
        isInLabelledArea = false
    }

    /// Whether a heading without label ends the open area and goal.
    func endsGoals(_ index: Int) -> Bool {
        let candidate = candidates[index]
        let isRepeated = (counts[candidate.key] ?? 0) > 2
        if let number = candidate.heading.number, candidate.label == nil, let depth = candidate.depth {
            // Sections with numbers say themselves what they are part of.
            if number.contains(".") || depth == 1, let limit = areaDepth ?? goalDepth { return depth <= limit }
        }
        if candidate.isListed, !isRepeated { return true }
        if HeadingWords.isChapter(candidate.key), !isRepeated {
            guard HeadingWords.isOfTable(candidate.key) else { return true }
            return counts[candidate.key] == 1 && goals.count > 1 && !isDeeper(candidate.depth)
        }
        if hasContents { return false }
        guard let depth = candidate.depth, depth < 7 else { return false }
        if let areaDepth { return depth <= areaDepth }
        return goalDepth.map { depth < $0 } ?? false
    }

    func isDeeper(_ depth: Int?) -> Bool {
        guard let depth, let goalDepth else { return false }
        return depth > goalDepth
    }

    /// Whether the next heading of its kind is that of a goal or an assignment.
    func leadsToGoal(_ index: Int) -> Bool {
        for candidate in candidates[(index + 1)...].prefix(12) {
            switch candidate.label?.meaning {
            case .goal, .assignment: return true
            case .area, .overarching: return false
            case nil: if candidate.isListed { return false }
            }
        }
        return false
    }
}
