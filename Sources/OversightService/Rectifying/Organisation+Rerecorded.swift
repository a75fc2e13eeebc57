import Oversight
import OversightCommands

extension MunicipalityEvent: RerecordedFamily {
    var action: Action { .organise }

    func decidedAgain(in id: String, _ context: DecisionContext) throws(Refusal) -> StreamChanges? {
        try context.checkReach(ofOwnerOf: .municipality, id)
        let municipality =
            context.state.municipalities[Identifier(rawValue: id)] ?? Municipality(id: Identifier(rawValue: id))
        switch self {
        case .registered(let registered):
            if let other = context.state.municipality(registeredAs: registered.name), other.id != municipality.id {
                throw Refusal(.alreadyExists, "The municipality \(other.name) is registered already, as \(other.id).")
            }
            return try context.change(municipality, .register(name: registered.name))
        case .gradeScaleAdopted(let adopted): return try context.change(municipality, .adoptGradeScale(adopted.scale))
        case .assessmentScaleAdopted(let adopted):
            return try context.change(
                municipality, .adoptAssessmentScale(AssessmentScale(steps: adopted.steps, none: adopted.none)))
        case .trendWordsAdopted(let adopted):
            return try context.change(
                municipality,
                .adoptTrendWords(
                    TrendWords(
                        improving: adopted.improving, unchanged: adopted.unchanged, worsening: adopted.worsening,
                        incomparable: adopted.incomparable, none: adopted.none)))
        case .activityWordsAdopted(let adopted):
            return try context.change(municipality, .adoptActivityWords(ActivityWords(words: adopted.words)))
        case .assignmentWordsAdopted(let adopted):
            return try context.change(municipality, .adoptAssignmentWords(AssignmentWords(words: adopted.words)))
        case .yearClosed(let closed):
            return try context.close(closed.year, of: municipality, closed.items)
        }
    }
}

extension UnitEvent: RerecordedFamily {
    var action: Action { .organise }

    func decidedAgain(in id: String, _ context: DecisionContext) throws(Refusal) -> StreamChanges? {
        try context.checkReach(ofOwnerOf: .unit, id)
        let id = Identifier<OrganisationUnit>(rawValue: id)
        switch self {
        case .established(let established):
            let named = context.state.unit(named: established.name, of: established.municipality)
            if let other = named, other.id != id {
                throw Refusal(.alreadyExists, "The unit \(other.name) is established already, as \(other.id).")
            }
            if let parent = established.parent { try context.checkParent(parent, of: established.municipality) }
            return try context.change(id, .establish(established))
        case .moved(let moved): return try MoveUnit(unit: id, parent: moved.parent).decide(in: context)
        case .closed: return try context.change(id, .close)
        case .renamed(let renamed): return try RenameUnit(unit: id, name: renamed.name).decide(in: context)
        case .reopened: return try context.change(id, .reopen)
        }
    }
}

extension BodyEvent: RerecordedFamily {
    var action: Action { .organise }

    func decidedAgain(in id: String, _ context: DecisionContext) throws(Refusal) -> StreamChanges? {
        try context.checkReach(ofOwnerOf: .body, id)
        let id = Identifier<Body>(rawValue: id)
        switch self {
        case .established(let established):
            let named = context.state.body(named: established.name, of: established.municipality)
            if let other = named, other.id != id {
                throw Refusal(.alreadyExists, "The body \(other.name) is established already, as \(other.id).")
            }
            return try context.change(id, .establish(established))
        case .mandateGiven(let given):
            return try context.change(id, .giveMandate(given.person, given.office, until: given.until))
        case .mandateEnded(let ended): return try context.change(id, .endMandate(ended.person, ended.office))
        case .renamed(let renamed): return try RenameBody(body: id, name: renamed.name).decide(in: context)
        }
    }
}

extension MeetingEvent: RerecordedFamily {
    var action: Action { .keepMinutes }

    func decidedAgain(in id: String, _ context: DecisionContext) throws(Refusal) -> StreamChanges? {
        let id = Identifier<Meeting>(rawValue: id)
        switch self {
        case .scheduled(let scheduled):
            guard (context.state.bodies[scheduled.body]?.revision ?? 0) > 0 else {
                throw Refusal(.notFound, "There is no body \(scheduled.body).")
            }
            if let other = context.state.meeting(of: scheduled.body, on: scheduled.date), other.id != id {
                throw Refusal(.alreadyExists, "\(scheduled.body) meets on \(scheduled.date) already, as \(other.id).")
            }
            return try context.change(
                id, of: scheduled.body, .schedule(body: scheduled.body, date: scheduled.date))
        case .moved(let moved): return try context.move(id, to: moved.date, moved.reason)
        case .cancelled(let cancelled):
            return try CancelMeeting(meeting: id, reason: cancelled.reason).decide(in: context)
        case .recusalDeclared(let declared):
            return try DeclareRecusal(meeting: id, person: declared.person, report: declared.report).decide(in: context)
        case .minutesAdjusted: return try context.change(id, .adjustMinutes(by: []))
        case .minutesPosted(let posted):
            return try PostMinutes(meeting: id, paragraph: posted.paragraph).decide(in: context)
        case .arranged, .matterAdded, .matterWithdrawn, .attendanceRecorded, .adjusterChosen, .itemMinuted,
            .minutesSigned, .noticeTakenDown, .extractDispatched, .decisionAppealed:
            return try minutedAgain(id, context)
        }
    }
}

extension PersonEvent: RerecordedFamily {
    var action: Action { .administer }

    func decidedAgain(in id: String, _ context: DecisionContext) throws(Refusal) -> StreamChanges? {
        let person = Identifier<Person>(rawValue: id)
        return switch self {
        case .roleGranted(let granted):
            try GrantRole(person: person, assignment: granted.assignment).decide(in: context)
        case .roleRevoked(let revoked):
            try RevokeRole(person: person, assignment: revoked.assignment).decide(in: context)
        }
    }
}
