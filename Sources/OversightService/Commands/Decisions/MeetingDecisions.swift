package import Oversight
package import OversightCommands

extension ScheduleMeeting: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        guard context.state.bodies[body] != nil else { throw Refusal(.notFound, "There is no body \(body).") }
        return try context.change(
            context.state.meetingIdentifier(of: body, on: date), of: body, .schedule(body: body, date: date))
    }

    package func subject(in state: OversightState) -> String { state.meetingIdentifier(of: body, on: date).rawValue }
}

extension MoveMeeting: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.move(meeting, to: date, reason)
    }

    package func subject(in state: OversightState) -> String { meeting.rawValue }
}

extension CancelMeeting: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkNothingDecided(at: meeting)
        return try context.change(meeting, .cancel(reason: reason))
    }

    package func subject(in state: OversightState) -> String { meeting.rawValue }
}

extension DeclareRecusal: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.checkMayComeUp(try context.report(report), at: meeting)
        let decided = context.state.decisions(at: meeting).first { $0.report.id == report }
        if let paragraph = decided?.decision.item.paragraph {
            try context.state.meetings[meeting]?.checkIsOpen(paragraph)
        }
        return try context.change(meeting, .declareRecusal(person, report))
    }

    package func subject(in state: OversightState) -> String { meeting.rawValue }
}

extension AdjustMinutes: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        guard let person = person ?? context.callerAdjusting(meeting) else {
            let changes = try context.change(meeting, .adjustMinutes(by: context.adjusting(meeting)))
            if paragraph != nil {
                throw Refusal(.invalid, "A paragraph is adjusted at once by the chair and each adjuster; say by whom.")
            }
            return changes
        }
        if let paragraph { try context.checkStands(paragraph, inMinutesOf: meeting, by: person) }
        return try context.change(meeting, .sign(person, paragraph: paragraph, chair: context.chair(of: meeting)))
    }

    package func subject(in state: OversightState) -> String { meeting.rawValue }
}

extension PostMinutes: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        guard let paragraph else { return try context.change(meeting, .postMinutes) }
        try context.checkStands(paragraph, inMinutesOf: meeting)
        return try context.change(meeting, .postParagraph(paragraph))
    }

    package func subject(in state: OversightState) -> String { meeting.rawValue }
}

extension DecisionContext {
    /// The move of a meeting to a day on which its body does not meet otherwise.
    func move(
        _ id: Identifier<Meeting>, to date: CalendarDate, _ reason: String?
    ) throws(Refusal) -> StreamChanges {
        try checkNothingDecided(at: id)
        if let body = state.meetings[id]?.body, let other = state.meeting(of: body, on: date), other.id != id {
            throw Refusal(.alreadyExists, "\(body) meets on \(date) already, as \(other.id).")
        }
        return try change(id, .move(to: date, reason: reason))
    }

    /// Refuses the change of a meeting at which something was decided: it was held.
    func checkNothingDecided(at id: Identifier<Meeting>) throws(Refusal) {
        guard let meeting = state.meetings[id] else { return }
        // Whoever may not change it learns nothing of what was decided there.
        try checkReach(AccessTable.Subject(body: meeting.body))
        let decided = state.reports.entities.first { report in
            report.decisions.contains { $0.item.body == meeting.body && $0.item.meeting == meeting.date }
        }
        guard let decided else { return }
        throw Refusal(
            .wrongState,
            "The report \(decided.id) was decided on at the meeting \(id), so it was held; a decision's meeting is "
                + "corrected with `uppsiktctl report correct`.")
    }

    /// Refuses a report of another municipality than the body that meets.
    func checkMayComeUp(_ report: Report, at meeting: Identifier<Meeting>) throws(Refusal) {
        guard let body = state.meetings[meeting].flatMap({ state.bodies[$0.body] }) else { return }
        try checkReach(AccessTable.Subject(body: body.id))
        guard body.municipality != report.municipality else { return }
        throw Refusal(
            .invalid,
            "The report \(report.id) is \(name(of: report.municipality))'s; \(body.name) of \(name(of: body.municipality)) does not take it up."
        )
    }

    func change(
        _ id: Identifier<Meeting>, of body: Identifier<Body>? = nil, _ command: MeetingCommand
    ) throws(Refusal) -> StreamChanges {
        let meeting = state.meetings[id] ?? Meeting(id: id)
        if case .sign(let person, _, _) = command {
            try checkReach(of: id, by: person)
        } else {
            try checkReach(AccessTable.Subject(body: body ?? meeting.body))
        }
        if body == nil, meeting.revision == 0 {
            let near = Self.near(id.rawValue, among: state.meetings.entities.map(\.id.rawValue))
            throw Refusal(.notFound, "There is no meeting \(id)\(near); schedule it first.")
        }
        let events = try meeting.decide(command, occasion)
        return StreamChanges(id.rawValue, .meeting, revision: meeting.revision, events.map(OversightEvent.meeting))
    }
}
