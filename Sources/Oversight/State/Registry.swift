// The registry: this file has everything that the package needs to know about a kind of aggregate, one line in each
// part. Each part is an enumeration, or a `switch` that is closed over one, so a line left out does not compile. The
// fold, the snapshot, the digest and the look-up by stream follow from it.

/// What a stream is the history of: the first part of its name.
///
/// Snapshots and digests have the kinds in this order.
package enum StreamKind: String, Sendable, Hashable, CaseIterable, Codable {
    case municipality
    case unit
    case body
    case meeting
    case goal
    case activity
    case report
    /// A case (ärende); `case` is a keyword.
    case matter = "case"
    case person
    case reminder
    case assignment
    case indicator
    case statement
    /// A follow-up of private providers.
    case provider = "followup"
    /// A document that was issued.
    case document
}

/// Any event of the domain.
///
/// A family whose events may be in streams of several kinds is a case too. It has no table of its own, and its line
/// in `apply` changes the entity in the slot, whatever its kind (``OversightState/withEntity(in:_:)``).
package enum OversightEvent: Sendable, Equatable {
    case municipality(MunicipalityEvent)
    case unit(UnitEvent)
    case body(BodyEvent)
    case meeting(MeetingEvent)
    case goal(GoalEvent)
    case activity(ActivityEvent)
    case report(ReportEvent)
    case matter(CaseEvent)
    case person(PersonEvent)
    case reminder(ReminderEvent)
    case assignment(AssignmentEvent)
    case indicator(IndicatorEvent)
    case statement(StatementEvent)
    case provider(ProviderEvent)
    case document(DocumentEvent)
    case contribution(ContributionEvent)
    /// A rectification holds an event itself.
    indirect case rectification(RectificationEvent)

    /// Passes the event to a visitor, with the function that makes an event of any kind of it.
    package func visit<Visitor: FamilyVisitor>(_ visitor: Visitor) -> Visitor.Result {
        switch self {
        case .municipality(let event): visitor.visit(event, Self.municipality)
        case .unit(let event): visitor.visit(event, Self.unit)
        case .body(let event): visitor.visit(event, Self.body)
        case .meeting(let event): visitor.visit(event, Self.meeting)
        case .goal(let event): visitor.visit(event, Self.goal)
        case .activity(let event): visitor.visit(event, Self.activity)
        case .report(let event): visitor.visit(event, Self.report)
        case .matter(let event): visitor.visit(event, Self.matter)
        case .person(let event): visitor.visit(event, Self.person)
        case .reminder(let event): visitor.visit(event, Self.reminder)
        case .assignment(let event): visitor.visit(event, Self.assignment)
        case .indicator(let event): visitor.visit(event, Self.indicator)
        case .statement(let event): visitor.visit(event, Self.statement)
        case .provider(let event): visitor.visit(event, Self.provider)
        case .document(let event): visitor.visit(event, Self.document)
        case .contribution(let event): visitor.visit(event, Self.contribution)
        case .rectification(let event): visitor.visit(event, Self.rectification)
        }
    }
}

/// All that the log says now, or said on a day: every entity of every kind, folded from its events.
package struct OversightState: Sendable, Equatable {
    /// The municipalities.
    package internal(set) var municipalities = EntityTable<Municipality>()
    /// The organisation units.
    package internal(set) var units = EntityTable<OrganisationUnit>()
    /// The bodies.
    package internal(set) var bodies = EntityTable<Body>()
    /// The meetings.
    package internal(set) var meetings = EntityTable<Meeting>()
    /// The goals.
    package internal(set) var goals = EntityTable<Goal>()
    /// The activities.
    package internal(set) var activities = EntityTable<Activity>()
    /// The reports.
    package internal(set) var reports = EntityTable<Report>()
    /// The cases.
    package internal(set) var cases = EntityTable<Case>()
    /// The persons.
    package internal(set) var persons = EntityTable<Person>()
    /// What persons were reminded of, by person: folded from the streams of all the person's reminders.
    package internal(set) var reminded = EntityTable<RemindedPerson>()
    /// The assignments.
    package internal(set) var assignments = EntityTable<Assignment>()
    /// The indicators.
    package internal(set) var indicators = EntityTable<Indicator>()
    /// The statements.
    package internal(set) var statements = EntityTable<Statement>()
    /// The follow-ups of private providers.
    package internal(set) var providerFollowUps = EntityTable<ProviderFollowUp>()
    /// The documents that were issued.
    package internal(set) var documents = EntityTable<IssuedDocument>()
    /// The streams of whose events none counts any more, with the number of their events in the log.
    package internal(set) var emptiedStreams: [OversightStream: Int] = [:]

    /// The state before anything happened.
    package init() {}

    /// Passes the table of a kind to a visitor, which may change it.
    package mutating func withTable<Visitor: TableVisitor>(
        of kind: StreamKind, _ visitor: inout Visitor
    ) throws(Visitor.Failure) {
        switch kind {
        case .municipality: try visitor.visit(&municipalities)
        case .unit: try visitor.visit(&units)
        case .body: try visitor.visit(&bodies)
        case .meeting: try visitor.visit(&meetings)
        case .goal: try visitor.visit(&goals)
        case .activity: try visitor.visit(&activities)
        case .report: try visitor.visit(&reports)
        case .matter: try visitor.visit(&cases)
        case .person: try visitor.visit(&persons)
        case .reminder: try visitor.visit(&reminded)
        case .assignment: try visitor.visit(&assignments)
        case .indicator: try visitor.visit(&indicators)
        case .statement: try visitor.visit(&statements)
        case .provider: try visitor.visit(&providerFollowUps)
        case .document: try visitor.visit(&documents)
        }
    }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of the log.
    ///   - position: Its position in the log.
    ///   - slot: Where its stream's entity is. An event that does not belong to the kind of the slot changes nothing.
    package mutating func apply(_ event: OversightEvent, at position: Int, to slot: Slot) {
        switch event {
        case .municipality(let event): municipalities.apply(event, at: position, to: slot)
        case .unit(let event): units.apply(event, at: position, to: slot)
        case .body(let event): bodies.apply(event, at: position, to: slot)
        case .meeting(let event): meetings.apply(event, at: position, to: slot)
        case .goal(let event): goals.apply(event, at: position, to: slot)
        case .activity(let event): activities.apply(event, at: position, to: slot)
        case .report(let event): reports.apply(event, at: position, to: slot)
        case .matter(let event): cases.apply(event, at: position, to: slot)
        case .person(let event): persons.apply(event, at: position, to: slot)
        case .reminder(let event): reminded.apply(event, at: position, to: slot)
        case .assignment(let event): assignments.apply(event, at: position, to: slot)
        case .indicator(let event): indicators.apply(event, at: position, to: slot)
        case .statement(let event): statements.apply(event, at: position, to: slot)
        case .provider(let event): providerFollowUps.apply(event, at: position, to: slot)
        case .document(let event): documents.apply(event, at: position, to: slot)
        case .contribution(let event): apply(event, to: slot)
        case .rectification(let event): apply(event, to: slot)
        }
    }
}
