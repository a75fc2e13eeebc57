import Oversight

/// Predicates for filters that name a thing by identifier or name, which is looked up once for a whole list.
enum NameFilter {
    /// Whether a thing belongs to the named municipality; always true without a name.
    static func municipality(
        _ value: String?, in state: OversightState
    ) -> (Identifier<Municipality>) -> Bool {
        guard let value else { return { _ in true } }
        guard let id = state.municipality(named: value)?.id else { return { _ in false } }
        return { $0 == id }
    }

    /// Whether a body has the name; always true without a name.
    static func body(_ value: String?, in state: OversightState) -> (Identifier<Body>) -> Bool {
        guard let value else { return { _ in true } }
        let key = Wording.key(value)
        let bodies = Set(
            state.bodies.entities.filter { $0.id.rawValue == value || $0.names.include(key) }.map(\.id))
        return { bodies.contains($0) }
    }

    /// Whether one of an activity's stated unit names is that of the named unit; always true without a name.
    static func unit(
        _ value: String?, in state: OversightState
    ) -> (_ names: [String], Identifier<Municipality>) -> Bool {
        guard let value else { return { _, _ in true } }
        let key = Wording.key(value)
        // An identifier names the unit of one municipality; a name, or an earlier one, may be that of units in several.
        var keys: [Identifier<Municipality>: Set<String>] = [:]
        for unit in state.units.entities where unit.id.rawValue == value || unit.names.include(key) {
            keys[unit.municipality, default: []].formUnion(unit.names.all.map(Wording.key))
        }
        return { names, municipality in
            names.contains { name in
                let stated = Wording.key(name)
                return stated == key || keys[municipality]?.contains(stated) == true
            }
        }
    }

    /// Whether one of the goals is named, by identifier or title; always true without a name.
    static func goal(_ value: String?, in state: OversightState) -> ([Identifier<Goal>]) -> Bool {
        guard let value else { return { _ in true } }
        let key = Wording.key(value)
        let goals = Set(
            state.goals.entities.filter { $0.id.rawValue == value || Wording.key($0.title) == key }.map(\.id))
        return { $0.contains(where: goals.contains) }
    }

    // MARK: Whether a name is known at all

    /// Whether a body has, or had, the name.
    static func isKnown(body value: String, in state: OversightState) -> Bool {
        let key = Wording.key(value)
        return state.bodies.entities.contains { $0.id.rawValue == value || $0.names.include(key) }
    }

    /// Whether a unit has, or had, the name, or something that was recorded states it.
    static func isKnown(unit value: String, in state: OversightState) -> Bool {
        let key = Wording.key(value)
        return state.units.entities.contains { $0.id.rawValue == value || $0.names.include(key) }
            || state.activities.entities.contains { $0.units?.value.contains { Wording.key($0) == key } == true }
            || state.reports.entities.contains { $0.unit.map(Wording.key) == key }
            || state.assignments.entities.contains { $0.responsibleUnit(in: state).map(Wording.key) == key }
    }

    /// Whether a goal has the title.
    static func isKnown(goal value: String, in state: OversightState) -> Bool {
        let key = Wording.key(value)
        return state.goals.entities.contains { $0.id.rawValue == value || Wording.key($0.title) == key }
    }
}
