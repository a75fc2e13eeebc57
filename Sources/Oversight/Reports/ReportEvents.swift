/// The events of a report, in the stream `report-<id>`.
package enum ReportEvent: Sendable, Equatable, EventFamily {
    case requested(ReportRequested)
    case drafted(ReportDrafted)
    case goalGraded(GoalGraded)
    case findingsNoted(ReportFindingsNoted)
    case submitted(ReportSubmitted)
    case withdrawn(ReportWithdrawn)
    case tabled(ReportTabled)
    case approved(ReportApproved)
    case remitted(ReportRemitted)
    case supplemented(ReportSupplemented)
    case escalated(ReportEscalated)
    case boardActionDecided(BoardActionDecided)
    case decisionCorrected(DecisionCorrected)
    case figuresStated(ReportFiguresStated)
    case decisionStated(ReportDecisionStated)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .requested(let event): visitor.visit(event, Self.requested)
        case .drafted(let event): visitor.visit(event, Self.drafted)
        case .goalGraded(let event): visitor.visit(event, Self.goalGraded)
        case .findingsNoted(let event): visitor.visit(event, Self.findingsNoted)
        case .submitted(let event): visitor.visit(event, Self.submitted)
        case .withdrawn(let event): visitor.visit(event, Self.withdrawn)
        case .tabled(let event): visitor.visit(event, Self.tabled)
        case .approved(let event): visitor.visit(event, Self.approved)
        case .remitted(let event): visitor.visit(event, Self.remitted)
        case .supplemented(let event): visitor.visit(event, Self.supplemented)
        case .escalated(let event): visitor.visit(event, Self.escalated)
        case .boardActionDecided(let event): visitor.visit(event, Self.boardActionDecided)
        case .decisionCorrected(let event): visitor.visit(event, Self.decisionCorrected)
        case .figuresStated(let event): visitor.visit(event, Self.figuresStated)
        case .decisionStated(let event): visitor.visit(event, Self.decisionStated)
        }
    }
}

/// A report was requested.
package struct ReportRequested: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day of the request; of an imported document, the day as of which it reports.
    package var on: CalendarDate
    /// Whose report it is.
    package var municipality: Identifier<Municipality>
    /// What kind of report it is.
    package var kind: ReportKind
    /// Its title.
    package var title: String
    /// The name of the unit that owns it; `nil` for the whole administration.
    package var unit: String?
    /// The body that it goes to.
    package var committee: Identifier<Body>
    /// The day by which it is to be submitted.
    package var due: CalendarDate?
    /// The year that it reports on, whose goals it holds.
    package var year: Int

    /// A request; of the year of its day, if no other is given.
    package init(
        on: CalendarDate, municipality: Identifier<Municipality>, kind: ReportKind, title: String, unit: String? = nil,
        committee: Identifier<Body>, due: CalendarDate? = nil, year: Int? = nil
    ) {
        self.on = on
        self.municipality = municipality
        self.kind = kind
        self.title = title
        self.unit = unit
        self.committee = committee
        self.due = due
        self.year = year ?? on.year
    }
}

/// The contents of a report were set: its goals in order with their activities, and the list of all goals.
package struct ReportDrafted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day on which it was drafted.
    package var on: CalendarDate
    /// The day as of which it reports; `nil` for the day on which it was drafted.
    package var asOf: CalendarDate?
    /// The goals that have a section, in order.
    package var sections: [ReportSection]
    /// All goals, for comparison, in the order of the last chapter.
    package var listedGoals: [Identifier<Goal>]
    /// The activities under none of its goals, in order.
    package var otherActivities: [Identifier<Activity>]

    /// The contents of a report.
    package init(
        on: CalendarDate, asOf: CalendarDate? = nil, sections: [ReportSection], listedGoals: [Identifier<Goal>] = [],
        otherActivities: [Identifier<Activity>] = []
    ) {
        self.on = on
        self.asOf = asOf
        self.sections = sections
        self.listedGoals = listedGoals
        self.otherActivities = otherActivities
    }
}

/// One goal in a report, with the activities shown under it.
package struct ReportSection: Sendable, Equatable {
    /// The number that the report prints, such as `1.3` or `2.1.1`.
    package var number: String
    /// The goal.
    package var goal: Identifier<Goal>
    /// The activities, in order.
    package var activities: [Identifier<Activity>]

    /// A section.
    package init(number: String, goal: Identifier<Goal>, activities: [Identifier<Activity>]) {
        self.number = number
        self.goal = goal
        self.activities = activities
    }
}

/// Where a goal's grade comes from.
///
/// The raw value is what stored events use.
package enum GradeBasis: String, Sendable, Hashable, CaseIterable, Codable {
    /// It is printed in a document.
    case document
    /// The municipality's rule proposed it.
    case rule
    /// A person set it, with a reason.
    case person
}

/// A goal was graded in a report.
package struct GoalGraded: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    package var on: CalendarDate
    /// The goal.
    package var goal: Identifier<Goal>
    /// The grade, on the municipality's scale.
    package var grade: GradeKey
    /// Where the grade comes from.
    package var basis: GradeBasis
    /// Why a person set it so.
    package var reason: String?

    /// A grade as given.
    package init(
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
package struct ReportFindingsNoted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day as of which the document reports.
    package var on: CalendarDate
    /// The contradictions, which replace those noted before.
    package var findings: [Finding]

    /// Contradictions as noted.
    package init(on: CalendarDate, findings: [Finding]) {
        self.on = on
        self.findings = findings
    }
}

/// A report was submitted to its body.
package struct ReportSubmitted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    package var on: CalendarDate
    /// The position of the log that the report covers: the decision is on the replay up to it.
    package var position: Int
    /// The round: 1 for the first submission.
    package var round: Int

    /// A submission.
    package init(on: CalendarDate, position: Int, round: Int) {
        self.on = on
        self.position = position
        self.round = round
    }
}

/// A unit took a submitted report back before its body had decided on it.
package struct ReportWithdrawn: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    package var on: CalendarDate
    /// Why, for the body that had it.
    package var reason: String

    /// A withdrawal.
    package init(on: CalendarDate, reason: String) {
        self.on = on
        self.reason = reason
    }
}

/// A unit supplemented a remitted report.
package struct ReportSupplemented: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    package var on: CalendarDate
    /// What the unit answers to the reasons of the remit.
    package var text: String

    /// A supplement.
    package init(on: CalendarDate, text: String) {
        self.on = on
        self.text = text
    }
}
