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

extension DeclareRecusal: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        _ = try context.report(report)
        return try context.change(meeting, .declareRecusal(person, report))
    }

    package func subject(in state: OversightState) -> String { meeting.rawValue }
}

extension AdjustMinutes: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.change(meeting, .adjustMinutes)
    }

    package func subject(in state: OversightState) -> String { meeting.rawValue }
}

extension PostMinutes: DecidableCommand {
    package func decide(in context: DecisionContext) throws(Refusal) -> StreamChanges {
        try context.change(meeting, .postMinutes)
    }

    package func subject(in state: OversightState) -> String { meeting.rawValue }
}

extension DecisionContext {
    func change(
        _ id: Identifier<Meeting>, of body: Identifier<Body>? = nil, _ command: MeetingCommand
    ) throws(Refusal) -> StreamChanges {
        let meeting = state.meetings[id] ?? Meeting(id: id)
        try checkReach(AccessTable.Subject(body: body ?? meeting.body))
        let events = try meeting.decide(command, occasion)
        return StreamChanges(id.rawValue, .meeting, revision: meeting.revision, events.map(OversightEvent.meeting))
    }
}
