import Oversight

extension DecisionContext {
    /// The same context on another day.
    func on(_ day: CalendarDate) -> DecisionContext {
        DecisionContext(
            state: state, position: position, occasion: Occasion(on: day, today: occasion.today), permit: permit)
    }

    /// Refuses a goal that is not adopted.
    func checkExists(_ goal: Identifier<Goal>) throws(Refusal) {
        guard let known = state.goals[goal], known.revision > 0 else {
            throw Refusal(.notFound, "There is no goal \(goal); `uppsiktctl goal list` shows those there are.")
        }
    }
}
