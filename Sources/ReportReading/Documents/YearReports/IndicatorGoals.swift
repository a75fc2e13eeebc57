/// The goals that stand beside their indicators in a table, each beside the first of them.
struct IndicatorGoals {
    /// A goal as its row states it.
    struct Goal: Sendable, Hashable {
        /// Its title, with the number before it.
        var text: String
        /// The words of its grade, if a column beside it has them.
        var grade: String?
    }

    /// For each row that is no label the goal that begins there; `nil` if none does.
    let goals: [Goal?]

    /// The goals of a table of indicators; `nil` if it has no column of them.
    init?(_ table: Table) {
        guard let column = Self.column(of: table) else { return nil }
        let grades = Self.gradeColumn(of: table)
        var goals: [Goal?] = []
        /// The last goal, and whether the row before has a part of its title.
        var last: Int?
        var isOpen = false
        for row in table.rows where row.kind != .group {
            let text = row.cells[column].text
            let grade = grades.map { GradeText.cleaned(row.cells[$0].text) } ?? ""
            defer { isOpen = !text.isEmpty }
            guard !text.isEmpty else {
                goals.append(nil)
                continue
            }
            // The title goes on beside the next indicator.
            if table.layout == .aligned, isOpen, let last, let goal = goals[last], grade.isEmpty, goal.text != text,
                grades != nil || WrappedTitle.goesOn(from: goal.text, to: text)
            {
                goals[last]?.text = Hyphenation.joined(goal.text, text)
                goals.append(nil)
            } else {
                last = goals.count
                goals.append(Goal(text: text, grade: grade.isEmpty ? nil : grade))
            }
        }
        self.goals = goals
    }

    /// The column of the goals that the indicators measure, before their titles; `nil` if there is none.
    private static func column(of table: Table) -> Int? {
        guard table.titleKind == .indicator else { return nil }
        return table.columns.indices.first { index in
            index < table.titleColumn
                && HeaderVocabulary.titles[HeaderWords(table.columns[index].words).key] == .goal
        }
    }

    /// The column directly after that of the goals, if it says how they are met.
    static func gradeColumn(of table: Table) -> Int? {
        guard let column = column(of: table), column + 1 < table.titleColumn,
            [.assessment, .status].contains(table.columns[column + 1].meaning.role)
        else { return nil }
        return column + 1
    }
}
