/// Compares the grades of goals with what the statements of the report say.
package enum GradeFiguresRule {
    /// A total of a statement that is worse than the budget.
    package struct Result: Sendable, Hashable {
        /// The deviation as printed; below zero if it is a deficit.
        package var deviation: DecimalNumber
        /// The words of its row and column.
        package var label: String
        /// The line of the row, from 1; 0 if there is none.
        package var line: Int

        /// A result.
        ///
        /// - Parameters:
        ///   - deviation: The deviation as printed; below zero if it is a deficit.
        ///   - label: The words of its row and column.
        ///   - line: The line of the row, from 1; 0 if there is none.
        package init(deviation: DecimalNumber, label: String, line: Int) {
            self.deviation = deviation
            self.label = label
            self.line = line
        }
    }

    /// Words in the title of a goal for an economy in balance.
    private static let balance = ["i balans", "balanserad ekonomi", "ekonomisk balans", "budget i balans"]

    /// The goals of an economy in balance that have the best grade over a deficit.
    ///
    /// - Parameters:
    ///   - goals: The goals of one report.
    ///   - result: The total of the report; `nil` if it is not known.
    package static func find(in goals: [StatedGoal], result: Result?) -> [Finding] {
        guard let result, result.deviation.significand < 0 else { return [] }
        return goals.filter { goal in goal.rank == 0 && isOfBalance(goal.title) }.map { goal in
            Finding(
                code: .gradeAgainstFigures, line: goal.line,
                figures: [
                    .init(.title, text: goal.title), .init(.value, number: result.deviation),
                    .init(.row, text: result.label),
                ] + (result.line > 0 ? [.init(.otherLine, number: DecimalNumber(significand: result.line))] : []))
        }
    }

    private static func isOfBalance(_ title: String) -> Bool {
        let key = Wording.key(title)
        return balance.contains(where: key.contains) && (key.contains("ekonomi") || key.contains("budget"))
    }
}
