/// The events of an assignment, in the stream `assignment-<id>`.
package enum AssignmentEvent: Sendable, Equatable, EventFamily {
    case given(AssignmentGiven)
    case assigned(AssignmentAssigned)
    case statusReported(AssignmentStatusReported)
    case rescheduled(AssignmentRescheduled)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .given(let event): visitor.visit(event, Self.given)
        case .assigned(let event): visitor.visit(event, Self.assigned)
        case .statusReported(let event): visitor.visit(event, Self.statusReported)
        case .rescheduled(let event): visitor.visit(event, Self.rescheduled)
        }
    }
}

/// An assignment was given.
package struct AssignmentGiven: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day on which it was given, or on which a document first states it.
    package var on: CalendarDate
    /// Whose assignment it is.
    package var municipality: Identifier<Municipality>
    /// What is to be done.
    package var title: String
    /// What kind of assignment it is, and so who gave it.
    package var kind: AssignmentKind
    /// The first day, if stated.
    package var start: CalendarDate?
    /// The words that stand for it in a document, if they are no day.
    package var writtenStart: String?
    /// The last day, if stated.
    package var end: CalendarDate?
    /// The words that stand for it in a document, if they are no day.
    package var writtenEnd: String?
    /// The goal area that it belongs to, as written, if it belongs to one.
    package var area: String?
    /// The goal that it belongs to, if it belongs to one.
    package var goal: Identifier<Goal>?

    /// An assignment as given.
    package init(
        on: CalendarDate, municipality: Identifier<Municipality>, title: String, kind: AssignmentKind,
        start: CalendarDate? = nil, writtenStart: String? = nil, end: CalendarDate? = nil, writtenEnd: String? = nil,
        area: String? = nil, goal: Identifier<Goal>? = nil
    ) {
        self.on = on
        self.municipality = municipality
        self.title = title
        self.kind = kind
        (self.start, self.writtenStart) = (start, writtenStart)
        (self.end, self.writtenEnd) = (end, writtenEnd)
        self.area = area
        self.goal = goal
    }
}

/// A unit was made responsible for an assignment.
package struct AssignmentAssigned: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day from which it is responsible.
    package var on: CalendarDate
    /// The unit.
    package var unit: Identifier<OrganisationUnit>

    /// A unit that is responsible from a day on.
    package init(on: CalendarDate, unit: Identifier<OrganisationUnit>) {
        self.on = on
        self.unit = unit
    }
}

/// The status of an assignment was reported.
package struct AssignmentStatusReported: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day as of which it was reported.
    package var on: CalendarDate
    /// How it stands.
    package var status: AssignmentStatus
    /// The status as written, in the municipality's own words.
    package var label: String
    /// The comment.
    package var comment: String?
    /// The report that states it, if one does.
    package var report: Identifier<Report>?

    /// A status as reported.
    package init(
        on: CalendarDate, status: AssignmentStatus, label: String, comment: String? = nil,
        report: Identifier<Report>? = nil
    ) {
        self.on = on
        self.status = status
        self.label = label
        self.comment = comment
        self.report = report
    }
}

/// An assignment's dates were changed.
package struct AssignmentRescheduled: Sendable, Equatable, DomainEvent {
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
