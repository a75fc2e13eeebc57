import Oversight
import OversightCommands

extension GoalEvent: RerecordedFamily {
    var action: Action { .organise }

    func decidedAgain(in id: String, _ context: DecisionContext) throws(Refusal) -> StreamChanges? {
        switch self {
        case .adopted(let adopted): try context.adopt(adopted, as: Identifier(rawValue: id))
        }
    }
}

extension ActivityEvent: RerecordedFamily {
    var action: Action {
        switch self {
        case .planned: .planActivity
        case .statusReported, .rescheduled: .reportActivity
        case .described, .linkedToGoal: .importDocument
        }
    }

    func decidedAgain(in id: String, _ context: DecisionContext) throws(Refusal) -> StreamChanges? {
        let id = Identifier<Activity>(rawValue: id)
        switch self {
        case .planned(let planned):
            let units = context.units(planned.units, of: planned.municipality)
            try context.checkReach(AccessTable.Subject(units: units, of: planned.municipality))
            return try context.plan(planned, as: id)
        case .statusReported(let reported):
            // Only a document says how an activity stands under one of its goals.
            guard reported.goal == nil else { return nil }
            return try context.change(id, .report(reported.status, comment: reported.comment))
        case .rescheduled(let rescheduled):
            guard rescheduled.start == nil, rescheduled.writtenEnd == nil, let end = rescheduled.end else { return nil }
            return try context.change(id, .reschedule(end: end, reason: rescheduled.reason))
        case .described, .linkedToGoal: return nil
        }
    }
}

extension AssignmentEvent: RerecordedFamily {
    var action: Action {
        switch self {
        case .given, .assigned: .organise
        case .statusReported, .rescheduled: .reportActivity
        }
    }

    func decidedAgain(in id: String, _ context: DecisionContext) throws(Refusal) -> StreamChanges? {
        let id = Identifier<Assignment>(rawValue: id)
        let assignment = context.state.assignments[id] ?? Assignment(id: id)
        let command: AssignmentCommand
        switch self {
        case .given(let given):
            try context.checkReach(AccessTable.Subject(of: .municipality(given.municipality)))
            command = .give(given)
        case .assigned(let assigned):
            try context.checkReach(ofOwnerOf: .assignment, id.rawValue)
            _ = try context.openUnit(assigned.unit)
            command = .assign(assigned.unit)
        case .statusReported(let reported):
            try context.checkReach(context.reach(of: assignment))
            command = .report(
                reported.status, label: reported.label, comment: reported.comment, report: reported.report)
        case .rescheduled(let rescheduled):
            // Only a document has words in place of days.
            guard rescheduled.writtenStart == nil, rescheduled.writtenEnd == nil else { return nil }
            try context.checkReach(context.reach(of: assignment))
            command = .reschedule(start: rescheduled.start, end: rescheduled.end, reason: rescheduled.reason)
        }
        return try context.change(assignment, command)
    }
}

extension IndicatorEvent: RerecordedFamily {
    var action: Action {
        switch self {
        case .defined, .described, .linkedToGoal, .targetSet, .polaritySet, .linkedToKolada: .organise
        case .measured, .assessed: .measure
        }
    }

    func decidedAgain(in id: String, _ context: DecisionContext) throws(Refusal) -> StreamChanges? {
        try context.checkReach(ofOwnerOf: .indicator, id)
        let id = Identifier<Indicator>(rawValue: id)
        let command: IndicatorCommand
        switch self {
        case .defined(let defined): command = .define(defined)
        case .described(let described): command = .describe(unit: described.unit, followUp: described.followUp)
        case .linkedToGoal(let linked):
            command = .link(goal: linked.goal, area: linked.area, set: linked.set, report: linked.report)
        case .targetSet(let target):
            command = .setTarget(year: target.year, number: target.number, written: target.written)
        case .measured(let measured):
            command = .measure(
                year: measured.year, number: measured.number, written: measured.written, parts: measured.parts,
                report: measured.report)
        case .assessed(let assessed): command = .assess(assessed)
        case .polaritySet(let set): command = .setPolarity(set.polarity, set.basis)
        case .linkedToKolada(let linked):
            command = .linkToKolada(keyFigure: linked.keyFigure, municipalityCode: linked.municipalityCode)
        }
        return try context.change(context.state.indicators[id] ?? Indicator(id: id), command)
    }
}

// What only documents say has no rule of its own.

extension StatementEvent: RerecordedFamily {
    var action: Action { .importDocument }

    func decidedAgain(in id: String, _ context: DecisionContext) -> StreamChanges? { nil }
}

extension ProviderEvent: RerecordedFamily {
    var action: Action { .importDocument }

    func decidedAgain(in id: String, _ context: DecisionContext) -> StreamChanges? { nil }
}

extension ContributionEvent: RerecordedFamily {
    var action: Action { .importDocument }

    func decidedAgain(in id: String, _ context: DecisionContext) -> StreamChanges? { nil }
}
