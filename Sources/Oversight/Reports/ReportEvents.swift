/// The events of a report, in the stream `report-<id>`.
public enum ReportEvent: Sendable, Equatable, EventFamily {
    case requested(ReportRequested)
    case drafted(ReportDrafted)
    case goalGraded(GoalGraded)
    case findingsNoted(ReportFindingsNoted)
    case submitted(ReportSubmitted)
    case tabled(ReportTabled)
    case approved(ReportApproved)
    case remitted(ReportRemitted)
    case supplemented(ReportSupplemented)
    case escalated(ReportEscalated)
    case boardActionDecided(BoardActionDecided)
    case decisionCorrected(DecisionCorrected)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .requested(let event): visitor.visit(event, Self.requested)
        case .drafted(let event): visitor.visit(event, Self.drafted)
        case .goalGraded(let event): visitor.visit(event, Self.goalGraded)
        case .findingsNoted(let event): visitor.visit(event, Self.findingsNoted)
        case .submitted(let event): visitor.visit(event, Self.submitted)
        case .tabled(let event): visitor.visit(event, Self.tabled)
        case .approved(let event): visitor.visit(event, Self.approved)
        case .remitted(let event): visitor.visit(event, Self.remitted)
        case .supplemented(let event): visitor.visit(event, Self.supplemented)
        case .escalated(let event): visitor.visit(event, Self.escalated)
        case .boardActionDecided(let event): visitor.visit(event, Self.boardActionDecided)
        case .decisionCorrected(let event): visitor.visit(event, Self.decisionCorrected)
        }
    }
}

/// A report was requested.
public struct ReportRequested: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day of the request; of an imported document, the day as of which it reports.
    public var on: CalendarDate
    /// Whose report it is.
    public var municipality: Identifier<Municipality>
    /// What kind of report it is.
    public var kind: ReportKind
    /// Its title.
    public var title: String
    /// The name of the unit that owns it; `nil` for the whole administration.
    public var unit: String?
    /// The body that it goes to.
    public var committee: Identifier<Body>
    /// The day by which it is to be submitted.
    public var due: CalendarDate?

    /// A request.
    public init(
        on: CalendarDate, municipality: Identifier<Municipality>, kind: ReportKind, title: String, unit: String? = nil,
        committee: Identifier<Body>, due: CalendarDate? = nil
    ) {
        self.on = on
        self.municipality = municipality
        self.kind = kind
        self.title = title
        self.unit = unit
        self.committee = committee
        self.due = due
    }
}

/// The contents of a report were set: its goals in order with their activities, and the list of all goals.
public struct ReportDrafted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day as of which it reports.
    public var on: CalendarDate
    /// The goals that have a section, in order.
    public var sections: [ReportSection]
    /// All goals, for comparison, in the order of the last chapter.
    public var listedGoals: [Identifier<Goal>]

    /// The contents of a report.
    public init(on: CalendarDate, sections: [ReportSection], listedGoals: [Identifier<Goal>] = []) {
        self.on = on
        self.sections = sections
        self.listedGoals = listedGoals
    }
}

/// One goal in a report, with the activities shown under it.
public struct ReportSection: Sendable, Equatable {
    /// The number that the report prints, such as `1.3` or `2.1.1`.
    public var number: String
    /// The goal.
    public var goal: Identifier<Goal>
    /// The activities, in order.
    public var activities: [Identifier<Activity>]

    /// A section.
    public init(number: String, goal: Identifier<Goal>, activities: [Identifier<Activity>]) {
        self.number = number
        self.goal = goal
        self.activities = activities
    }
}

/// Where a goal's grade comes from.
///
/// The raw value is what stored events use.
public enum GradeBasis: String, Sendable, Hashable, CaseIterable, Codable {
    /// It is printed in a document.
    case document
    /// The municipality's rule proposed it.
    case rule
    /// A person set it, with a reason.
    case person
}

/// A goal was graded in a report.
public struct GoalGraded: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    public var on: CalendarDate
    /// The goal.
    public var goal: Identifier<Goal>
    /// The grade, on the municipality's scale.
    public var grade: GradeKey
    /// Where the grade comes from.
    public var basis: GradeBasis
    /// Why a person set it so.
    public var reason: String?

    /// A grade as given.
    public init(
        on: CalendarDate, goal: Identifier<Goal>, grade: GradeKey, basis: GradeBasis, reason: String? = nil
    ) {
        self.on = on
        self.goal = goal
        self.grade = grade
        self.basis = basis
        self.reason = reason
    }
}

/// Contradictions in a document were noted that cannot be computed from what was recorded.
public struct ReportFindingsNoted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day as of which the document reports.
    public var on: CalendarDate
    /// The contradictions, which replace those noted before.
    public var findings: [Finding]

    /// Contradictions as noted.
    public init(on: CalendarDate, findings: [Finding]) {
        self.on = on
        self.findings = findings
    }
}

/// A report was submitted to its body.
public struct ReportSubmitted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    public var on: CalendarDate
    /// The position of the log that the report covers: the decision is on the replay up to it.
    public var position: Int
    /// The round: 1 for the first submission.
    public var round: Int

    /// A submission.
    public init(on: CalendarDate, position: Int, round: Int) {
        self.on = on
        self.position = position
        self.round = round
    }
}

/// The place of a decision in the minutes.
public struct MinuteItem: Sendable, Hashable {
    /// The body that decided.
    public var body: Identifier<Body>
    /// The day of its meeting.
    public var meeting: CalendarDate
    /// The paragraph of its minutes, such as `§ 113`, as written.
    public var paragraph: String

    /// An item of the minutes.
    public init(body: Identifier<Body>, meeting: CalendarDate, paragraph: String) {
        self.body = body
        self.meeting = meeting
        self.paragraph = paragraph
    }
}

/// A body put a report off to a later meeting (bordläggning).
public struct ReportTabled: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day of the meeting.
    public var on: CalendarDate
    /// Its place in the minutes.
    public var item: MinuteItem
    /// Why, if that was said.
    public var reasons: String?

    /// A tabling.
    public init(on: CalendarDate, item: MinuteItem, reasons: String? = nil) {
        self.on = on
        self.item = item
        self.reasons = reasons
    }
}

/// A body approved a report.
public struct ReportApproved: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day of the meeting.
    public var on: CalendarDate
    /// Its place in the minutes.
    public var item: MinuteItem
    /// What was said with it.
    public var reasons: String?

    /// An approval.
    public init(on: CalendarDate, item: MinuteItem, reasons: String? = nil) {
        self.on = on
        self.item = item
        self.reasons = reasons
    }
}

/// A body sent a report back to be supplemented (återremiss).
public struct ReportRemitted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day of the meeting.
    public var on: CalendarDate
    /// Its place in the minutes.
    public var item: MinuteItem
    /// Why; the minutes must say it.
    public var reasons: String
    /// The day by which the unit is to have supplemented it.
    public var due: CalendarDate?

    /// A remit.
    public init(on: CalendarDate, item: MinuteItem, reasons: String, due: CalendarDate? = nil) {
        self.on = on
        self.item = item
        self.reasons = reasons
        self.due = due
    }
}

/// A unit supplemented a remitted report.
public struct ReportSupplemented: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    public var on: CalendarDate
    /// What the unit answers to the reasons of the remit.
    public var text: String

    /// A supplement.
    public init(on: CalendarDate, text: String) {
        self.on = on
        self.text = text
    }
}

/// A body escalated a report to the executive board for further action.
public struct ReportEscalated: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day of the meeting.
    public var on: CalendarDate
    /// Its place in the minutes.
    public var item: MinuteItem
    /// Why, if that was said.
    public var reasons: String?
    /// The board that takes over.
    public var board: Identifier<Body>
    /// The chair who presents it there, if that is known.
    public var presenter: Identifier<Person>?

    /// An escalation.
    public init(
        on: CalendarDate, item: MinuteItem, reasons: String? = nil, board: Identifier<Body>,
        presenter: Identifier<Person>? = nil
    ) {
        self.on = on
        self.item = item
        self.reasons = reasons
        self.board = board
        self.presenter = presenter
    }
}

/// The executive board decided on an escalated report, which ends the matter.
public struct BoardActionDecided: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day of the meeting.
    public var on: CalendarDate
    /// Its place in the minutes.
    public var item: MinuteItem
    /// What is to be done, if that was said.
    public var reasons: String?

    /// A decision of the board.
    public init(on: CalendarDate, item: MinuteItem, reasons: String? = nil) {
        self.on = on
        self.item = item
        self.reasons = reasons
    }
}

/// The part of a recorded decision that was wrong.
///
/// The raw value is what stored events use.
public enum CorrectedField: String, Sendable, Hashable, CaseIterable, Codable {
    case paragraph, meeting, reasons, due
}

/// A decision was recorded wrongly and is corrected; the wrong record stays in the log.
public struct DecisionCorrected: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day of the correction.
    public var on: CalendarDate
    /// Which decision of the report: 1 for its first.
    public var decision: Int
    /// The part that was wrong.
    public var field: CorrectedField
    /// What was recorded.
    public var was: String
    /// What is right.
    public var now: String
    /// Why it is corrected.
    public var reason: String

    /// A correction.
    public init(
        on: CalendarDate, decision: Int, field: CorrectedField, was: String, now: String, reason: String
    ) {
        self.on = on
        self.decision = decision
        self.field = field
        self.was = was
        self.now = now
        self.reason = reason
    }
}
