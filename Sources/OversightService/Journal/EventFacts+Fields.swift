import Oversight

/// What events can be searched by, beside the thing that their stream is the history of.
///
/// The contract's fields stand wherever they apply. Others are for the texts of the message catalog; what those name, a
/// test holds to what every event of the type has.
extension EventFacts {
    static func activityFacts(_ event: ActivityEvent) -> [Fact] {
        switch event {
        case .planned(let planned): dueFact(planned.end)
        case .described: []
        case .linkedToGoal(let linked): [Fact("GOAL", linked.goal.rawValue)]
        case .statusReported(let reported): [Fact("STATUS", reported.status.rawValue)]
        case .rescheduled(let moved): dueFact(moved.end) + [Fact("REASONS", moved.reason)]
        }
    }

    static func reportFacts(_ event: ReportEvent) -> [Fact] {
        switch event {
        case .requested(let requested):
            [Fact("BODY", requested.committee.rawValue)] + dueFact(requested.due)
        case .drafted, .supplemented: []
        case .goalGraded(let graded):
            [
                Fact("GOAL", graded.goal.rawValue), Fact("GRADE", graded.grade.rawValue),
                Fact("GRADE_BASIS", graded.basis.rawValue),
            ] + reasonsFact(graded.reason)
        case .findingsNoted(let noted): [Fact("FINDINGS", "\(noted.findings.count)")]
        case .submitted(let submitted):
            [Fact("ROUND", "\(submitted.round)"), Fact("COVERED_POSITION", "\(submitted.position)")]
        case .tabled(let tabled): decisionFacts(.table, tabled.item) + reasonsFact(tabled.reasons)
        case .approved(let approved): decisionFacts(.approve, approved.item) + reasonsFact(approved.reasons)
        case .remitted(let remitted):
            decisionFacts(.remit, remitted.item) + reasonsFact(remitted.reasons) + dueFact(remitted.due)
        case .escalated(let escalated):
            decisionFacts(.escalate, escalated.item) + reasonsFact(escalated.reasons)
                + [Fact("BOARD", escalated.board.rawValue)]
                + (escalated.presenter.map { [Fact("PRESENTER", $0.rawValue)] } ?? [])
        case .boardActionDecided(let action): decisionFacts(.close, action.item) + reasonsFact(action.reasons)
        case .decisionCorrected(let corrected):
            [Fact("DECISION_NUMBER", "\(corrected.decision)"), Fact("CORRECTED", corrected.field.rawValue)]
                + reasonsFact(corrected.reason)
        }
    }

    static func meetingFacts(_ event: MeetingEvent, _ id: String) -> [Fact] {
        switch event {
        case .scheduled(let scheduled):
            [
                Fact("BODY", scheduled.body.rawValue), Fact("MEETING", scheduled.date.description),
                Fact("MEETING_ID", id),
            ]
        case .recusalDeclared(let declared):
            [
                Fact("REPORT", declared.report.rawValue), Fact("CASE", declared.report.rawValue),
                Fact("PERSON", declared.person.rawValue),
            ] + placeFacts(ofMeeting: id)
        case .minutesAdjusted, .minutesPosted: placeFacts(ofMeeting: id)
        }
    }

    static func roleFacts(_ assignment: RoleAssignment, _ id: String) -> [Fact] {
        [Fact("PERSON", id), Fact("ROLE", assignment.role.rawValue)]
            + (assignment.unit.map { [Fact("UNIT", $0.rawValue)] } ?? [])
            + (assignment.body.map { [Fact("BODY", $0.rawValue)] } ?? [])
    }

    private static func decisionFacts(_ outcome: DecisionOutcome, _ item: MinuteItem) -> [Fact] {
        [
            Fact("DECISION", outcome.rawValue), Fact("BODY", item.body.rawValue),
            Fact("MEETING", item.meeting.description), Fact("PARAGRAPH", item.paragraph),
        ]
    }

    /// The body and the day that a meeting's identifier is made of, where it tells them whole.
    private static func placeFacts(ofMeeting id: String) -> [Fact] {
        let meeting = Identifier<Meeting>(rawValue: id)
        guard let (body, date) = Meeting.bodyAndDate(of: meeting) else { return [Fact("MEETING_ID", id)] }
        return [Fact("BODY", body.rawValue), Fact("MEETING", date.description), Fact("MEETING_ID", id)]
    }

    private static func dueFact(_ day: CalendarDate?) -> [Fact] { day.map { [Fact("DUE", $0.description)] } ?? [] }

    private static func reasonsFact(_ reasons: String?) -> [Fact] { reasons.map { [Fact("REASONS", $0)] } ?? [] }
}

extension EventFacts.Fact {
    init(_ name: String, _ value: String) { self.init(name: name, value: value) }
}
