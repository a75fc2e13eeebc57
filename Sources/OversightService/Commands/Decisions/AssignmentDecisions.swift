package import Oversight
package import OversightCommands

extension GiveAssignment: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofMunicipality: municipality)
        let municipality = try context.municipality(municipality)
        var responsible: Identifier<OrganisationUnit>?
        if let unit { responsible = try context.unit(unit, of: municipality).id }
        var served: Identifier<Goal>?
        if let goal {
            served = try context.goal(goal, of: municipality, in: start?.year ?? context.occasion.on.year)
        }
        let id = context.state.assignmentIdentifier(titled: title, kind: kind, of: municipality.id)
        let assignment = context.state.assignments[id] ?? Assignment(id: id)
        var events = try assignment.decide(
            .give(
                AssignmentGiven(
                    on: context.occasion.on, municipality: municipality.id, title: title, kind: kind, start: start,
                    end: end, area: area, goal: served)), context.occasion)
        if let responsible {
            var given = assignment
            for event in events { given.apply(event, at: context.position + 1) }
            events += try given.decide(.assign(responsible), context.occasion)
        }
        return StreamChanges(
            id.rawValue, .assignment, revision: assignment.revision, events.map(OversightEvent.assignment))
    }

    package func subject(in state: OversightState) -> String { "" }
}

extension AssignToUnit: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkReach(ofOwnerOf: .assignment, assignment.rawValue)
        let assignment = try context.assignment(assignment)
        guard let municipality = context.state.municipalities[assignment.municipality] else {
            throw Refusal(.notFound, "There is no municipality \(assignment.municipality).")
        }
        return try context.change(assignment, .assign(try context.unit(unit, of: municipality).id))
    }

    package func subject(in state: OversightState) -> String { assignment.rawValue }
}

extension ReportAssignment: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        let assignment = try context.assignment(assignment)
        try context.checkReach(context.reach(of: assignment))
        // In the municipality's own words, if it has adopted some.
        let words = context.state.municipalities[assignment.municipality]?.assignmentWords
            .value(asOf: context.occasion.on)
        let label = words?.words.first { $0.status == status }?.label
        return try context.change(assignment, .report(status, label: label, comment: comment, report: nil))
    }

    package func subject(in state: OversightState) -> String { assignment.rawValue }
}

extension RescheduleAssignment: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        let assignment = try context.assignment(assignment)
        try context.checkReach(context.reach(of: assignment))
        return try context.change(assignment, .reschedule(start: nil, end: end, reason: reason))
    }

    package func subject(in state: OversightState) -> String { assignment.rawValue }
}

extension DecisionContext {
    fileprivate func assignment(_ id: Identifier<Assignment>) throws(Refusal) -> Assignment {
        guard let assignment = state.assignments[id] else {
            throw Refusal(
                .notFound, "There is no assignment \(id); `uppsiktctl assignment list` shows those there are.")
        }
        return assignment
    }

    /// The unit that answers for an assignment, as far as access depends on it.
    func reach(of assignment: Assignment) -> AccessTable.Subject {
        let responsible = assignment.responsibleUnit(in: state).map { [$0] } ?? []
        return AccessTable.Subject(
            units: units(responsible, of: assignment.municipality), of: assignment.municipality)
    }

    func change(
        _ assignment: Assignment, _ command: AssignmentCommand
    ) throws(Refusal) -> StreamChanges {
        let events = try assignment.decide(command, occasion)
        return StreamChanges(
            assignment.id.rawValue, .assignment, revision: assignment.revision, events.map(OversightEvent.assignment))
    }
}
