package import Oversight

/// Finds the responsible unit by the stated names; each name is looked up once.
package struct UnitFinder {
    private struct Key: Hashable {
        var municipality: Identifier<Municipality>
        var name: String
    }

    private let state: OversightState
    private var known: [Key: String?] = [:]

    /// A finder of the units of a state.
    package init(_ state: OversightState) { self.state = state }

    /// The identifier of the unit, and the names as they are shown.
    ///
    /// - Parameters:
    ///   - names: The names that were stated.
    ///   - municipality: Whose units they are.
    /// - Returns: No identifier if there are several names, or no unit of that name is established; no name if there
    ///   are no names.
    mutating func unit(named names: [String], of municipality: Identifier<Municipality>) -> (id: String?, name: String?)
    {
        guard let first = names.first else { return (nil, nil) }
        return (names.count == 1 ? id(first, municipality) : nil, names.joined(separator: ", "))
    }

    /// The identifier and the name of the unit that answers for an assignment.
    ///
    /// - Parameters:
    ///   - assignment: The assignment.
    ///   - state: The state that holds the unit and the report that may name it.
    /// - Returns: Neither if nobody is known to be responsible; only the name if no unit of that name is established.
    package mutating func unit(of assignment: Assignment, in state: OversightState) -> (id: String?, name: String?) {
        if let unit = assignment.unit?.value { return (unit.rawValue, state.name(of: unit)) }
        return self.unit(named: assignment.responsibleUnit(in: state).map { [$0] } ?? [], of: assignment.municipality)
    }

    private mutating func id(_ name: String, _ municipality: Identifier<Municipality>) -> String? {
        let key = Key(municipality: municipality, name: name)
        if let found = known[key] { return found }
        let found = state.unit(named: name, of: municipality)?.id.rawValue
        known[key] = found
        return found
    }
}
