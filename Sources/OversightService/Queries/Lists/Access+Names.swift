import Oversight

extension Access {
    /// Refuses filters that name what there has never been: an empty list would hide a slip of the pen.
    ///
    /// What is established after the moment of a list is no slip, so the names are those of the present state.
    ///
    /// - Parameters:
    ///   - municipality: The name or the id of a municipality; `nil` for no filter, like the others.
    ///   - bodies: Those of bodies.
    ///   - unit: That of a unit, or a name that a report states for one.
    ///   - goal: The title or the id of a goal.
    /// - Throws: ``Refusal`` that names those near it.
    func checkNames(
        municipality: String? = nil, bodies: [String?] = [], unit: String? = nil, goal: String? = nil
    ) throws(Refusal) {
        try service.ledger.read { (state, _) throws(Refusal) in
            if let municipality, state.municipality(named: municipality) == nil {
                throw Self.unknown(
                    "municipality", municipality,
                    DecisionContext.near(
                        Municipality.shortName(municipality), among: state.municipalities.entities.map(\.name)))
            }
            for body in bodies.compactMap(\.self) where !NameFilter.isKnown(body: body, in: state) {
                throw Self.unknown("body", body, DecisionContext.near(body, among: state.bodies.entities.map(\.name)))
            }
            if let unit, !NameFilter.isKnown(unit: unit, in: state) {
                throw Self.unknown("unit", unit, DecisionContext.near(unit, among: state.units.entities.map(\.name)))
            }
            if let goal, !NameFilter.isKnown(goal: goal, in: state) {
                throw Self.unknown("goal", goal, DecisionContext.near(goal, among: state.goals.entities.map(\.title)))
            }
        }
    }

    private static func unknown(_ kind: String, _ name: String, _ near: String) -> Refusal {
        Refusal(.notFound, "There is no \(kind) \"\(name)\"\(near); `uppsiktctl \(kind) list` shows those there are.")
    }
}
