package import Oversight
package import OversightCommands

extension RecordDecision: DecidableCommand {
    /// Records a body's decision, unless the minutes of its meeting are adjusted.
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        let changes = try record(in: context)
        if let report = context.state.reports[report],
            let body = context.state.body(named: body, of: report.municipality)?.id
        {
            let meeting = context.state.meeting(of: body, on: context.occasion.on)
            try meeting?.checkMinutesAreOpen()
            try meeting?.checkIsFree(paragraph)
        }
        return changes
    }

    /// Records a body's decision, and closes the case if the decision ends it.
    ///
    /// A correction of a decision is recorded so, which adjusted minutes do not hinder.
    func record(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        let (state, day) = (context.state, context.occasion.on)
        let report = try context.report(report)
        let body = try context.body(body, of: report.municipality)
        try context.checkReach(AccessTable.Subject(body: body.id))
        try state.meeting(of: body.id, on: day)?.checkHasNoOther(under: paragraph)
        guard let board = state.board(of: report.municipality) else {
            throw Refusal(.notFound, "The municipality has no executive board; establish Kommunstyrelsen first.")
        }
        let decision = BodyDecision(
            outcome: outcome,
            item: MinuteItem(body: body.id, meeting: day, paragraph: Wording.tidy(paragraph)),
            bodyName: body.name, reasons: reasons, due: due, presenter: presenter,
            chair: body.holder(of: .chair, on: day), viceChair: body.holder(of: .viceChair, on: day),
            recused: state.recused(in: report.id, at: body.id, on: day), board: board.id,
            council: state.council(of: report.municipality)?.id)
        var changes = try context.change(report, .recordDecision(decision))
        if outcome == .approve || outcome == .close,
            let matter = state.cases[Identifier(rawValue: report.id.rawValue)]
        {
            changes = changes.with(
                .matter, report.id.rawValue, revision: matter.revision, [.matter(.closed(CaseClosed(on: day)))])
        }
        return try context.scheduling(changes, meetingOf: body.id, on: day)
    }

    package func subject(in state: OversightState) -> String { report.rawValue }
}

extension DecisionContext {
    /// Changes with the scheduling of the meeting that they are about, unless it is known: where something was decided, a
    /// body met, and its minutes have deadlines.
    func scheduling(
        _ changes: StreamChanges, meetingOf body: Identifier<Body>, on day: CalendarDate
    ) throws(Refusal) -> StreamChanges {
        guard !changes.events.isEmpty, state.meeting(of: body, on: day) == nil else { return changes }
        let id = state.meetingIdentifier(of: body, on: day)
        let meeting = state.meetings[id] ?? Meeting(id: id)
        let events = try meeting.decide(
            .schedule(body: body, date: day), Occasion(on: min(day, occasion.on), today: occasion.today))
        return changes.with(.meeting, id.rawValue, revision: meeting.revision, events.map(OversightEvent.meeting))
    }
}

extension CorrectDecision: DecidableCommand {
    /// A correction needs a role that reaches the body that decided.
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        let report = try context.report(report)
        let decisions = report.decisions
        let body = decisions.indices.contains(decision - 1) ? decisions[decision - 1].item.body : report.committee
        try context.checkReach(AccessTable.Subject(body: body))
        if decisions.indices.contains(decision - 1) {
            var item = decisions[decision - 1].item
            if field == .paragraph { item.paragraph = now }
            if field == .meeting { item.meeting = CalendarDate(now) ?? item.meeting }
            try context.state.meeting(of: item.body, on: item.meeting)?.checkHasNoOther(under: item.paragraph)
        }
        let changes = try context.change(report, .correct(decision: decision, field, now: now, reason: reason))
        guard field == .meeting, let day = CalendarDate(now) else { return changes }
        return try context.scheduling(changes, meetingOf: body, on: day)
    }

    package func subject(in state: OversightState) -> String { report.rawValue }
}

extension AssignDiaryNumber: DecidableCommand {
    /// Gives a case its diary number, unless it has another.
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        let changes = try record(in: context)
        if !changes.events.isEmpty,
            let known = context.state.cases[Identifier(rawValue: report.rawValue)]?.diaryNumber?.value
        {
            throw Refusal(
                .alreadyExists,
                "The case \(report) has the diary number \(known.written) already; to put it right with a reason, find its position with `uppsiktctl report history \(report)`, then `uppsiktctl rectify POSITION --set \"written=\(Wording.tidy(number))\" --reason TEXT`."
            )
        }
        return changes
    }

    /// Gives a case its diary number, also in the place of one that an earlier release recorded.
    func record(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        let report = try context.report(report)
        try context.checkReach(AccessTable.Subject(body: report.committee))
        let id = Identifier<Case>(rawValue: report.id.rawValue)
        let matter = context.state.cases[id] ?? Case(id: id)
        if let number = DiaryNumber(number),
            let other = context.state.cases.entities.first(where: {
                $0.municipality == report.municipality && $0.id != matter.id
                    && $0.diaryNumber?.value.isSame(as: number) == true
            })
        {
            throw Refusal(.alreadyExists, "The diary number \(number.written) is the case \(other.id) already.")
        }
        let events = try matter.decide(.assignDiaryNumber(number), context.occasion)
        var changes = StreamChanges(
            matter.id.rawValue, .matter, revision: matter.revision, events.map(OversightEvent.matter))
        // The case is shown as part of its report.
        changes.taggedRevision = report.revision
        return changes
    }

    package func subject(in state: OversightState) -> String { report.rawValue }
}
