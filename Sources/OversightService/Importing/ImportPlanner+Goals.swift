import Oversight
import ReportReading

extension ImportPlanner {
    /// Adopts the goals that the log does not know.
    mutating func planGoals() {
        for goal in report.councilGoals { planGoal(goal) }
        for goal in report.goals { planGoal(goal) }
        for goal in report.listedGoals { planGoal(goal) }
    }

    /// The identifier of a goal of the document.
    func identifier(of goal: ReadGoal) -> Identifier<Goal> {
        Goal.identifier(title: goal.title, parent: parent(of: goal), year: goalYear, municipality: municipality)
    }

    /// The identifier of the goal with a number, where the document has one.
    func goal(numbered number: String) -> Identifier<Goal>? {
        report.goals.first { $0.number == number }.map(identifier(of:))
    }

    private func parent(of goal: ReadGoal) -> Identifier<Goal>? {
        guard let number = goal.parentNumber,
            let parent = report.councilGoals.first(where: { $0.number == number })
        else { return nil }
        return identifier(of: parent)
    }

    private mutating func planGoal(_ goal: ReadGoal) {
        let id = identifier(of: goal)
        guard state.goals[id] == nil, places[OversightStream(.goal, id.rawValue)] == nil
        else { return }
        let adopted = GoalAdopted(
            on: day, municipality: municipality, level: goal.level, title: Wording.tidy(goal.title),
            area: goal.area.map(Wording.tidy), parent: parent(of: goal), year: goalYear)
        add(.goal, id.rawValue, revision: 0, [.goal(.adopted(adopted))])
    }
}
