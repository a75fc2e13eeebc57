import Oversight

extension CommandDecider {
    /// Registers a municipality, or changes its units, bodies, mandates, goals and scale.
    func organise(_ command: ServiceCommand) throws(Refusal) -> Decided {
        switch command {
        case .registerMunicipality(let name):
            let id = state.identifier(ofMunicipality: name)
            return try municipality(state.municipalities[id] ?? Municipality(id: id), .register(name: name))
        case .adoptGradeScale(let name, let scale):
            return try municipality(try municipality(name), .adoptGradeScale(scale))
        case .establishUnit(let municipality, let name, let parent):
            let municipality = try self.municipality(municipality)
            let id = state.unitIdentifier(establishing: name, of: municipality.id)
            var above: Identifier<OrganisationUnit>?
            if let parent {
                guard let found = state.unit(named: parent, of: municipality.id) else {
                    throw Refusal(.notFound, "There is no unit \"\(parent)\" in \(municipality.name).")
                }
                above = found.id
            }
            return try unit(
                id,
                .establish(
                    UnitEstablished(on: occasion.on, municipality: municipality.id, name: name, parent: above)))
        case .moveUnit(let id, let parent):
            if let parent, state.units[parent] == nil {
                throw Refusal(.notFound, "There is no unit \(parent).")
            }
            return try unit(id, .move(parent: parent, ancestors: parent.map(state.ancestors(of:)) ?? []))
        case .closeUnit(let id): return try unit(id, .close)
        case .establishBody(let municipality, let name, let kind):
            let municipality = try self.municipality(municipality)
            let id = state.identifier(ofBody: name, of: municipality.id)
            return try body(
                id,
                .establish(
                    BodyEstablished(
                        on: occasion.on, municipality: municipality.id, name: name,
                        kind: kind ?? Body.kind(ofName: name))))
        case .giveMandate(let id, let person, let office, let until):
            return try body(id, .giveMandate(person, office, until: until))
        case .endMandate(let id, let person, let office): return try body(id, .endMandate(person, office))
        case .adoptGoal(let plan): return try adopt(plan)
        default: throw Refusal(.invalid, "This is nothing that belongs to the organisation.")
        }
    }

    private func adopt(_ plan: GoalPlan) throws(Refusal) -> Decided {
        let municipality = try municipality(plan.municipality)
        if let parent = plan.parent, state.goals[parent] == nil {
            throw Refusal(.notFound, "There is no goal \(parent) that it could be broken down from.")
        }
        let year = plan.year ?? occasion.on.year
        guard (1900...2200).contains(year) else {
            throw Refusal(.invalid, "\(year) is no year that a goal can be for.")
        }
        let id = state.goalIdentifier(
            title: plan.title, parent: plan.parent, year: year, municipality: municipality.id)
        let goal = state.goals[id] ?? Goal(id: id)
        let events = try goal.decide(
            .adopt(
                GoalAdopted(
                    on: occasion.on, municipality: municipality.id, level: plan.level, title: plan.title,
                    area: plan.area, parent: plan.parent, year: year)), occasion)
        return Decided(id.rawValue, .goal, revision: goal.revision, events.map(OversightEvent.goal))
    }

    private func municipality(
        _ municipality: Municipality, _ command: MunicipalityCommand
    ) throws(Refusal) -> Decided {
        let events = try municipality.decide(command, occasion)
        return Decided(
            municipality.id.rawValue, .municipality, revision: municipality.revision,
            events.map(OversightEvent.municipality))
    }

    private func unit(_ id: Identifier<OrganisationUnit>, _ command: UnitCommand) throws(Refusal) -> Decided {
        let unit = state.units[id] ?? OrganisationUnit(id: id)
        let events = try unit.decide(command, occasion)
        return Decided(id.rawValue, .unit, revision: unit.revision, events.map(OversightEvent.unit))
    }

    private func body(_ id: Identifier<Body>, _ command: BodyCommand) throws(Refusal) -> Decided {
        let body = state.bodies[id] ?? Body(id: id)
        let events = try body.decide(command, occasion)
        return Decided(id.rawValue, .body, revision: body.revision, events.map(OversightEvent.body))
    }
}
