package import Oversight

extension OversightState {
    /// The name of a municipality; its id if the state does not hold it.
    package func name(of municipality: Identifier<Municipality>) -> String {
        municipalities[municipality].flatMap { $0.name.isEmpty ? nil : $0.name } ?? municipality.rawValue
    }

    /// The name of a unit; its id if the state does not hold it.
    package func name(of unit: Identifier<OrganisationUnit>) -> String {
        units[unit].flatMap { $0.name.isEmpty ? nil : $0.name } ?? unit.rawValue
    }

    /// The name of a body; its id if the state does not hold it.
    package func name(of body: Identifier<Body>) -> String {
        bodies[body].flatMap { $0.name.isEmpty ? nil : $0.name } ?? body.rawValue
    }

    /// The goal in words; its id if the state does not hold it.
    package func name(of goal: Identifier<Goal>) -> String {
        goals[goal].flatMap { $0.title.isEmpty ? nil : $0.title } ?? goal.rawValue
    }
}
