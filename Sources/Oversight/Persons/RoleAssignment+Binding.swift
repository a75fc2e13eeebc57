extension RoleAssignment {
    /// Checks that the role is bound to what limits it, and to nothing that would not.
    ///
    /// - Throws: ``Refusal`` if a unit or a body is missing, or has no meaning for the role.
    func checkBinding() throws(Refusal) {
        switch role {
        case .unitManager:
            guard unit != nil else { throw Refusal(.invalid, "A unit manager's role is bound to a unit; name it.") }
            guard body == nil else {
                throw Refusal(.invalid, "A unit manager's role is bound to a unit, not to a body.")
            }
        case .secretary, .chair:
            guard body != nil else {
                throw Refusal(.invalid, "A \(role.rawValue)'s role is bound to a body; name it.")
            }
            guard unit == nil else {
                throw Refusal(.invalid, "A \(role.rawValue)'s role is bound to a body, not to a unit.")
            }
        case .controller, .auditor, .operator:
            guard unit == nil, body == nil else {
                throw Refusal(
                    .invalid, "The role \(role.rawValue) holds everywhere, so it is bound to no unit and no body.")
            }
        }
    }
}
