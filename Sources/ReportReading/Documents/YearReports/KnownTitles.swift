import Oversight

/// The titles of the areas and goals of a document, by which it names them again elsewhere.
struct KnownTitles: Sendable {
    /// An area or a goal.
    struct Target: Sendable {
        var title: String
        /// The line of its own heading or row, from 1.
        var line: Int
        var isArea: Bool
    }

    private var targets: [String: Target] = [:]
    private var canonical: Set<Int> = []
    private var graded: Set<Int> = []
    /// The lines of overarching goals that are goals themselves and no areas: they are graded, or no goals are below them.
    private(set) var overarchingGoals: Set<Int> = []

    /// Learns the titles.
    ///
    /// Of headings with a label and the same title, the one that a grade follows is the goal's own; else the first.
    init(_ candidates: [HeadingCandidates.Candidate], rows: [GoalRows.Row], marks: [GradeMarks.Mark]) {
        var mark = 0
        for (index, candidate) in candidates.enumerated() {
            guard let label = candidate.label else { continue }
            let below = candidates[(index + 1)...].first { $0.label != nil }
            let next = below?.index ?? Int.max
            while mark < marks.count, marks[mark].index < candidate.index { mark += 1 }
            let isGraded = candidate.heading.grade != nil || (mark < marks.count && marks[mark].index < next)
            if isGraded { graded.insert(candidate.heading.line) }
            let isGoal = isGraded || (label.isGoalAlone && !Self.isGoal(below))
            if label.meaning == .overarching, isGoal { overarchingGoals.insert(candidate.heading.line) }
            learn(candidate, label.meaning, isGraded: isGraded)
        }
        for row in rows where targets[Wording.key(row.title)] == nil {
            targets[Wording.key(row.title)] = Target(title: row.title, line: row.line, isArea: false)
        }
    }

    private static func isGoal(_ candidate: HeadingCandidates.Candidate?) -> Bool {
        if case .goal = candidate?.label?.meaning { true } else { false }
    }

    private mutating func learn(
        _ candidate: HeadingCandidates.Candidate, _ meaning: HeadingLabels.Meaning, isGraded: Bool
    ) {
        let line = candidate.heading.line
        let isArea: Bool
        switch meaning {
        case .assignment:
            canonical.insert(line)
            return
        case .area: isArea = true
        case .overarching: isArea = !overarchingGoals.contains(line)
        case .goal: isArea = false
        }
        if let known = targets[candidate.key] {
            guard isGraded, !graded.contains(known.line) else { return }
            canonical.remove(known.line)
        }
        canonical.insert(line)
        targets[candidate.key] = Target(title: candidate.heading.title, line: line, isArea: isArea)
    }

    /// Whether a heading with a label is the one of its area, goal or assignment.
    func isCanonical(_ candidate: HeadingCandidates.Candidate) -> Bool { canonical.contains(candidate.heading.line) }

    /// The area or the goal with a title.
    ///
    /// - Parameter key: The title in the form in which wordings are compared.
    func target(of key: String) -> Target? { targets[key] }

    /// Whether no grade follows a heading.
    func isUngraded(_ line: Int) -> Bool { canonical.contains(line) && !graded.contains(line) }
}
