public import Oversight

/// The published catalogue: every event type and version that a log may hold.
///
/// Its schemas and examples stand in `Events/`; a test holds the two to each other.
public enum EventCatalogue {
    /// An event as it is stored: its published type and version, and the bytes of its JSON object.
    public struct Encoded: Sendable, Equatable {
        /// The published name.
        public var type: String
        /// The version.
        public var version: Int
        /// A JSON object in UTF-8.
        public var data: [UInt8]
    }

    /// One type and version that can be read.
    public struct Entry: Sendable, Hashable {
        /// The published name.
        public var type: String
        /// The version.
        public var version: Int
        /// Which kind of thing it happens to.
        public var stream: StreamKind
        let tag: Tag

        fileprivate init(_ type: String, _ version: Int, _ stream: StreamKind, _ tag: Tag) {
            self.type = type
            self.version = version
            self.stream = stream
            self.tag = tag
        }
    }

    /// Every type and version, the older versions beside the present one.
    public static let entries: [Entry] = [
        Entry(MunicipalityRegistered.type, MunicipalityRegistered.version, .municipality, .municipalityRegistered),
        Entry(GradeScaleAdopted.type, GradeScaleAdopted.version, .municipality, .gradeScaleAdopted),
        Entry(UnitEstablished.type, UnitEstablished.version, .unit, .unitEstablished),
        Entry(UnitMoved.type, UnitMoved.version, .unit, .unitMoved),
        Entry(UnitClosed.type, UnitClosed.version, .unit, .unitClosed),
        Entry(BodyEstablished.type, BodyEstablished.version, .body, .bodyEstablished),
        Entry(MandateGiven.type, MandateGiven.version, .body, .mandateGiven),
        Entry(MandateEnded.type, MandateEnded.version, .body, .mandateEnded),
        Entry(MeetingScheduled.type, MeetingScheduled.version, .meeting, .meetingScheduled),
        Entry(RecusalDeclared.type, RecusalDeclared.version, .meeting, .recusalDeclared),
        Entry(MinutesAdjusted.type, MinutesAdjusted.version, .meeting, .minutesAdjusted),
        Entry(MinutesPosted.type, MinutesPosted.version, .meeting, .minutesPosted),
        Entry(GoalAdopted.type, GoalAdopted.version, .goal, .goalAdopted),
        Entry(ActivityPlanned.type, ActivityPlanned.version, .activity, .activityPlanned),
        Entry(ActivityDescribed.type, ActivityDescribed.version, .activity, .activityDescribed),
        Entry(ActivityLinkedToGoal.type, ActivityLinkedToGoal.version, .activity, .activityLinkedToGoal),
        Entry(ActivityStatusReported.type, ActivityStatusReported.version, .activity, .activityStatusReported),
        Entry(ActivityRescheduled.type, ActivityRescheduled.version, .activity, .activityRescheduled),
        Entry(ReportRequested.type, ReportRequested.version, .report, .reportRequested),
        Entry(ReportDrafted.type, ReportDrafted.version, .report, .reportDrafted),
        Entry(GoalGraded.type, GoalGraded.version, .report, .goalGraded),
        Entry(ReportFindingsNoted.type, ReportFindingsNoted.version, .report, .reportFindingsNoted),
        Entry(ReportSubmitted.type, ReportSubmitted.version, .report, .reportSubmitted),
        Entry(ReportTabled.type, ReportTabled.version, .report, .reportTabled),
        Entry(ReportApproved.type, ReportApproved.version, .report, .reportApproved),
        Entry(ReportRemitted.type, ReportRemitted.version, .report, .reportRemitted),
        Entry(ReportSupplemented.type, ReportSupplemented.version, .report, .reportSupplemented),
        Entry(ReportEscalated.type, ReportEscalated.version, .report, .reportEscalated),
        Entry(BoardActionDecided.type, BoardActionDecided.version, .report, .boardActionDecided),
        Entry(DecisionCorrected.type, DecisionCorrected.version, .report, .decisionCorrected),
        Entry(CaseOpened.type, CaseOpened.version, .matter, .caseOpened),
        Entry(DiaryNumberAssigned.type, DiaryNumberAssigned.version, .matter, .diaryNumberAssigned),
        Entry(CaseClosed.type, CaseClosed.version, .matter, .caseClosed),
        Entry(RoleGranted.type, RoleGranted.version, .person, .roleGranted),
        Entry(RoleRevoked.type, RoleRevoked.version, .person, .roleRevoked),
        Entry(ReminderPrepared.type, ReminderPrepared.version, .reminder, .reminderPrepared),
        Entry(ReminderSent.type, ReminderSent.version, .reminder, .reminderSent),
        Entry(ReminderFailed.type, ReminderFailed.version, .reminder, .reminderFailed),
        Entry(ReminderAbandoned.type, ReminderAbandoned.version, .reminder, .reminderAbandoned),
        Entry(ActivityPlanned.type, 1, .activity, .activityPlannedV1),
    ]

    /// The entry of a type and version, or `nil` where the catalogue has none.
    ///
    /// - Parameters:
    ///   - type: The published name.
    ///   - version: The version.
    public static func entry(type: String, version: Int) -> Entry? { table["\(type)/\(version)"] }

    private static let table = Dictionary(
        entries.map { ("\($0.type)/\($0.version)", $0) }, uniquingKeysWith: { first, _ in first })

    /// What ``read(_:_:)`` switches on: a number, so that replay compares no strings.
    enum Tag: Sendable, Hashable {
        case municipalityRegistered, gradeScaleAdopted, unitEstablished, unitMoved, unitClosed
        case bodyEstablished, mandateGiven, mandateEnded, meetingScheduled, recusalDeclared, minutesAdjusted
        case minutesPosted, goalAdopted, activityPlanned, activityDescribed, activityLinkedToGoal
        case activityStatusReported, activityRescheduled, reportRequested, reportDrafted, goalGraded
        case reportFindingsNoted, reportSubmitted, reportTabled, reportApproved, reportRemitted
        case reportSupplemented, reportEscalated, boardActionDecided, decisionCorrected, caseOpened
        case diaryNumberAssigned, caseClosed, roleGranted, roleRevoked, reminderPrepared, reminderSent
        case reminderFailed, reminderAbandoned, activityPlannedV1
    }

    /// Reads a stored event; an older version comes out lifted to the present one.
    ///
    /// - Parameters:
    ///   - entry: Its type and version.
    ///   - data: The bytes of its JSON object.
    /// - Throws: ``EventDecodingError`` where the bytes are not such an event.
    public static func read(
        _ entry: Entry, _ data: UnsafeRawBufferPointer
    ) throws(EventDecodingError) -> OversightEvent {
        var json = try JSONReader(data)
        switch entry.tag {
        case .activityStatusReported: return .activity(.statusReported(try ActivityStatusReported(from: &json)))
        case .municipalityRegistered: return .municipality(.registered(try MunicipalityRegistered(from: &json)))
        case .gradeScaleAdopted: return .municipality(.gradeScaleAdopted(try GradeScaleAdopted(from: &json)))
        case .unitEstablished: return .unit(.established(try UnitEstablished(from: &json)))
        case .unitMoved: return .unit(.moved(try UnitMoved(from: &json)))
        case .unitClosed: return .unit(.closed(try UnitClosed(from: &json)))
        case .bodyEstablished: return .body(.established(try BodyEstablished(from: &json)))
        case .mandateGiven: return .body(.mandateGiven(try MandateGiven(from: &json)))
        case .mandateEnded: return .body(.mandateEnded(try MandateEnded(from: &json)))
        case .meetingScheduled: return .meeting(.scheduled(try MeetingScheduled(from: &json)))
        case .recusalDeclared: return .meeting(.recusalDeclared(try RecusalDeclared(from: &json)))
        case .minutesAdjusted: return .meeting(.minutesAdjusted(try MinutesAdjusted(from: &json)))
        case .minutesPosted: return .meeting(.minutesPosted(try MinutesPosted(from: &json)))
        case .goalAdopted: return .goal(.adopted(try GoalAdopted(from: &json)))
        case .activityPlanned: return .activity(.planned(try ActivityPlanned(from: &json)))
        case .activityDescribed: return .activity(.described(try ActivityDescribed(from: &json)))
        case .activityLinkedToGoal: return .activity(.linkedToGoal(try ActivityLinkedToGoal(from: &json)))
        case .activityRescheduled: return .activity(.rescheduled(try ActivityRescheduled(from: &json)))
        case .reportRequested: return .report(.requested(try ReportRequested(from: &json)))
        case .reportDrafted: return .report(.drafted(try ReportDrafted(from: &json)))
        case .goalGraded: return .report(.goalGraded(try GoalGraded(from: &json)))
        case .reportFindingsNoted: return .report(.findingsNoted(try ReportFindingsNoted(from: &json)))
        case .reportSubmitted: return .report(.submitted(try ReportSubmitted(from: &json)))
        case .reportTabled: return .report(.tabled(try ReportTabled(from: &json)))
        case .reportApproved: return .report(.approved(try ReportApproved(from: &json)))
        case .reportRemitted: return .report(.remitted(try ReportRemitted(from: &json)))
        case .reportSupplemented: return .report(.supplemented(try ReportSupplemented(from: &json)))
        case .reportEscalated: return .report(.escalated(try ReportEscalated(from: &json)))
        case .boardActionDecided: return .report(.boardActionDecided(try BoardActionDecided(from: &json)))
        case .decisionCorrected: return .report(.decisionCorrected(try DecisionCorrected(from: &json)))
        case .caseOpened: return .matter(.opened(try CaseOpened(from: &json)))
        case .diaryNumberAssigned: return .matter(.diaryNumberAssigned(try DiaryNumberAssigned(from: &json)))
        case .caseClosed: return .matter(.closed(try CaseClosed(from: &json)))
        case .roleGranted: return .person(.roleGranted(try RoleGranted(from: &json)))
        case .roleRevoked: return .person(.roleRevoked(try RoleRevoked(from: &json)))
        case .reminderPrepared: return .reminder(.prepared(try ReminderPrepared(from: &json)))
        case .reminderSent: return .reminder(.sent(try ReminderSent(from: &json)))
        case .reminderFailed: return .reminder(.failed(try ReminderFailed(from: &json)))
        case .reminderAbandoned: return .reminder(.abandoned(try ReminderAbandoned(from: &json)))
        case .activityPlannedV1: return .activity(.planned(try ActivityPlannedV1(from: &json).lifted))
        }
    }

    /// Writes an event as it is stored.
    ///
    /// The same event always gives the same bytes.
    ///
    /// - Parameter event: The event.
    public static func write(_ event: OversightEvent) -> Encoded {
        switch event {
        case .municipality(.registered(let event)): encode(event)
        case .municipality(.gradeScaleAdopted(let event)): encode(event)
        case .unit(.established(let event)): encode(event)
        case .unit(.moved(let event)): encode(event)
        case .unit(.closed(let event)): encode(event)
        case .body(.established(let event)): encode(event)
        case .body(.mandateGiven(let event)): encode(event)
        case .body(.mandateEnded(let event)): encode(event)
        case .meeting(.scheduled(let event)): encode(event)
        case .meeting(.recusalDeclared(let event)): encode(event)
        case .meeting(.minutesAdjusted(let event)): encode(event)
        case .meeting(.minutesPosted(let event)): encode(event)
        case .goal(.adopted(let event)): encode(event)
        case .activity(.planned(let event)): encode(event)
        case .activity(.described(let event)): encode(event)
        case .activity(.linkedToGoal(let event)): encode(event)
        case .activity(.statusReported(let event)): encode(event)
        case .activity(.rescheduled(let event)): encode(event)
        case .report(.requested(let event)): encode(event)
        case .report(.drafted(let event)): encode(event)
        case .report(.goalGraded(let event)): encode(event)
        case .report(.findingsNoted(let event)): encode(event)
        case .report(.submitted(let event)): encode(event)
        case .report(.tabled(let event)): encode(event)
        case .report(.approved(let event)): encode(event)
        case .report(.remitted(let event)): encode(event)
        case .report(.supplemented(let event)): encode(event)
        case .report(.escalated(let event)): encode(event)
        case .report(.boardActionDecided(let event)): encode(event)
        case .report(.decisionCorrected(let event)): encode(event)
        case .matter(.opened(let event)): encode(event)
        case .matter(.diaryNumberAssigned(let event)): encode(event)
        case .matter(.closed(let event)): encode(event)
        case .person(.roleGranted(let event)): encode(event)
        case .person(.roleRevoked(let event)): encode(event)
        case .reminder(.prepared(let event)): encode(event)
        case .reminder(.sent(let event)): encode(event)
        case .reminder(.failed(let event)): encode(event)
        case .reminder(.abandoned(let event)): encode(event)
        }
    }

    private static func encode(_ event: some EventPayload) -> Encoded {
        var json = JSONWriter()
        json.object(event.write)
        return Encoded(type: type(of: event).type, version: type(of: event).version, data: json.bytes)
    }
}
