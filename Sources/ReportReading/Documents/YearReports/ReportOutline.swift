import Oversight

/// What the lines of a half-year or annual document are, and what each of them stands under.
struct ReportOutline: Sendable {
    /// A heading, marked as one or told by its words and the lines around it.
    struct Heading: Sendable, Hashable {
        /// What a heading is.
        enum Role: Sendable, Hashable {
            /// A chapter, which ends the goal before it.
            case chapter
            /// A goal area.
            case area
            /// A goal; the level is that of its label, or follows from the goals around it.
            case goal(GoalLevel)
            /// An assignment whose text follows.
            case assignment
            /// A theme under a goal or an assignment, or another part of its text.
            case theme
            /// A word over what follows, such as `Bedömning` or `Nyckeltal`.
            case label
            /// The title of an area or a goal that has its own heading elsewhere.
            case reference
        }

        var role: Role
        /// The words before the colon, such as `Inriktningsmål`; empty if there are none.
        var label: String
        /// The number of the label or of the section, if there is one.
        var number: String?
        /// The words without label, number and marks.
        var title: String
        /// The words in brackets after the title that say how the goal is met, if there are any.
        var grade: String?
        /// The line, from 1.
        var line: Int
        /// How many lines it takes.
        var lineCount = 1
        /// The number of marks before it, or nil if it is not marked.
        var depth: Int?
    }

    /// What a line stands under.
    struct Place: Sendable, Hashable {
        /// The chapter or another heading that is neither an area, a goal nor an assignment.
        var chapter: String?
        /// The line of that heading.
        var chapterLine: Int?
        /// The goal area.
        var area: String?
        /// The line of the area's own heading.
        var areaLine: Int?
        /// The line of the heading or the row of the goal.
        var goalLine: Int?
        /// The line of the council's goal that is open, if the goal is one below it.
        var parentLine: Int?
        /// The line of the heading of the assignment.
        var assignmentLine: Int?
        /// The theme under the goal or the assignment.
        var theme: String?
        /// The line of the theme.
        var themeLine: Int?

        /// The line of the assignment or the goal, which tells apart what a contribution is made to.
        var ofLine: Int? { assignmentLine ?? goalLine }
    }

    /// The headings, in order.
    private(set) var headings: [Heading] = []
    /// The indices of the chapters' headings.
    private var chapters: [Int] = []
    /// Where a place begins, in order of the lines.
    private var starts: [(line: Int, place: Place)] = []
    /// For each line number whether it is something else than running text.
    private var isTaken: [Bool] = []

    /// An outline of lines.
    ///
    /// - Parameters:
    ///   - headings: The headings, in order.
    ///   - lineCount: The number of the last line.
    init(headings: [Heading], lineCount: Int) {
        self.headings = headings
        chapters = headings.indices.filter { headings[$0].role == .chapter }
        isTaken = Array(repeating: false, count: lineCount + 1)
    }

    /// An outline with headings, and the places that another one noted.
    init(headings: [Heading], starts other: ReportOutline, lineCount: Int) {
        self.init(headings: headings, lineCount: lineCount)
        starts = other.starts
    }

    /// Whether a line is running text: neither a heading, a part of a table or of the contents, a grade, nor blank.
    ///
    /// - Parameter line: The number of the line, from 1.
    func isRunningText(_ line: Int) -> Bool { isTaken.indices.contains(line) && !isTaken[line] }

    /// What a line stands under.
    ///
    /// - Parameter line: The number of the line, from 1.
    func place(of line: Int) -> Place {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle].line <= line { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? Place() : starts[low - 1].place
    }

    /// The heading on a line; `nil` if there is none.
    ///
    /// - Parameter line: The number of the line, from 1.
    func heading(at line: Int) -> Heading? {
        let index = headings.partitioningIndex { $0.line >= line }
        return index < headings.count && headings[index].line == line ? headings[index] : nil
    }

    /// The last heading before a line; `nil` if there is none.
    ///
    /// - Parameter line: The number of the line, from 1.
    func heading(before line: Int) -> Heading? {
        let index = headings.partitioningIndex { $0.line >= line }
        return index > 0 ? headings[index - 1] : nil
    }

    /// The title of the last chapter before a line; `nil` if there is none.
    ///
    /// - Parameter line: The number of the line, from 1.
    func chapter(above line: Int) -> String? {
        let index = chapters.partitioningIndex { headings[$0].line >= line }
        return index > 0 ? headings[chapters[index - 1]].title : nil
    }

    /// Notes that lines are no running text.
    mutating func take(_ lines: some Sequence<Int>) {
        for line in lines where isTaken.indices.contains(line) { isTaken[line] = true }
    }

    /// Notes what the lines from a line on stand under.
    mutating func start(_ place: Place, at line: Int) { starts.append((line, place)) }

    /// Sorts what was noted out of order.
    ///
    /// Of two places that begin on one line the one noted last holds.
    mutating func finish() {
        let order = starts.indices.sorted { (starts[$0].line, $0) < (starts[$1].line, $1) }
        starts = order.map { starts[$0] }
    }
}

extension Array {
    /// The first index whose element meets a condition that all later ones meet too.
    func partitioningIndex(where belongsInSecond: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if belongsInSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
