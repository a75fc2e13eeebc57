import Oversight

extension CommandDecider {
    /// Records what a body decided, and closes the case where the matter is over.
    func decide(_ id: Identifier<Report>, _ record: DecisionRecord) throws(Refusal) -> Decided {
        let report = try report(id)
        let body = try body(record.body, of: report.municipality)
        try allow(.decide, AccessTable.Subject(body: body.id))
        guard let board = state.board(of: report.municipality) else {
            throw Refusal(.notFound, "The municipality has no executive board; establish Kommunstyrelsen first.")
        }
        let verdict = Verdict(
            outcome: record.outcome,
            item: MinuteItem(body: body.id, meeting: occasion.on, paragraph: Wording.tidy(record.paragraph)),
            bodyName: body.name, reasons: record.reasons, due: record.due, presenter: record.presenter,
            chair: body.holder(of: .chair, on: occasion.on), viceChair: body.holder(of: .viceChair, on: occasion.on),
            recused: state.recused(in: id, at: body.id, on: occasion.on), board: board.id)
        let events = try report.decide(.decide(verdict), occasion)
        let decided = Decided(id.rawValue, .report, revision: report.revision, events.map(OversightEvent.report))
        guard record.outcome == .approve || record.outcome == .close,
            let matter = state.cases[Identifier(rawValue: id.rawValue)]
        else { return decided }
        return decided.with(
            .matter, id.rawValue, revision: matter.revision, [.matter(.closed(CaseClosed(on: occasion.on)))])
    }

    /// Corrects the record of a decision, where the caller may record for the body that made it.
    func correct(
        _ id: Identifier<Report>, _ number: Int, _ field: CorrectedField, _ now: String, _ reason: String
    ) throws(Refusal) -> Decided {
        let report = try report(id)
        let decisions = report.decisions
        let body = decisions.indices.contains(number - 1) ? decisions[number - 1].item.body : report.committee
        try allow(.decide, AccessTable.Subject(body: body))
        let events = try report.decide(
            .correct(decision: number, field, now: now, reason: reason), occasion)
        return Decided(id.rawValue, .report, revision: report.revision, events.map(OversightEvent.report))
    }

    /// Gives a report's case its number in the diary.
    func assignDiaryNumber(_ id: Identifier<Report>, _ written: String) throws(Refusal) -> Decided {
        let report = try report(id)
        try allow(.keepMinutes, AccessTable.Subject(body: report.committee))
        let matter =
            state.cases[Identifier(rawValue: id.rawValue)] ?? Case(id: Identifier(rawValue: id.rawValue))
        if let number = DiaryNumber(written),
            let other = state.cases.things.first(where: {
                $0.municipality == report.municipality && $0.id != matter.id
                    && $0.diaryNumber?.value.normalised == number.normalised
            })
        {
            throw Refusal(.alreadyExists, "The diary number \(number.written) is the case \(other.id) already.")
        }
        let events = try matter.decide(.assignDiaryNumber(written), occasion)
        return Decided(
            matter.id.rawValue, .matter, revision: matter.revision, events.map(OversightEvent.matter))
    }

    /// Records a meeting, a recusal, or what happened to the minutes.
    func keepMinutes(_ command: ServiceCommand) throws(Refusal) -> Decided {
        switch command {
        case .scheduleMeeting(let body, let date):
            guard state.bodies[body] != nil else { throw Refusal(.notFound, "There is no body \(body).") }
            return try meeting(
                state.meetingIdentifier(of: body, on: date), body, .schedule(body: body, date: date))
        case .declareRecusal(let id, let person, let report):
            _ = try self.report(report)
            return try meeting(id, nil, .declareRecusal(person, report))
        case .adjustMinutes(let id): return try meeting(id, nil, .adjustMinutes)
        case .postMinutes(let id): return try meeting(id, nil, .postMinutes)
        default: throw Refusal(.invalid, "This is nothing that stands in minutes.")
        }
    }

    private func meeting(
        _ id: Identifier<Meeting>, _ body: Identifier<Body>?, _ command: MeetingCommand
    ) throws(Refusal) -> Decided {
        let meeting = state.meetings[id] ?? Meeting(id: id)
        try allow(.keepMinutes, AccessTable.Subject(body: body ?? meeting.body))
        let events = try meeting.decide(command, occasion)
        return Decided(id.rawValue, .meeting, revision: meeting.revision, events.map(OversightEvent.meeting))
    }
}
