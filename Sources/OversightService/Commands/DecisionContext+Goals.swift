import Oversight

extension DecisionContext {
    /// The goal of a municipality with an id, or else with a title in a year.
    ///
    /// - Parameters:
    ///   - name: The id, or the title as written.
    ///   - municipality: Whose goal it is.
    ///   - year: The year of what serves the goal; a title may come again each year.
    /// - Throws: ``Refusal`` if there is none, or if a title is that of several goals of the year.
    func goal(_ name: String, of municipality: Municipality, in year: Int) throws(Refusal) -> Identifier<Goal> {
        if let goal = state.goals[Identifier(rawValue: name)], goal.municipality == municipality.id { return goal.id }
        let key = Wording.key(name)
        let goals = state.goals.entities.filter { $0.municipality == municipality.id }
        let titled = goals.filter { Wording.key($0.title) == key }
        let found = titled.filter { $0.year == year }
        guard let goal = found.first else {
            guard titled.isEmpty else {
                let years = Set(titled.map(\.year)).sorted().map(String.init).joined(separator: ", ")
                throw Refusal(
                    .notFound,
                    "\(municipality.name) has no goal \"\(name)\" for \(year), but for \(years); if that is meant, name it by its id, which `uppsiktctl goal list` shows."
                )
            }
            let near = Self.near(name, among: goals.map(\.title))
            throw Refusal(
                .notFound,
                "\(municipality.name) has no goal \"\(name)\"\(near); `uppsiktctl goal list` shows its goals.")
        }
        guard found.count == 1 else {
            let ids = found.map(\.id.rawValue).sorted().joined(separator: ", ")
            throw Refusal(
                .invalid,
                "\(municipality.name) has \(found.count) goals \"\(name)\" for \(year); name one by its id: \(ids).")
        }
        return goal.id
    }
}
