package import Oversight

// The registry of the catalogue: each family of events has one line in each part. A line left out does not compile.
extension EventCatalogue {
    /// The families of events, in the order of the catalogue.
    enum Family: CaseIterable, Sendable {
        case municipality
        case unit
        case body
        case meeting
        case goal
        case activity
        case report
        case matter
        case person
        case reminder
        case assignment
        case indicator
        case statement
        case provider
        case document
        case contribution
        case rectification
    }

    /// Passes a family to a visitor.
    @inline(__always)
    static func visit<Visitor: CatalogueVisitor>(
        _ family: Family, _ visitor: inout Visitor
    ) throws(Visitor.Failure) -> Visitor.Result {
        switch family {
        case .municipality: try visitor.visit(OversightEvent.municipality)
        case .unit: try visitor.visit(OversightEvent.unit)
        case .body: try visitor.visit(OversightEvent.body)
        case .meeting: try visitor.visit(OversightEvent.meeting)
        case .goal: try visitor.visit(OversightEvent.goal)
        case .activity: try visitor.visit(OversightEvent.activity)
        case .report: try visitor.visit(OversightEvent.report)
        case .matter: try visitor.visit(OversightEvent.matter)
        case .person: try visitor.visit(OversightEvent.person)
        case .reminder: try visitor.visit(OversightEvent.reminder)
        case .assignment: try visitor.visit(OversightEvent.assignment)
        case .indicator: try visitor.visit(OversightEvent.indicator)
        case .statement: try visitor.visit(OversightEvent.statement)
        case .provider: try visitor.visit(OversightEvent.provider)
        case .document: try visitor.visit(OversightEvent.document)
        case .contribution: try visitor.visit(OversightEvent.contribution)
        case .rectification: try visitor.visit(OversightEvent.rectification)
        }
    }

    /// Writes an event as it is stored.
    ///
    /// The same event always gives the same bytes.
    ///
    /// - Parameter event: The event.
    package static func write(_ event: OversightEvent) -> Encoded {
        switch event {
        case .municipality(let event): event.encoded
        case .unit(let event): event.encoded
        case .body(let event): event.encoded
        case .meeting(let event): event.encoded
        case .goal(let event): event.encoded
        case .activity(let event): event.encoded
        case .report(let event): event.encoded
        case .matter(let event): event.encoded
        case .person(let event): event.encoded
        case .reminder(let event): event.encoded
        case .assignment(let event): event.encoded
        case .indicator(let event): event.encoded
        case .statement(let event): event.encoded
        case .provider(let event): event.encoded
        case .document(let event): event.encoded
        case .contribution(let event): event.encoded
        case .rectification(let event): event.encoded
        }
    }
}
