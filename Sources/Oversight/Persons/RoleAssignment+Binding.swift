extension RoleAssignment {
    /// Whether the municipality of the role is that of the unit or the body that it is bound to.
    package var isBoundWithinMunicipality: Bool {
        switch role {
        case .unitManager, .secretary, .chair: true
        case .controller, .auditor, .operator, .administrator: false
        }
    }

    /// Where the role holds, for a sentence: "in ange", "everywhere".
    var place: String {
        guard let place = unit?.rawValue ?? body?.rawValue ?? municipality?.rawValue else { return "everywhere" }
        return "in \(place)"
    }

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
            try checkFollows("unit")
        case .secretary, .chair:
            guard body != nil else {
                throw Refusal(.invalid, "A \(role.rawValue)'s role is bound to a body; name it.")
            }
            guard unit == nil else {
                throw Refusal(.invalid, "A \(role.rawValue)'s role is bound to a body, not to a unit.")
            }
            try checkFollows("body")
        case .controller, .auditor, .operator:
            guard unit == nil, body == nil else {
                throw Refusal(
                    .invalid,
                    "The role \(role.rawValue) holds everywhere or in one municipality, so it is bound to no unit and no body."
                )
            }
        case .administrator:
            guard unit == nil, body == nil, municipality == nil else {
                throw Refusal(.invalid, "The role administrator holds everywhere, so it is bound to nothing.")
            }
        }
    }

    /// Refuses a municipality of its own beside what already belongs to one.
    private func checkFollows(_ bound: String) throws(Refusal) {
        guard municipality == nil else {
            throw Refusal(.invalid, "The municipality of the role \(role.rawValue) is that of its \(bound).")
        }
    }
}
