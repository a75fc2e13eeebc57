import Oversight

/// What a filter's value stands for: an identifier or a name, found once for a whole list.
enum NameFilter {
    /// Whether a thing belongs to the municipality that a value names; always if there is no value.
    static func municipality(
        _ value: String?, in state: OversightState
    ) -> (Identifier<Municipality>) -> Bool {
        guard let value else { return { _ in true } }
        guard let id = state.municipality(named: value)?.id else { return { _ in false } }
        return { $0 == id }
    }

    /// Whether a body is one that a value names; always if there is no value.
    static func body(_ value: String?, in state: OversightState) -> (Identifier<Body>) -> Bool {
        guard let value else { return { _ in true } }
        let key = Wording.key(value)
        let bodies = Set(
            state.bodies.entities.filter { $0.id.rawValue == value || Wording.key($0.name) == key }.map(\.id))
        return { bodies.contains($0) }
    }

    /// Whether one of the names that were stated is that of a unit which a value names; always if there is no value.
    static func unit(
        _ value: String?, in state: OversightState
    ) -> (_ names: [String], Identifier<Municipality>) -> Bool {
        guard let value else { return { _, _ in true } }
        let key = Wording.key(value)
        // A unit that is named by its identifier is that of its municipality only.
        let unit = state.units[Identifier(rawValue: value)]
        let unitKey = unit.map { Wording.key($0.name) }
        return { names, municipality in
            names.contains { name in
                let stated = Wording.key(name)
                return stated == key || (stated == unitKey && municipality == unit?.municipality)
            }
        }
    }

    /// Whether a goal is one that a value names, by identifier or in its words; always if there is no value.
    static func goal(_ value: String?, in state: OversightState) -> ([Identifier<Goal>]) -> Bool {
        guard let value else { return { _ in true } }
        let key = Wording.key(value)
        let goals = Set(
            state.goals.entities.filter { $0.id.rawValue == value || Wording.key($0.title) == key }.map(\.id))
        return { $0.contains(where: goals.contains) }
    }
}
