import Oversight
import OversightCommands

extension MeetingEvent {
    /// What would be recorded today for an event of a meeting's agenda, attendance or minutes.
    ///
    /// - Returns: `nil` for the other events of a meeting.
    func minutedAgain(
        _ id: Identifier<Meeting>, _ context: DecisionContext
    ) throws(Refusal) -> StreamChanges? {
        switch self {
        case .arranged(let event):
            return try ArrangeMeeting(meeting: id, place: event.place, begins: event.begins, ends: event.ends)
                .decide(in: context)
        case .matterAdded(let event):
            return try AddMatter(
                meeting: id, title: event.title, report: event.report, diaryNumber: event.diaryNumber,
                proposal: event.proposal
            ).decide(in: context)
        case .matterWithdrawn(let event):
            return try WithdrawMatter(meeting: id, matter: event.matter, reason: event.reason).decide(in: context)
        case .attendanceRecorded(let event):
            return try RecordAttendance(
                meeting: id, person: event.person, part: event.part, insteadOf: event.insteadOf, from: event.from,
                until: event.until
            ).decide(in: context)
        case .adjusterChosen(let event):
            return try ChooseAdjuster(meeting: id, person: event.person).decide(in: context)
        case .itemMinuted(let event):
            return try RecordItem(
                meeting: id, paragraph: event.paragraph, matter: event.matter, title: event.title,
                outcome: event.outcome, wording: event.wording, summary: event.summary, proposals: event.proposals,
                votes: event.votes, reservations: event.reservations, statement: event.statement,
                dispatch: event.dispatch
            ).decide(in: context)
        case .minutesSigned(let event):
            return try AdjustMinutes(meeting: id, by: event.person, paragraph: event.paragraph).decide(in: context)
        case .noticeTakenDown: return try TakeDownNotice(meeting: id).decide(in: context)
        case .extractDispatched(let event):
            return try DispatchExtract(meeting: id, paragraph: event.paragraph, recipient: event.recipient)
                .decide(in: context)
        case .decisionAppealed(let event):
            return try RecordAppeal(meeting: id, paragraph: event.paragraph, courtCase: event.courtCase)
                .decide(in: context)
        case .scheduled, .moved, .cancelled, .recusalDeclared, .minutesAdjusted, .minutesPosted: return nil
        }
    }
}
