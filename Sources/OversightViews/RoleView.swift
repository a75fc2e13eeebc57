public import Oversight

/// A role that a person holds, with the unit or body that it is bound to.
public struct RoleView: Codable, Sendable, Equatable {
    /// The role.
    public var role: Role
    /// The identifier of the unit in which it holds, with those below it; absent if it is bound to none.
    public var unit: String?
    /// The name of the unit.
    public var unitName: String?
    /// The identifier of the body in which it holds; absent if it is bound to none.
    public var body: String?
    /// The name of the body.
    public var bodyName: String?

    /// A role as it is held.
    ///
    /// - Parameters:
    ///   - assignment: The role and where it holds.
    ///   - state: The state that holds the unit and the body.
    public init(_ assignment: RoleAssignment, in state: OversightState) {
        role = assignment.role
        unit = assignment.unit?.rawValue
        unitName = assignment.unit.map { state.name(of: $0) }
        body = assignment.body?.rawValue
        bodyName = assignment.body.map { state.name(of: $0) }
    }
}
