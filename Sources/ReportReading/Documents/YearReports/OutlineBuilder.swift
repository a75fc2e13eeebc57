import Oversight

/// Decides what the headings of a half-year or annual document are, in the order of its lines.
struct OutlineBuilder {
    /// An assignment that has a heading of its own.
    struct HeadedAssignment: Sendable {
        var heading: ReportOutline.Heading
        var kind: AssignmentKind?
        var status = ""
        var place: ReportOutline.Place
    }

    private(set) var outline: ReportOutline
    private(set) var areas: [ReadArea] = []
    private(set) var goals: [ReadGoal] = []
    private(set) var grades: [ReadGrade] = []
    private(set) var assignments: [HeadedAssignment] = []
    /// The lines of grades that belong to nothing.
    private(set) var unrecognised: [Int] = []

    private let candidates: [HeadingCandidates.Candidate]
    private let titles: KnownTitles
    private let hasContents: Bool
    /// For each index of a line the number of lines of running text before it.
    private let textBefore: [Int]
    private var counts: [String: Int] = [:]
    private var hasCommitteeLabels = false
    private var gradedOverarching: Set<Int> = []

    private var place = ReportOutline.Place()
    /// The index of the open goal, and of the council's goal above it.
    private var goal: Int?
    private var council: Int?
    private var goalDepth: Int?
    private var areaDepth: Int?
    private var isInLabelledArea = false
    /// The index of the last heading that may be a goal without a label.
    private var lastPlain: Int?
    private var roles: [ReportOutline.Heading.Role]
    private var goalIndices: [Int: Int] = [:]
    private var areaLines: [String: Int] = [:]
    private var graded: Set<Int> = []

    /// Builds the outline of a document.
    ///
    /// - Parameters:
    ///   - lines: The lines without page furniture.
    ///   - reading: The tables among them.
    init(_ lines: [TextLine], reading: TableReading) {
        let last = lines.last?.number ?? 0
        let isTable = Self.tableLines(reading, count: last)
        let contents = ContentsEntries(lines, known: reading.contentsLines)
        let finder = HeadingCandidates(lines, contents: contents, isTable: isTable)
        candidates = finder.all()
        let rows = GoalRows.all(reading.tables)
        var marks = GradeMarks(finder).all(headings: candidates, known: rows.compactMap(\.grade))
        marks += reading.tables.compactMap { Self.mark(in: $0, lines) }
        marks.sort { $0.index < $1.index }
        hasContents = contents.keys.count >= 3
        titles = KnownTitles(candidates, rows: rows, marks: marks)
        outline = ReportOutline(headings: [], lineCount: last)
        roles = candidates.map { _ in .chapter }
        textBefore = Self.textCounts(lines, finder: finder, candidates: candidates)
        for candidate in candidates { counts[candidate.key, default: 0] += 1 }
        hasCommitteeLabels =
            candidates.contains { $0.label?.meaning == .goal(.committee) }
            || rows.contains { $0.level == .committee }
        gradedOverarching = titles.gradedOverarching
        walk(lines, rows: rows, marks: marks)
        var headings: [ReportOutline.Heading] = []
        for (index, candidate) in candidates.enumerated() {
            var heading = candidate.heading
            heading.role = roles[index]
            headings.append(heading)
        }
        finish(headings, lines: lines, isTable: isTable, contents: contents, marks: marks)
    }

    private static func mark(in table: Table, _ lines: [TextLine]) -> GradeMarks.Mark? {
        guard let grade = GoalRows.grade(in: table) else { return nil }
        let index = lines.partitioningIndex { $0.number >= grade.line }
        return GradeMarks.Mark(words: grade.words, line: grade.line, index: index, lines: [grade.line], isAlone: false)
    }

    private static func tableLines(_ reading: TableReading, count: Int) -> [Bool] {
        var isTable = Array(repeating: false, count: count + 2)
        func take(_ lines: [Int]) {
            for line in lines where isTable.indices.contains(line) { isTable[line] = true }
        }
        for table in reading.tables {
            take(table.headerLines)
            take(table.separatorLines)
            for row in table.rows {
                take(row.lines)
                take(row.comment.map(\.line))
            }
        }
        take(reading.unplaced.map(\.line))
        return isTable
    }

    private static func textCounts(
        _ lines: [TextLine], finder: HeadingCandidates, candidates: [HeadingCandidates.Candidate]
    ) -> [Int] {
        let headings = Set(candidates.flatMap { $0.index..<($0.index + $0.heading.lineCount) })
        var counts: [Int] = []
        counts.reserveCapacity(lines.count + 1)
        var count = 0
        for (index, line) in lines.enumerated() {
            counts.append(count)
            if !line.isBlank, !headings.contains(index), !HeadingCandidates.isRule(line.text) { count += 1 }
        }
        counts.append(count)
        return counts
    }
}

// The walk through headings, grades and rows of goals, by line.
extension OutlineBuilder {
    private mutating func walk(_ lines: [TextLine], rows: [GoalRows.Row], marks: [GradeMarks.Mark]) {
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

    private mutating func begin(at line: Int) { outline.start(place, at: line) }

    private mutating func take(_ index: Int) {
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

    private mutating func takeLabelled(_ index: Int, _ meaning: HeadingLabels.Meaning) {
        let candidate = candidates[index]
        switch meaning {
        case .area: openArea(index)
        case .overarching:
            if gradedOverarching.contains(candidate.heading.line) {
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
    private var neutralLevel: GoalLevel { hasCommitteeLabels ? .council : .committee }

    private mutating func openArea(_ index: Int) {
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

    private mutating func openGoal(_ index: Int, level: GoalLevel) {
        let candidate = candidates[index]
        roles[index] = .goal(level)
        add(
            title: candidate.heading.title, number: candidate.heading.number, level: level, line: candidate.heading.line
        )
        goalDepth = candidate.depth
        lastPlain = nil
        if let words = candidate.heading.grade { grade(words, line: candidate.heading.line) }
    }

    private mutating func add(title: String, number: String?, level: GoalLevel, line: Int) {
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
    private mutating func closeGoal(keeping depth: Int?) {
        if let depth, let goalDepth, depth > goalDepth, depth < 7 { return }
        (goal, council, goalDepth) = (nil, nil, nil)
        (place.goalLine, place.parentLine, place.assignmentLine) = (nil, nil, nil)
    }

    private mutating func refer(to target: KnownTitles.Target, _ index: Int) {
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

    private mutating func takePlain(_ index: Int) {
        let candidate = candidates[index]
        let isOpen = place.areaLine != nil || place.goalLine != nil || place.assignmentLine != nil
        if HeadingWords.isLabel(candidate.key), isOpen ? !endsGoals(index) : GradeText.isHead(candidate.key) {
            roles[index] = .label
            return
        }
        if isOpen, endsGoals(index) {
            if isInLabelledArea, candidate.isListed, leadsToGoal(index) {
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

    private mutating func closeAll() {
        place = ReportOutline.Place()
        (goal, council, goalDepth, areaDepth) = (nil, nil, nil, nil)
        isInLabelledArea = false
    }

    /// Whether a heading without label ends the open area and goal.
    private func endsGoals(_ index: Int) -> Bool {
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

    private func isDeeper(_ depth: Int?) -> Bool {
        guard let depth, let goalDepth else { return false }
        return depth > goalDepth
    }

    /// Whether the next heading of its kind is that of a goal or an assignment.
    private func leadsToGoal(_ index: Int) -> Bool {
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

// Grades and rows of goals.
extension OutlineBuilder {
    private func isGraded(_ goal: Int) -> Bool { graded.contains(goals[goal].line) }

    private mutating func grade(_ words: String, line: Int) {
        guard let goal else { return }
        graded.insert(goals[goal].line)
        grades.append(ReadGrade(goalLine: goals[goal].line, label: words, line: line))
    }

    private mutating func take(_ mark: GradeMarks.Mark) {
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
        if let index = lastPlain, mayBeGoal(index, mark) {
            promote(index)
            grade(mark.words, line: mark.line)
        } else if let goal, !isGraded(goal) {
            grade(mark.words, line: mark.line)
        } else {
            unrecognised.append(mark.line)
        }
    }

    /// Whether a heading without label is that of a goal, since a grade follows it.
    private func mayBeGoal(_ index: Int, _ mark: GradeMarks.Mark) -> Bool {
        let candidate = candidates[index]
        guard !HeadingWords.isChapter(candidate.key), !HeadingWords.isLabel(candidate.key) else { return false }
        let isAdjacent = textBefore[candidate.index] == textBefore[mark.index]
        guard let goal else { return isAdjacent || GradeText.isKnown(mark.words.lowercased()) }
        return isAdjacent && (isGraded(goal) || mark.isAlone)
    }

    private mutating func promote(_ index: Int) {
        let candidate = candidates[index]
        let level: GoalLevel = council == nil ? (hasCommitteeLabels ? .committee : neutralLevel) : .committee
        roles[index] = .goal(level)
        if place.chapterLine == candidate.heading.line { (place.chapter, place.chapterLine) = (nil, nil) }
        add(
            title: candidate.heading.title, number: candidate.heading.number, level: level, line: candidate.heading.line
        )
        lastPlain = nil
        begin(at: candidate.heading.line)
    }

    private mutating func take(_ row: GoalRows.Row) {
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
    private var tableLevel: GoalLevel { council != nil ? .committee : neutralLevel }

    private mutating func finish(
        _ headings: [ReportOutline.Heading], lines: [TextLine], isTable: [Bool], contents: ContentsEntries,
        marks: [GradeMarks.Mark]
    ) {
        let found = outline
        outline = ReportOutline(headings: headings, starts: found, lineCount: lines.last?.number ?? 0)
        outline.take(isTable.indices.lazy.filter { isTable[$0] })
        outline.take(contents.lines)
        outline.take(marks.flatMap(\.lines))
        for candidate in candidates {
            outline.take(lines[candidate.index..<(candidate.index + candidate.heading.lineCount)].map(\.number))
        }
        outline.take(lines.lazy.filter { $0.isBlank || HeadingCandidates.isRule($0.text) }.map(\.number))
        outline.finish()
        grades.sort { $0.line < $1.line }
    }
}
