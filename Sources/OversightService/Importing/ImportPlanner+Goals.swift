import Oversight
import ReportReading

extension ImportPlanner {
    /// Adopts the goals that the log does not know.
    mutating func planGoals() {
        for goal in report.councilGoals { planGoal(goal) }
        for goal in report.goals { planGoal(goal) }
        for goal in report.listedGoals { planGoal(goal) }
    }

    private mutating func planGoal(_ goal: ReadGoal) {
        guard let id = goals.identifier(of: goal), state.goals[id] == nil,
            places[OversightStream(.goal, id.rawValue)] == nil
        else { return }
        let adopted = GoalAdopted(
            on: day, municipality: municipality, level: goal.level, title: Wording.tidy(goal.title),
            area: goal.area.map(Wording.tidy), parent: goals.parent(of: goal), year: document.year)
        add(.goal, id.rawValue, revision: 0, [.goal(.adopted(adopted))])
    }
}
