package import Oversight

/// A role that a person holds, with the unit, the body or the municipality that it is bound to.
package struct RoleView: Codable, Sendable, Equatable {
    /// The role.
    package var role: Role
    /// The identifier of the unit in which it holds, with those below it; absent if it is bound to none.
    package var unit: String?
    /// The name of the unit.
    package var unitName: String?
    /// The identifier of the body in which it holds; absent if it is bound to none.
    package var body: String?
    /// The name of the body.
    package var bodyName: String?
    /// The identifier of the municipality in which it holds: its own, or that of the unit or the body; `nil` if it holds
    /// everywhere.
    @Nullable package var municipality: String?
    /// The name of the municipality.
    @Nullable package var municipalityName: String?

    /// Whether it holds in every municipality.
    package var isEverywhere: Bool { municipality == nil && !RoleAssignment(role).isBoundWithinMunicipality }

    /// A role as it is held.
    ///
    /// - Parameters:
    ///   - assignment: The role and where it holds.
    ///   - state: The state that holds the unit and the body.
    package init(_ assignment: RoleAssignment, in state: OversightState) {
        role = assignment.role
        unit = assignment.unit?.rawValue
        unitName = assignment.unit.map { state.name(of: $0) }
        body = assignment.body?.rawValue
        bodyName = assignment.body.map { state.name(of: $0) }
        // A role of an earlier release may be bound to what does not limit it.
        let place: OversightStream? =
            assignment.isBoundWithinMunicipality
            ? assignment.unit.map { OversightStream(.unit, $0.rawValue) }
                ?? assignment.body.map { OversightStream(.body, $0.rawValue) } : nil
        let owner = assignment.municipality ?? place.flatMap { state.municipality(of: $0) }
        municipality = owner?.rawValue
        municipalityName = owner.map { state.municipalities[$0]?.name ?? $0.rawValue }
    }
}
