import Oversight

/// Finds what the names in a command stand for, asks whether the caller may, and lets the thing itself decide.
///
/// Pure: it reads the state that it is given and nothing else.
struct CommandDecider {
    let state: OversightState
    /// The position of the state, which a submission covers.
    let position: Int
    let caller: Caller
    let occasion: Occasion

    /// Decides a command.
    ///
    /// - Parameter command: The command.
    /// - Returns: The events, with the revisions that they were decided on.
    /// - Throws: ``Refusal`` where it cannot or may not be carried out.
    func decide(_ command: ServiceCommand) throws(Refusal) -> Decided {
        // Who may in no case do this is told so before anything is looked up.
        try AccessTable.checkRole(for: command.action, of: caller, in: state)
        switch command {
        case .planActivity(let plan): return try self.plan(plan)
        case .reportActivity(let id, let status, let comment):
            return try activity(id, .report(status, comment: comment))
        case .rescheduleActivity(let id, let end, let reason):
            return try activity(id, .reschedule(end: end, reason: reason))
        case .requestReport(let request): return try self.request(request)
        case .draftReport(let id): return try draft(id)
        case .proposeGrades(let id): return try proposeGrades(id)
        case .gradeGoal(let id, let goal, let grade, let reason):
            return try gradeGoal(id, goal, grade, reason)
        case .submitReport(let id): return try report(id, .submitReport, .submit(position: position))
        case .supplementReport(let id, let text): return try report(id, .submitReport, .supplement(text))
        case .decide(let id, let record): return try decide(id, record)
        case .correctDecision(let id, let number, let field, let now, let reason):
            return try correct(id, number, field, now, reason)
        case .assignDiaryNumber(let id, let written): return try assignDiaryNumber(id, written)
        case .registerMunicipality, .adoptGradeScale, .establishUnit, .moveUnit, .closeUnit, .establishBody,
            .giveMandate, .endMandate, .adoptGoal:
            try allow(.organise)
            return try organise(command)
        case .scheduleMeeting, .declareRecusal, .adjustMinutes, .postMinutes: return try keepMinutes(command)
        case .grantRole(let person, let assignment):
            try allow(.administer)
            return try self.person(person, .grant(try known(assignment)))
        case .revokeRole(let person, let assignment):
            try allow(.administer)
            return try self.person(person, .revoke(assignment))
        case .concludeReminder(let id, let outcome): return try conclude(id, outcome)
        }
    }

    func allow(
        _ action: Action, _ subject: @autoclosure () -> AccessTable.Subject = AccessTable.Subject()
    ) throws(Refusal) {
        try AccessTable.check(action, on: subject(), by: caller, in: state)
    }

    func municipality(_ name: String) throws(Refusal) -> Municipality {
        guard let municipality = state.municipality(named: name) else {
            throw Refusal(
                .notFound, "There is no municipality \"\(name)\"; register it, or import one of its reports first.")
        }
        return municipality
    }

    func body(_ name: String, of municipality: Identifier<Municipality>) throws(Refusal) -> Body {
        guard let body = state.body(named: name, of: municipality) else {
            let known = state.bodies.things.filter { $0.municipality == municipality }.map(\.name)
            throw Refusal(
                .notFound, "There is no body \"\(name)\"; there are \(known.sorted().joined(separator: ", ")).")
        }
        return body
    }

    func report(_ id: Identifier<Report>) throws(Refusal) -> Report {
        guard let report = state.reports[id] else {
            throw Refusal(.notFound, "There is no report \(id); `uppsiktctl report list` shows those there are.")
        }
        return report
    }

    /// The units that a name stands for: the one established under it, or the one that would be.
    func units(_ names: [String], of municipality: Identifier<Municipality>) -> [Identifier<OrganisationUnit>] {
        names.map { state.unitIdentifier(named: $0, of: municipality) }
    }

    private func known(_ assignment: RoleAssignment) throws(Refusal) -> RoleAssignment {
        if let body = assignment.body, state.bodies[body] == nil {
            throw Refusal(.notFound, "There is no body \(body); establish it, or import a report before it, first.")
        }
        return assignment
    }

    private func person(_ id: Identifier<Person>, _ command: PersonCommand) throws(Refusal) -> Decided {
        let person = state.persons[id] ?? Person(id: id)
        let events = try person.decide(command, occasion)
        return Decided(id.rawValue, .person, revision: person.revision, events.map(OversightEvent.person))
    }
}
