/// The events of an activity, in the stream `activity-<id>`.
package enum ActivityEvent: Sendable, Equatable, EventFamily {
    case planned(ActivityPlanned)
    case described(ActivityDescribed)
    case linkedToGoal(ActivityLinkedToGoal)
    case statusReported(ActivityStatusReported)
    case rescheduled(ActivityRescheduled)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .planned(let event): visitor.visit(event, Self.planned)
        case .described(let event): visitor.visit(event, Self.described)
        case .linkedToGoal(let event): visitor.visit(event, Self.linkedToGoal)
        case .statusReported(let event): visitor.visit(event, Self.statusReported)
        case .rescheduled(let event): visitor.visit(event, Self.rescheduled)
        }
    }
}

/// An activity was planned.
package struct ActivityPlanned: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day on which it was planned, or on which a document first states it.
    package var on: CalendarDate
    /// Whose activity it is.
    package var municipality: Identifier<Municipality>
    /// What is to be done.
    package var title: String
    /// Why it is expected to help.
    package var rationale: String?
    /// The first planned day; some kinds of documents have none.
    package var start: CalendarDate?
    /// The words that stand for it in a document, if they are no day.
    package var writtenStart: String?
    /// The last planned day.
    package var end: CalendarDate?
    /// The words that stand for it in a document, if they are no day.
    package var writtenEnd: String?
    /// The names of the units that carry it out; empty for the whole service.
    package var units: [String]
    /// The goals that it serves.
    package var goals: [Identifier<Goal>]

    /// An activity as planned.
    package init(
        on: CalendarDate, municipality: Identifier<Municipality>, title: String, rationale: String? = nil,
        start: CalendarDate? = nil, writtenStart: String? = nil, end: CalendarDate? = nil, writtenEnd: String? = nil,
        units: [String] = [], goals: [Identifier<Goal>] = []
    ) {
        self.on = on
        self.municipality = municipality
        self.title = title
        self.rationale = rationale
        (self.start, self.writtenStart) = (start, writtenStart)
        (self.end, self.writtenEnd) = (end, writtenEnd)
        self.units = units
        self.goals = goals
    }
}

/// More became known of an activity: why it is done, or who does it.
package struct ActivityDescribed: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day on which it was said.
    package var on: CalendarDate
    /// Why it is expected to help, if that was said.
    package var rationale: String?
    /// The units that carry it out, if that was said.
    package var units: [String]?

    /// A description of an activity.
    package init(on: CalendarDate, rationale: String? = nil, units: [String]? = nil) {
        self.on = on
        self.rationale = rationale
        self.units = units
    }
}

/// An activity was counted toward one more goal, perhaps with dates of its own there.
package struct ActivityLinkedToGoal: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day on which it was said.
    package var on: CalendarDate
    /// The goal.
    package var goal: Identifier<Goal>
    /// The first day as stated under this goal, if it differs.
    package var start: CalendarDate?
    /// The words that stand for it there, if they are no day.
    package var writtenStart: String?
    /// The last day as stated under this goal, if it differs.
    package var end: CalendarDate?
    /// The words that stand for it there, if they are no day.
    package var writtenEnd: String?

    /// A link from an activity to a goal.
    package init(
        on: CalendarDate, goal: Identifier<Goal>, start: CalendarDate? = nil, writtenStart: String? = nil,
        end: CalendarDate? = nil, writtenEnd: String? = nil
    ) {
        self.on = on
        self.goal = goal
        (self.start, self.writtenStart) = (start, writtenStart)
        (self.end, self.writtenEnd) = (end, writtenEnd)
    }
}

/// The status of an activity was reported.
package struct ActivityStatusReported: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day as of which it was reported.
    package var on: CalendarDate
    /// How it stands.
    package var status: ActivityStatus
    /// The unit's comment.
    package var comment: String?
    /// The goal under which it was reported, if it differs between goals.
    package var goal: Identifier<Goal>?

    /// A status as reported.
    @inlinable
    package init(
        on: CalendarDate, status: ActivityStatus, comment: String? = nil, goal: Identifier<Goal>? = nil
    ) {
        self.on = on
        self.status = status
        self.comment = comment
        self.goal = goal
    }
}

/// An activity's dates were changed.
package struct ActivityRescheduled: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day on which they were changed.
    package var on: CalendarDate
    /// The new first day; it is unchanged if neither this nor its words are given.
    package var start: CalendarDate?
    /// The words that stand for it in a document, if they are no day.
    package var writtenStart: String?
    /// The new last day; it is unchanged if neither this nor its words are given.
    package var end: CalendarDate?
    /// The words that stand for it in a document, if they are no day.
    package var writtenEnd: String?
    /// Why.
    package var reason: String

    /// A change of dates.
    package init(
        on: CalendarDate, start: CalendarDate? = nil, writtenStart: String? = nil, end: CalendarDate? = nil,
        writtenEnd: String? = nil, reason: String
    ) {
        self.on = on
        (self.start, self.writtenStart) = (start, writtenStart)
        (self.end, self.writtenEnd) = (end, writtenEnd)
        self.reason = reason
    }
}
