/// A goal of a report with its grade: the input of the rules for goals.
package struct StatedGoal: Sendable, Hashable {
    /// The goal in words.
    package var title: String
    /// The title of the goal that it was broken down from, if any.
    package var parent: String?
    /// The place of its grade on the scale, 0 for the best; `nil` if it has none.
    package var rank: Int?
    /// How many indicators it has.
    package var indicators: Int
    /// The line of the document, from 1; 0 if there is none.
    package var line: Int

    /// A goal with its grade.
    ///
    /// - Parameters:
    ///   - title: The goal in words.
    ///   - parent: The title of the goal that it was broken down from, if any.
    ///   - rank: The place of its grade on the scale, 0 for the best; `nil` if it has none.
    ///   - indicators: How many indicators it has.
    ///   - line: The line of the document, from 1; 0 if there is none.
    package init(title: String, parent: String? = nil, rank: Int? = nil, indicators: Int = 0, line: Int = 0) {
        self.title = title
        self.parent = parent
        self.rank = rank
        self.indicators = indicators
        self.line = line
    }
}

/// Compares the goals of a report with each other and with their indicators.
package enum GoalRules {
    /// Goals that are graded better than each of their parts, and those without an indicator among others that have some.
    ///
    /// - Parameter goals: The goals of one report.
    package static func find(in goals: [StatedGoal]) -> [Finding] {
        let parts = Dictionary(grouping: goals) { $0.parent.map(Wording.key) }
        let haveIndicators = goals.contains { $0.indicators > 0 }
        return goals.flatMap { goal -> [Finding] in
            let below = parts[Wording.key(goal.title)] ?? []
            let ranks = below.compactMap(\.rank)
            var findings: [Finding] = []
            if let rank = goal.rank, !ranks.isEmpty, ranks.count == below.count, ranks.allSatisfy({ $0 > rank }) {
                findings.append(finding(.gradeAboveParts, goal))
            }
            if haveIndicators, goal.indicators == 0, below.allSatisfy({ $0.indicators == 0 }) {
                findings.append(finding(.goalWithoutIndicator, goal))
            }
            return findings
        }
    }

    private static func finding(_ code: FindingCode, _ goal: StatedGoal) -> Finding {
        Finding(code: code, line: goal.line, figures: [.init(.title, text: goal.title)])
    }
}
