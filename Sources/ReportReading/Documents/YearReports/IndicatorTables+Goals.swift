import Oversight

// The goals that stand beside the indicators.
extension IndicatorTables {
    /// The line of the goal of a row, which is added if the document has it nowhere else, with its grade.
    func goal(_ stated: IndicatorGoals.Goal, _ row: TableRow, _ report: inout ReadReport) -> Int? {
        let (number, title) = GoalRows.parted(stated.text)
        let line = known(title, in: report) ?? added(number, title, row, &report)
        if let line, let grade = stated.grade, !report.grades.contains(where: { $0.goalLine == line }) {
            report.grades.append(ReadGrade(goalLine: line, label: grade, line: row.line))
        }
        return line
    }

    /// The line of a goal that the report has already.
    private func known(_ title: String, in report: ReadReport) -> Int? {
        if case .goal(let goal)? = titles.target(of: title) { return goal.line }
        guard let last = report.goals.last, Wording.key(last.title) == Wording.key(title) else { return nil }
        return last.line
    }

    private func added(_ number: String?, _ title: String, _ row: TableRow, _ report: inout ReadReport) -> Int? {
        let place = outline.place(of: row.line)
        guard place.goalLine == nil, title.utf8.count > 8 else { return place.goalLine }
        report.goals.append(
            ReadGoal(number: number, title: title, area: place.area, level: .committee, line: row.line))
        return row.line
    }
}
