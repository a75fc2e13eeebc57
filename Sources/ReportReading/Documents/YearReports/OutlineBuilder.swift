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

    var outline: ReportOutline
    var areas: [ReadArea] = []
    var goals: [ReadGoal] = []
    var grades: [ReadGrade] = []
    var assignments: [HeadedAssignment] = []
    /// The lines of grades that belong to nothing.
    var unrecognised: [Int] = []

    let candidates: [HeadingCandidates.Candidate]
    let titles: KnownTitles
    let hasContents: Bool
    /// For each index of a line the number of lines of running text before it.
    let textBefore: [Int]
    var counts: [String: Int] = [:]
    var hasCommitteeLabels = false
    /// The indices of headings without a label that are areas, since goals stand under each of them.
    let impliedAreas: Set<Int>
    var overarchingGoals: Set<Int> = []

    var place = ReportOutline.Place()
    /// The index of the open goal, and of the council's goal above it.
    var goal: Int?
    var council: Int?
    var goalDepth: Int?
    var areaDepth: Int?
    var isInLabelledArea = false
    /// The index of the last heading that may be a goal without a label.
    var lastPlain: Int?
    /// The depth of the last heading that a grade showed to be that of a goal.
    var promotedDepth: Int?
    var roles: [ReportOutline.Heading.Role]
    var goalIndices: [Int: Int] = [:]
    var areaLines: [String: Int] = [:]
    var graded: Set<Int> = []

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
        let listed = GoalRows.all(reading.tables)
        var marks = GradeMarks(finder).all(headings: candidates, known: listed.compactMap(\.grade))
        marks += reading.tables.compactMap { Self.mark(in: $0, lines) }
        marks.sort { $0.index < $1.index }
        // Where goals have headings with grades of their own, a table only lists them.
        let headed = Self.headedGoals(candidates, marks: marks)
        let rows = listed.filter { !headed.contains(Wording.key($0.title)) }
        hasContents = contents.keys.count >= 3
        titles = KnownTitles(candidates, rows: rows, marks: marks)
        outline = ReportOutline(headings: [], lineCount: last)
        roles = candidates.map { _ in .chapter }
        textBefore = Self.textCounts(lines, finder: finder, candidates: candidates)
        impliedAreas = ImpliedAreas.find(candidates, marks: marks, textBefore: textBefore)
        for candidate in candidates { counts[candidate.key, default: 0] += 1 }
        hasCommitteeLabels =
            candidates.contains { $0.label?.meaning == .goal(.committee) }
            || rows.contains { $0.level == .committee }
        overarchingGoals = titles.overarchingGoals
        walk(lines, rows: rows, marks: marks)
        takeListedGrades(lines, finder: finder)
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

    /// The titles of the headings without a label that a grade follows before any other heading.
    private static func headedGoals(_ candidates: [HeadingCandidates.Candidate], marks: [GradeMarks.Mark]) -> Set<
        String
    > {
        var keys: Set<String> = []
        var mark = 0
        for (index, candidate) in candidates.enumerated() {
            let end = candidate.index + candidate.heading.lineCount
            let next = index + 1 < candidates.count ? candidates[index + 1].index : Int.max
            while mark < marks.count, marks[mark].index < end { mark += 1 }
            guard candidate.label == nil, mark < marks.count, marks[mark].index < min(next, end + 3) else { continue }
            keys.insert(candidate.key)
        }
        return keys
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
