package import Oversight

/// A role that a person holds, with the unit or body that it is bound to.
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
    }
}
