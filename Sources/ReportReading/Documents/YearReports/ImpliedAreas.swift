/// Finds the goal areas of a document that does not call them so: the headings over its goals.
///
/// One heading over goals is that of a chapter. Areas are several, alike, each with goals just below it, and one of them
/// stands over the first goal.
enum ImpliedAreas {
    /// The most lines of text between an area and its first goal.
    private static let maximumText = 4

    /// How a heading looks.
    private struct Style: Hashable {
        var depth: Int?
        var isNumbered: Bool
        var isListed: Bool
        var isInCapitals: Bool
    }

    /// The indices of the headings that are areas.
    ///
    /// - Parameters:
    ///   - candidates: The headings, in order.
    ///   - marks: The grades, in order.
    ///   - textBefore: For each index of a line the number of lines of text before it.
    static func find(
        _ candidates: [HeadingCandidates.Candidate], marks: [GradeMarks.Mark], textBefore: [Int]
    ) -> Set<Int> {
        let isGoal = goals(candidates, marks: marks, textBefore: textBefore)
        let isLabelled = zip(candidates, isGoal).contains { candidate, isGoal in
            switch candidate.label?.meaning {
            case .area, .overarching: !isGoal
            case .goal, .assignment, nil: false
            }
        }
        guard !isLabelled else { return [] }
        guard let first = isGoal.firstIndex(of: true) else { return [] }
        var styles: [Style: [Int]] = [:]
        var keys: [String: Int] = [:]
        for candidate in candidates { keys[candidate.key, default: 0] += 1 }
        let hasLabels = zip(candidates, isGoal).allSatisfy { $0.label != nil || !$1 }
        for (index, candidate) in candidates.enumerated() where !isGoal[index] && mayBeArea(candidate, hasLabels) {
            let next = index + 1
            guard next < candidates.count, isGoal[next], keys[candidate.key] == 1,
                textBefore[candidates[next].index] - textBefore[candidate.index] <= maximumText
            else { continue }
            styles[style(candidate), default: []].append(index)
        }
        let areas = styles.values.first { $0.contains(first - 1) } ?? []
        return areas.count > 1 ? Set(areas) : []
    }

    /// For each heading whether it is that of a goal: by its label, its grade, or the grade just below it.
    private static func goals(
        _ candidates: [HeadingCandidates.Candidate], marks: [GradeMarks.Mark], textBefore: [Int]
    ) -> [Bool] {
        var mark = 0
        return candidates.enumerated().map { index, candidate in
            let next = index + 1 < candidates.count ? candidates[index + 1].index : Int.max
            while mark < marks.count, marks[mark].index <= candidate.index { mark += 1 }
            switch candidate.label?.meaning {
            case .goal: return true
            case .area, .assignment: return false
            case .overarching, nil: break
            }
            if HeadingWords.isLabel(candidate.key) || HeadingWords.isChapter(candidate.key) { return false }
            if candidate.heading.grade != nil { return true }
            return mark < marks.count && marks[mark].index < next
                && textBefore[marks[mark].index] == textBefore[candidate.index]
                && (marks[mark].isRecurring || candidate.label != nil && !marks[mark].isAlone
                    || GradeText.isKnown(marks[mark].words.lowercased()))
        }
    }

    /// Whether a heading without label may be that of an area.
    ///
    /// - Parameter hasLabels: Whether all goals have a label, so that this heading is no goal.
    private static func mayBeArea(_ candidate: HeadingCandidates.Candidate, _ hasLabels: Bool) -> Bool {
        guard candidate.label == nil, !HeadingWords.isLabel(candidate.key), !HeadingWords.isChapter(candidate.key),
            PlainWords.count(candidate.key) <= 8
        else { return false }
        let words = candidate.key.split(separator: " ")
        if !hasLabels, words.contains(where: { $0 == "ska" || $0 == "skall" }) { return false }
        // The names of chapters on goals.
        return !words.contains { word in
            ["mål", "målen", "uppdrag", "uppdragen", "uppfyllelse"].contains { word.hasSuffix($0) }
        }
    }

    private static func style(_ candidate: HeadingCandidates.Candidate) -> Style {
        Style(
            depth: candidate.depth, isNumbered: candidate.heading.number != nil, isListed: candidate.isListed,
            isInCapitals: !candidate.heading.title.contains { $0.isLowercase })
    }
}
